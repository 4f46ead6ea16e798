using CsCheck;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Tests.Scoring;

public class TimelineVolumeTests
{
    private static readonly DateOnly Day = new(2022, 2, 24);

    private static readonly Gen<(string Article, string Story, DateOnly Day)[]> Articles =
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 5], Gen.Int[0, 3])
            .Select(t => ($"a{t.Item1}", $"s{t.Item2}", Day.AddDays(t.Item3)))
            .Array[0, 40].Select(a => a.DistinctBy(x => x.Item1).ToArray());

    [Fact]
    public void Copies_of_a_story_count_once()
    {
        var volume = Of([("a", "story", Day), ("b", "story", Day), ("c", "other", Day)]);
        Assert.Equal([new DayCount(Day, 2)], volume.ToSeries().Days);
        Assert.Equal(3, volume.Articles);
    }

    [Fact]
    public void Taking_one_copy_back_leaves_the_others()
    {
        var volume = Of([("a", "story", Day), ("b", "story", Day)]);
        volume.Retract("a");
        Assert.Equal([new DayCount(Day, 1)], volume.ToSeries().Days);
        volume.Retract("b");
        Assert.Empty(volume.ToSeries().Days);
    }

    [Fact]
    public void Order_does_not_matter_and_retraction_leaves_no_trace() =>
        Gen.Select(Articles, Gen.Int[0, 20]).Sample((articles, number) =>
        {
            var gone = $"a{number}";
            var volume = Of(articles);
            volume.Retract(gone);
            var never = Of([.. articles.Reverse().Where(a => a.Article != gone)]);
            return volume.Digest() == never.Digest() && volume.ToSeries().Days.SequenceEqual(never.ToSeries().Days);
        });

    [Fact]
    public void It_is_the_same_after_it_was_written_and_read() =>
        Articles.Sample(articles =>
        {
            var long1 = string.Join(' ', Enumerable.Range(0, 60).Select(i => "w" + i));
            var volume = Of([.. articles, ("x1", StorySignature.Of(new ArticleText("x", long1)), Day), ("x2", StorySignature.Of(new ArticleText("x", long1 + " and more")), Day)]);
            var read = new TimelineVolume();
            VolumeCodec.Read(VolumeCodec.Write(volume), read);
            return volume.Digest() == read.Digest() && volume.ToSeries().Days.SequenceEqual(read.ToSeries().Days);
        });

    [Fact]
    public void Bytes_that_are_cut_short_are_refused()
    {
        var bytes = VolumeCodec.Write(Of([("a", "s", Day)]));
        Assert.Throws<InvalidDataException>(() => VolumeCodec.Read(bytes.AsMemory(0, bytes.Length - 1), new TimelineVolume()));
        Assert.Throws<InvalidDataException>(() => VolumeCodec.Read(new byte[] { 9 }, new TimelineVolume()));
    }

    [Fact]
    public void Edited_copies_of_a_story_count_once_and_are_found_three_days_apart()
    {
        var text = string.Join(' ', Enumerable.Range(0, 100).Select(i => "w" + i));
        string Story(string t) => StorySignature.Of(new ArticleText("x", t));
        var volume = Of([("a", Story(text), Day), ("b", Story(text + " and a new end"), Day), ("c", Story(text + " with words"), Day.AddDays(3)), ("d", Story(text), Day.AddDays(4))]);
        Assert.Equal([new DayCount(Day, 1), new DayCount(Day.AddDays(3), 1), new DayCount(Day.AddDays(4), 1)], volume.ToSeries().Days);
        Assert.Equal(["b", "c"], volume.CopiesOf("a"));
        Assert.Empty(volume.CopiesOf("nobody"));
    }

    [Fact]
    public void Decayed_volume_halves_in_a_half_life()
    {
        var series = Of([("a", "s", Day)]).ToSeries();
        var start = new DateTimeOffset(Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        Assert.Equal(1, series.At(start, 7), 12);
        Assert.Equal(0.5, series.At(start.AddDays(7), 7), 12);
        Assert.Equal(0, series.At(start.AddSeconds(-1), 7));
    }

    private static TimelineVolume Of((string Article, string Story, DateOnly Day)[] articles)
    {
        var volume = new TimelineVolume();
        foreach (var (article, story, day) in articles) volume.Add(article, story, day);
        return volume;
    }
}
