using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using NewsMonitor.Server.Hosting;

namespace NewsMonitor.Server.Outbound;

/// <summary>
/// Connects outbound requests only to public addresses. The check stands where the socket is opened, behind the name's resolution, so that
/// neither a name that points inward, nor one that changes between check and use, nor a redirect gets around it.
/// </summary>
internal sealed class GuardedConnections(IOptions<ServerOptions> options)
{
    /// <summary>A handler whose connections are guarded; it follows no redirect, keeps no cookie and uses no proxy.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        ConnectCallback = async (context, cancellation) => await ConnectAsync(context.DnsEndPoint, cancellation),
    };

    private async Task<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellation);
        var open = options.Value.AllowPrivateAddresses ? addresses : [.. addresses.Where(PublicAddresses.IsPublic)];
        if (open.Length == 0) throw new HttpRequestException($"'{target.Host}' is at no public address; see NewsMonitor:AllowPrivateAddresses in the server's settings.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, target.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
