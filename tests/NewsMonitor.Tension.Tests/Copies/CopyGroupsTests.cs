using CsCheck;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Tension.Copies;

namespace NewsMonitor.Tension.Tests.Copies;

public class CopyGroupsTests
{
    // Five texts of which each shares most of its words with the next, and the first next to none with the last.
    private static readonly StoryId[] Chain = [.. Enumerable.Range(0, 5).Select(i => Of(Words(i * 52, 150)))];

    [Fact]
    public void Edited_and_verbatim_copies_are_one_group_and_others_are_not()
    {
        var groups = new CopyGroups();
        groups.Add(Of(Words(0, 200)));
        groups.Add(Of(Words(0, 200)));
        groups.Add(Of(Words(0, 170) + " an ending of its own"));
        groups.Add(Of(Words(1000, 200)));
        groups.Add(Of("Too short to tell."));
        groups.Add(Of("Too short to know."));
        Assert.Equal(4, groups.Count);
        Assert.Equal(groups.KeyOf(Of(Words(0, 200)).Exact), groups.KeyOf(Of(Words(0, 170) + " an ending of its own").Exact));
    }

    [Fact]
    public void A_text_that_goes_parts_those_it_held_together_and_a_copy_of_it_keeps_them()
    {
        var groups = new CopyGroups();
        foreach (var text in Chain) groups.Add(text);
        var middle = groups.Add(Chain[2]);
        Assert.Equal(1, groups.Count);
        groups.Remove(middle);
        Assert.Equal(1, groups.Count);
        groups.Remove(middle);
        Assert.Equal(2, groups.Count);
        Assert.NotEqual(groups.KeyOf(Chain[0].Exact), groups.KeyOf(Chain[4].Exact));
        groups.Add(Chain[2]);
        Assert.Equal(1, groups.Count);
    }

    [Fact]
    public void Groups_depend_on_the_texts_that_are_there_and_not_on_their_order()
    {
        StoryId[] texts = [.. Chain, .. Enumerable.Range(0, 6).Select(i => Of(Words(500 + (i * 60), 120))), Of("Short.")];
        Gen.Select(Gen.Shuffle(texts), Gen.Int[0, texts.Length].Array[6]).Sample((order, gone) =>
        {
            var (grown, straight) = (new CopyGroups(), new CopyGroups());
            string[] taken = [.. gone.Where(g => g < texts.Length).Distinct().Select(g => texts[g].ToString())];
            var numbers = new Dictionary<string, int>();
            foreach (var text in order)
            {
                numbers[text.ToString()] = grown.Add(text);
                if (text.Exact % 3 == 0) _ = grown.Count;
            }

            foreach (var text in taken) grown.Remove(numbers[text]);
            StoryId[] left = [.. texts.Where(t => !taken.Contains(t.ToString()))];
            foreach (var text in left) straight.Add(text);
            Assert.Equal(straight.Count, grown.Count);
            Assert.All(left, t => Assert.Equal(straight.KeyOf(t.Exact), grown.KeyOf(t.Exact)));
            Assert.All(left, t => Assert.Equal(t.ToString(), grown.Find(numbers[t.ToString()]).ToString()));

            // What comes again, before or after the groups were put together anew, finds its place.
            foreach (var text in texts.Where(t => taken.Contains(t.ToString()))) grown.Add(text);
            foreach (var text in texts.Except(left)) straight.Add(text);
            Assert.Equal(straight.Count, grown.Count);
            Assert.All(texts, t => Assert.Equal(straight.KeyOf(t.Exact), grown.KeyOf(t.Exact)));
        });
    }

    [Fact]
    public void A_key_says_the_same_after_it_was_written_and_read()
    {
        var story = Of(Words(7, 90));
        Assert.NotNull(story.Sketch);
        Assert.Equal(story.ToString(), StoryId.Parse(story.ToString()).ToString());
        Assert.Equal(story.Exact, StoryId.ExactOf(story.ToString()));
        Assert.Equal(StoryId.ExactOf("s1"), StoryId.Parse("s1").Exact);
        Assert.NotEqual(StoryId.ExactOf("s1"), StoryId.ExactOf("s2"));
    }

    private static StoryId Of(string text) => StoryId.Parse(StorySignature.Of(new ArticleText("a", text)));

    private static string Words(int from, int count) => string.Join(' ', Enumerable.Range(from, count).Select(i => "w" + (i * 7919 % 10_007)));
}
