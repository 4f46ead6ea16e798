using System.Collections.Immutable;
using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Timelines;

namespace NewsMonitor.Grains.Tests.Timelines;

public class ReplayScheduleTests
{
    private static readonly DateTimeOffset Start = new(2022, 1, 10, 6, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Wall = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ReplaySchedule _schedule = new(Items(0, 1, 1, 30));

    [Fact]
    public void The_story_runs_from_the_first_document_to_the_end_of_the_last_ones_day()
    {
        Assert.Equal((Start, Start.AddHours(30), new DateTimeOffset(2022, 1, 12, 0, 0, 0, TimeSpan.Zero)), (_schedule.From, _schedule.To, _schedule.End));
        Assert.Equal(42 * 3600 / 120.0, _schedule.DefaultSpeed);
    }

    [Theory]
    [InlineData(-1, 0, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 3)]
    [InlineData(1, 2, 1)]
    [InlineData(29, 3, 0)]
    [InlineData(30, 0, 4)]
    [InlineData(30, 4, 0)]
    public void Due_is_what_the_clock_has_reached_behind_the_position(int hours, int position, int count) =>
        Assert.Equal(count, _schedule.Due(Start.AddHours(hours), position, 100).Length);

    [Fact]
    public void No_more_is_due_at_once_than_the_limit() => Assert.Equal(2, _schedule.Due(Start.AddDays(9), 0, 2).Length);

    [Fact]
    public void The_wait_is_story_time_over_speed() =>
        Assert.Equal(TimeSpan.FromSeconds(29), _schedule.UntilNext(new TimelineClock(Start.AddHours(1), Wall, 3600), Wall, 3));

    [Fact]
    public void What_is_due_does_not_wait() =>
        Assert.Equal(TimeSpan.Zero, _schedule.UntilNext(new TimelineClock(Start.AddHours(2), Wall, 3600), Wall, 2));

    [Fact]
    public void Behind_the_last_document_and_with_a_standing_clock_nothing_is_next()
    {
        Assert.Null(_schedule.UntilNext(new TimelineClock(Start, Wall, 3600), Wall, 4));
        Assert.Null(_schedule.UntilNext(new TimelineClock(Start, Wall, 0), Wall, 1));
    }

    [Fact]
    public void A_changed_corpus_is_told_apart() =>
        Assert.Equal(3, new[] { Items(0, 1), Items(0, 2), Items(0, 1, 2) }.Select(i => new ReplaySchedule(i).Fingerprint).Distinct().Count());

    private static ImmutableArray<CorpusItem> Items(params int[] hours) =>
        [.. hours.Select((h, i) => new CorpusItem(Start.AddHours(h), new ArticleText($"a{i}", "text"), null, null))];
}
