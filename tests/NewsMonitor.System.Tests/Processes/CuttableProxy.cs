using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.SystemTests.Processes;

/// <summary>A loopback relay before a server. While it is cut, open connections are reset and new ones refused.</summary>
internal sealed class CuttableProxy : IAsyncDisposable
{
    private readonly int _target;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Socket, byte> _sockets = new();
    private readonly int _port;
    private TcpListener? _listener;
    private Task _accepting = Task.CompletedTask;

    public CuttableProxy(int target)
    {
        _target = target;
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(_listener);
    }

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>Resets every connection and refuses new ones.</summary>
    public void Cut()
    {
        _listener?.Dispose();
        _listener = null;
        foreach (var socket in _sockets.Keys) Reset(socket);

        _sockets.Clear();
    }

    /// <summary>Takes connections again.</summary>
    public void Mend()
    {
        _listener = new TcpListener(IPAddress.Loopback, _port);
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
        _accepting = AcceptAsync(_listener);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Cut();
        await _accepting;
        _stop.Dispose();
    }

    // Closing without lingering resets the connection, as a cut cable looks once the other side speaks.
    private static void Reset(Socket socket)
    {
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // Its relay ended a moment ago.
        }

        socket.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var client = await listener.AcceptSocketAsync(_stop.Token);
                _ = RelayAsync(client);
            }
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Cut or stopped.
        }
    }

    private async Task RelayAsync(Socket client)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _sockets[client] = _sockets[server] = 0;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            await using var up = new NetworkStream(client);
            await using var down = new NetworkStream(server);
            await Task.WhenAny(up.CopyToAsync(down, _stop.Token), down.CopyToAsync(up, _stop.Token));
        }
        catch (Exception problem) when (problem is SocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // One side went away; so does the other.
        }
        finally
        {
            _sockets.TryRemove(client, out _);
            _sockets.TryRemove(server, out _);
            client.Dispose();
            server.Dispose();
        }
    }
}
