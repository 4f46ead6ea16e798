using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Checkpoints;
using NewsMonitor.Grains.Publishing;
using NewsMonitor.Grains.Timelines;
using NewsMonitor.Ledger;

namespace NewsMonitor.Grains.Entities;

/// <summary>What every entity grain needs of its silo.</summary>
internal sealed record EntityServices(
    ILedger Ledger, CheckpointStore Checkpoints, RunRegistry Runs, ChangeBoard Board, WallClock Wall, IOptions<GrainsOptions> Options, ILogger<EntityGrain> Log);
