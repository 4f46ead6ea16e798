using System.Collections.Immutable;
using System.Globalization;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Grains.Timelines;

/// <summary>When the documents of a corpus are due by a timeline's clock. Pure; immutable.</summary>
internal sealed class ReplaySchedule
{
    /// <summary>How long a whole story takes where no speed is given.</summary>
    public static readonly TimeSpan DefaultLength = TimeSpan.FromSeconds(120);

    private readonly ImmutableArray<CorpusItem> _items;

    /// <param name="items">At least one, by time.</param>
    public ReplaySchedule(ImmutableArray<CorpusItem> items)
    {
        if (items.IsEmpty) throw new ArgumentException("There is nothing to schedule.", nameof(items));
        _items = items;
        From = items[0].At.ToUniversalTime();
        To = items[^1].At.ToUniversalTime();
        End = new DateTimeOffset(To.Date, TimeSpan.Zero).AddDays(1);
        Fingerprint = Sha256Digest.Of(items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.At.UtcTicks}\t{i.Id}\t{i.Article is null}\t{i.Revision}")));
    }

    public int Total => _items.Length;

    /// <summary>Publication time of the first document; where the clock begins.</summary>
    public DateTimeOffset From { get; }

    /// <summary>Publication time of the last document.</summary>
    public DateTimeOffset To { get; }

    /// <summary>The end of the last document's day; where the clock stops.</summary>
    public DateTimeOffset End { get; }

    /// <summary>Tells corpora apart: a position holds only for the corpus in which it was reached.</summary>
    public string Fingerprint { get; }

    /// <summary>The speed at which the whole story takes <see cref="DefaultLength"/>.</summary>
    public double DefaultSpeed => (End - From) / DefaultLength;

    /// <summary>The documents behind <paramref name="position"/> that are due when the clock shows <paramref name="moment"/>, at most <paramref name="limit"/>.</summary>
    public ReadOnlySpan<CorpusItem> Due(DateTimeOffset moment, int position, int limit)
    {
        var end = position;
        while (end < _items.Length && end - position < limit && _items[end].At <= moment) end++;
        return _items.AsSpan()[position..end];
    }

    /// <summary>The document at a position; null behind the last.</summary>
    public CorpusItem? At(int position) => position < _items.Length ? _items[position] : null;

    /// <summary>How long by the wall clock until the document at a position is due; null where there is none or the clock stands.</summary>
    public TimeSpan? UntilNext(TimelineClock clock, DateTimeOffset now, int position)
    {
        if (clock.Speed <= 0 || At(position) is not { } next) return null;
        var left = next.At - clock.At(now);
        if (left <= TimeSpan.Zero) return TimeSpan.Zero;
        var ticks = Math.Ceiling(left.Ticks / clock.Speed);
        return ticks < TimeSpan.FromDays(1).Ticks ? TimeSpan.FromTicks((long)ticks) : TimeSpan.FromDays(1);
    }
}
