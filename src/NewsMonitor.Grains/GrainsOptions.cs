namespace NewsMonitor.Grains;

/// <summary>How the grains keep time and share work. The defaults suit one machine.</summary>
public sealed class GrainsOptions
{
    /// <summary>Intake partitions of a run that a replay begins: 1 to 1024, default 4. Offsets depend on it, so it is fixed when the run begins.</summary>
    public int Partitions { get; set; } = 4;

    /// <summary>How often a replay's clock and a changed volume are handed to entities: default 250 ms of wall time.</summary>
    public TimeSpan TickInterval { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often a clock at live speed (1 or slower) is handed to entities: default one minute.</summary>
    public TimeSpan LiveTickInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a changed grain writes its snapshot: default 30 s. Snapshots only make activation fast; losing them loses nothing.</summary>
    public TimeSpan SnapshotInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a partition records how far it has told entities, and a timeline what its clock shows: default 1 s.</summary>
    public TimeSpan CheckpointInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a replay sleeps at most before it looks at the wall clock again: default one minute.</summary>
    public TimeSpan LongestNap { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Entries of one append: 1 or more, default 256.</summary>
    public int AppendLimit { get; set; } = 256;

    /// <summary>Entries that a partition tells entities of at the same time: 1 or more, default 1000.</summary>
    public int DeliveryWindow { get; set; } = 1000;

    /// <summary>Grains that a partition or timeline calls at the same time: 1 or more, default 16.</summary>
    public int Parallelism { get; set; } = 16;

    /// <summary>First pause before a notification that was not heard is repeated: default 100 ms; it doubles up to <see cref="RetryLimit"/>.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest pause between repetitions: default 10 s.</summary>
    public TimeSpan RetryLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a silo looks for new web nodes: default 500 ms.</summary>
    public TimeSpan NodePollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a web node's registration holds unless it is renewed: default 30 s.</summary>
    public TimeSpan NodeLease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often alert rules look at what came, and deliveries at what is due: default 1 s.</summary>
    public TimeSpan AlertInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Entities in one batch to a web node: 1 or more, default 2000.</summary>
    public int BatchLimit { get; set; } = 2000;
}
