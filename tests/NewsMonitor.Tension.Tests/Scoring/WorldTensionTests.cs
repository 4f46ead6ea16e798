using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Tests.Scoring;

public class WorldTensionTests
{
    private static readonly DateOnly Day = new(2022, 2, 24);
    private static readonly DateTimeOffset Evening = new(2022, 2, 24, 18, 0, 0, TimeSpan.Zero);
    private static readonly VolumeSeries Volume = new([new DayCount(Day, 400)]);

    [Fact]
    public void The_score_is_the_share_of_stories_on_confrontations()
    {
        var world = new WorldTension();
        for (var i = 0; i < 72; i++) world.Add($"a{i}", $"s{i}", Day, "o", $"f{i % 9}");

        // (72 + 100 · 0.03) / (400 + 100) is the share at which it has gone half of its way.
        Assert.Equal(50, world.At(new DateTimeOffset(Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Volume).Tension!.Value, 2);
    }

    [Fact]
    public void Copies_of_a_story_count_once()
    {
        var (one, copied) = (new WorldTension(), new WorldTension());
        one.Add("a", "story", Day, "o", "f");
        foreach (var copy in new[] { "a", "b", "c" }) copied.Add(copy, "story", Day, "o", "f");
        Assert.Equal(one.At(Evening, Volume).Tension, copied.At(Evening, Volume).Tension);
        copied.Retract("b");
        copied.Retract("c");
        Assert.Equal(one.Digest(), copied.Digest());
    }

    [Fact]
    public void Without_coverage_nothing_is_known_and_with_much_of_it_calm_is()
    {
        Assert.Null(new WorldTension().At(Evening, VolumeSeries.Empty).Tension);
        Assert.InRange(new WorldTension().At(Evening, Volume).Tension!.Value, 0, 5);
    }
}
