using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsMonitor.Grains.Abstractions.Intake;

namespace NewsMonitor.Grains;

/// <summary>Names under which the grains can be observed, and what they count. No tag holds an entity, an article or an outlet: there are too many.</summary>
public static class Telemetry
{
    /// <summary>The activity source's and the meter's name, to add to a tracer and a meter provider.</summary>
    public const string SourceName = "NewsMonitor.Grains";

    private static readonly Meter Meter = new(SourceName);

    private static readonly Counter<long> Articles = Meter.CreateCounter<long>("newsmonitor.intake.articles", "{article}", "Articles handed to the intake, by what became of them.");

    private static readonly Counter<long> Polls = Meter.CreateCounter<long>("newsmonitor.feeds.polls", "{poll}", "Polls of feeds, by outcome.");

    internal static ActivitySource Source { get; } = new(SourceName);

    internal static Histogram<double> ReadingDuration { get; } = Meter.CreateHistogram<double>("newsmonitor.reading.duration", "s", "Time to read one article.");

    internal static Histogram<double> AppendDuration { get; } = Meter.CreateHistogram<double>("newsmonitor.ledger.append.duration", "s", "Time of one append until it is on disk.");

    internal static Histogram<int> AppendSize { get; } = Meter.CreateHistogram<int>("newsmonitor.ledger.append.entries", "{entry}", "Entries of one append.");

    internal static Counter<long> Published { get; } = Meter.CreateCounter<long>("newsmonitor.entities.published", "{snapshot}", "Values of entities that moved and were published.");

    internal static void Count(IngestResult result) => Articles.Add(1, new KeyValuePair<string, object?>("newsmonitor.intake.status", NameOf(result.Status)));

    internal static void CountPoll(string outcome) => Polls.Add(1, new KeyValuePair<string, object?>("newsmonitor.feeds.outcome", outcome));

    private static string NameOf(IngestStatus status) => status switch
    {
        IngestStatus.Accepted => "accepted",
        IngestStatus.Duplicate => "duplicate",
        IngestStatus.Retracted => "retracted",
        IngestStatus.Corrected => "corrected",
        IngestStatus.Superseded => "superseded",
        IngestStatus.Unread => "unread",
        _ => "other",
    };
}
