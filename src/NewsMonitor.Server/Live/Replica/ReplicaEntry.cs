using NewsMonitor.Grains.Abstractions.Entities;

namespace NewsMonitor.Server.Live.Replica;

/// <summary>An entity's newest value and when this node took it.</summary>
/// <param name="Snapshot">The value.</param>
/// <param name="Sequence">This node's sequence at which it came; higher is later.</param>
internal sealed record ReplicaEntry(EntitySnapshot Snapshot, long Sequence);
