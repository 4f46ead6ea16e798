using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions.Publishing;

namespace NewsMonitor.Grains.Publishing;

/// <summary>Feeds this silo's board to every registered web node; a node whose lease ended is dropped.</summary>
internal sealed partial class BoardPump(IGrainFactory grains, ChangeBoard board, TimeProvider time, IOptions<GrainsOptions> options, ILogger<BoardPump> log)
    : SiloService
{
    private readonly Dictionary<Guid, (CancellationTokenSource Stop, Task Running)> _feeds = [];

    protected override async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                await FollowRegistryAsync(cancellation);
                await Task.Delay(options.Value.NodePollInterval, time, cancellation);
            }
        }
        finally
        {
            foreach (var node in _feeds.Keys.ToArray()) await DropAsync(node);
        }
    }

    private async Task FollowRegistryAsync(CancellationToken cancellation)
    {
        try
        {
            var nodes = await grains.GetGrain<IReplicaRegistryGrain>(0).List().WaitAsync(cancellation);
            foreach (var gone in _feeds.Keys.Except(nodes.Select(n => n.Node)).ToArray()) await DropAsync(gone);
            foreach (var registration in nodes)
            {
                if (_feeds.ContainsKey(registration.Node)) continue;
                var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                var feed = new NodeFeed(registration.Node, registration.Observer, board, options.Value, time, log);
                _feeds[registration.Node] = (stop, feed.RunAsync(stop.Token));
                Added(registration.Node);
            }
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            RegistryUnreachable(e);
        }
    }

    private async Task DropAsync(Guid node)
    {
        if (!_feeds.Remove(node, out var feed)) return;
        await feed.Stop.CancelAsync();
        await feed.Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        feed.Stop.Dispose();
        Dropped(node);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Web node {Node} is fed from this silo.")]
    private partial void Added(Guid node);

    [LoggerMessage(Level = LogLevel.Information, Message = "Web node {Node} is no longer fed.")]
    private partial void Dropped(Guid node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The registry of web nodes cannot be asked; those known stay fed.")]
    private partial void RegistryUnreachable(Exception e);
}
