using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Contracts.Live;

/// <summary>
/// What the hub sends as <c>frame</c>: the newest values of what changed since the last frame. Acknowledge every eighth frame with
/// <c>Ack(number)</c>; the hub holds back after 24 unacknowledged ones and then sends only the newest values.
/// </summary>
public sealed class WatchFrame
{
    /// <summary>The number of the watch that this frame answers: 1 for the first <c>Watch</c> of the connection.</summary>
    public int Watch { get; set; }

    /// <summary>The timeline's name.</summary>
    public string Timeline { get; set; } = "";

    /// <summary>The timeline's run; where it differs from the last frame's, everything held before is void.</summary>
    public string Run { get; set; } = "";

    /// <summary>What the timeline's clock shows, UTC.</summary>
    public DateTime Clock { get; set; }

    /// <summary>Story seconds per second; 0 while the clock stands.</summary>
    public double Speed { get; set; }

    /// <summary>Where the timeline's replay stands; null where it has none or nothing of it changed.</summary>
    public ReplayChange? Replay { get; set; }

    /// <summary>Articles that count on the timeline.</summary>
    public int Articles { get; set; }

    /// <summary>The world's score; null where nothing of the timeline itself changed.</summary>
    public WorldChange? World { get; set; }

    /// <summary>The alerts raised last, newest first, at most ten; null where none were raised since the last frame. One seen before has the same sequence.</summary>
    public AlertNotice[]? Alerts { get; set; }

    /// <summary>The changed entities, each whole.</summary>
    public EntityChange[] Changes { get; set; } = [];
}

/// <summary>An entity's newest value.</summary>
public sealed class EntityChange
{
    /// <summary>Entity id.</summary>
    public string Id { get; set; } = "";

    /// <summary>Usual English name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Grows with each published change.</summary>
    public long Version { get; set; }

    /// <summary>0 to 100; null where nothing is known.</summary>
    public double? Tension { get; set; }

    /// <summary>Lower end of the band, nominally 90 %; null where nothing is known.</summary>
    public double? Low { get; set; }

    /// <summary>Upper end of the band; null where nothing is known.</summary>
    public double? High { get; set; }

    /// <summary>Effective number of independent publisher families behind the conflict.</summary>
    public double Outlets { get; set; }

    /// <summary>Decayed conflict.</summary>
    public double Hostile { get; set; }

    /// <summary>Decayed cooperation.</summary>
    public double Cooperative { get; set; }

    /// <summary>Decayed conflict by the entity in words.</summary>
    public double Words { get; set; }

    /// <summary>Decayed conflict by the entity in deeds.</summary>
    public double Deeds { get; set; }

    /// <summary>Claims that count.</summary>
    public int Claims { get; set; }

    /// <summary>Statements on its page.</summary>
    public int Statements { get; set; }

    /// <summary>Sequence of the newest of them.</summary>
    public long StatementHead { get; set; }

    /// <summary>The timeline's clock for which the value holds, UTC.</summary>
    public DateTime UpdatedAt { get; set; }

    /// <summary>Which articles moved it last, newest first; at most three. Where only the clock moved it since, those of the versions before.</summary>
    public ChangeCause[] Causes { get; set; } = [];
}

/// <summary>An article that moved an entity.</summary>
public sealed class ChangeCause
{
    /// <summary>The version that it led to.</summary>
    public long Version { get; set; }

    /// <summary><c>arrived</c>, <c>corrected</c> or <c>retracted</c>.</summary>
    [AllowedValues("arrived", "corrected", "retracted")]
    public string Kind { get; set; } = "";

    /// <summary>The article's id.</summary>
    public string Article { get; set; } = "";
}

/// <summary>An alert, in short; the API has the whole of it.</summary>
public sealed class AlertNotice
{
    /// <summary>From 1, without gaps on its timeline.</summary>
    public long Sequence { get; set; }

    /// <summary>The rule's id.</summary>
    public string Rule { get; set; } = "";

    /// <summary>What a reader calls the rule.</summary>
    public string Name { get; set; } = "";

    /// <summary>Of whom: an entity id, or <c>WORLD</c>.</summary>
    public string Entity { get; set; } = "";

    /// <summary>The measure at the crossing.</summary>
    public double Value { get; set; }

    /// <summary>Event time of the crossing, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Whether it is a test message.</summary>
    public bool Test { get; set; }
}

/// <summary>The world's score.</summary>
public sealed class WorldChange
{
    /// <summary>0 to 100; null where there is no coverage.</summary>
    public double? Tension { get; set; }

    /// <summary>Lower end of the band.</summary>
    public double? Low { get; set; }

    /// <summary>Upper end of the band.</summary>
    public double? High { get; set; }

    /// <summary>Effective number of independent publisher families.</summary>
    public double Outlets { get; set; }
}

/// <summary>Where a replay stands.</summary>
public sealed class ReplayChange
{
    /// <summary><c>none</c>, <c>playing</c>, <c>paused</c>, <c>finished</c>, <c>stopped</c> or <c>failed</c>.</summary>
    [AllowedValues("none", "playing", "paused", "finished", "stopped", "failed")]
    public string State { get; set; } = "";

    /// <summary>Documents that are in.</summary>
    public int Position { get; set; }

    /// <summary>Dated documents of the corpus.</summary>
    public int Total { get; set; }

    /// <summary>Story seconds per second.</summary>
    public double Speed { get; set; }

    /// <summary>Publication time of the first document, UTC.</summary>
    public DateTime? From { get; set; }

    /// <summary>Publication time of the last document, UTC.</summary>
    public DateTime? To { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Problem { get; set; }
}
