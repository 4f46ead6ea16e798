using System.Collections.Immutable;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Feeds;
using NewsMonitor.Grains.Checkpoints;

namespace NewsMonitor.Grains.Feeds;

/// <inheritdoc cref="IFeedDirectoryGrain"/>
[GrainType("feed-directory")]
internal sealed class FeedDirectoryGrain(CheckpointStore checkpoints) : Grain, IFeedDirectoryGrain
{
    private ImmutableSortedDictionary<string, FeedDefinition> _feeds = ImmutableSortedDictionary.Create<string, FeedDefinition>(StringComparer.Ordinal);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var stored = await checkpoints.LoadAsync<ImmutableArray<FeedDefinition>?>(CheckpointKeys.Feeds, cancellationToken);
        _feeds = _feeds.AddRange((stored ?? []).Select(f => KeyValuePair.Create(f.Id, f)));
    }

    public Task<ImmutableArray<FeedDefinition>> List() => Task.FromResult(_feeds.Values.ToImmutableArray());

    // On record before it is followed: a feed that is followed is always listed.
    public async Task<FeedStatus> Put(FeedDefinition definition)
    {
        if (!GrainKeys.IsName(definition.Id)) throw new ArgumentException($"'{definition.Id}' is no id for a feed: 1 to 64 of a-z, 0-9, '-' and '_'.", nameof(definition));
        if (_feeds.GetValueOrDefault(definition.Id) != definition) await SaveAsync(_feeds.SetItem(definition.Id, definition));
        return await GrainFactory.GetFeed(definition.Id).Follow(definition);
    }

    public async Task<bool> Remove(string id)
    {
        if (!_feeds.ContainsKey(id)) return false;
        await GrainFactory.GetFeed(id).Forget();
        await SaveAsync(_feeds.Remove(id));
        return true;
    }

    private async Task SaveAsync(ImmutableSortedDictionary<string, FeedDefinition> feeds)
    {
        await checkpoints.SaveAsync(CheckpointKeys.Feeds, (ImmutableArray<FeedDefinition>?)feeds.Values.ToImmutableArray());
        _feeds = feeds;
    }
}
