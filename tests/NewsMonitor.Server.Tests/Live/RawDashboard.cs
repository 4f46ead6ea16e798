using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Server.Tests.Live;

/// <summary>A dashboard on a bare socket, which can leave what it is sent unread.</summary>
internal sealed class RawDashboard : IDisposable
{
    private const char End = '\u001e';
    private readonly ClientWebSocket _socket = new();
    private readonly StringBuilder _read = new();
    private readonly byte[] _buffer = new byte[1 << 16];

    public static async Task<RawDashboard> Watch(Uri server)
    {
        var dashboard = new RawDashboard();
        var uri = new UriBuilder(new Uri(server, HubRoutes.Tension)) { Scheme = "ws" }.Uri;
        await dashboard._socket.ConnectAsync(uri, CancellationToken.None).Reach("a socket");
        await dashboard.Send("""{"protocol":"json","version":1}""");
        await dashboard.Send("""{"type":1,"invocationId":"1","target":"Watch","arguments":[{"timeline":"seeds"}]}""");
        return dashboard;
    }

    public Task Acknowledge(long frames) => Send($$"""{"type":1,"target":"Ack","arguments":[{{frames}}]}""");

    public async Task<WatchFrame> Next(string what)
    {
        while (true)
        {
            using var json = JsonDocument.Parse(await Message(what));
            if (!json.RootElement.TryGetProperty("target", out var target)) continue;
            Assert.Equal(HubRoutes.Frame, target.GetString());
            return json.RootElement.GetProperty("arguments")[0].Deserialize<WatchFrame>(JsonSerializerOptions.Web)!;
        }
    }

    public void Dispose() => _socket.Dispose();

    private Task Send(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, true, CancellationToken.None).Reach("a sent message");

    private async Task<string> Message(string what)
    {
        while (true)
        {
            var text = _read.ToString();
            if (text.IndexOf(End, StringComparison.Ordinal) is >= 0 and var end)
            {
                _read.Remove(0, end + 1);
                return text[..end];
            }

            var received = await _socket.ReceiveAsync(_buffer, CancellationToken.None).Reach(what);
            Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
            _read.Append(Encoding.UTF8.GetString(_buffer, 0, received.Count));
        }
    }
}
