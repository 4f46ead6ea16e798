using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.SystemTests.Processes;

/// <summary>
/// Ports for servers that are stopped and started again on the same one. They lie below those that the system gives to outgoing
/// connections, which would otherwise sit down on a port while its server is away.
/// </summary>
internal static class LoopbackPorts
{
    private const int First = 15_000;
    private const int Count = 15_000;

    private static readonly int Start = Random.Shared.Next(Count);
    private static int _taken;

    /// <summary>A port that nobody listens on and that was not given to anybody in this process.</summary>
    public static int Take()
    {
        while (true)
        {
            var port = First + ((Start + Interlocked.Increment(ref _taken)) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken by another program: try the next.
            }
        }
    }
}
