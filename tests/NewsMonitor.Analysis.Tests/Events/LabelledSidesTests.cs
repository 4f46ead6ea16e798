namespace NewsMonitor.Analysis.Tests.Events;

/// <summary>Of how many labelled sentences the right source and target are found in one event, whatever its root.</summary>
public class LabelledSidesTests
{
    [Fact]
    public void Source_and_target_are_right_in_five_of_six_sentences_to_develop_on() => AtLeast(0.83, EventTable.Development.Where(s => s.Root is not null).ToList());

    [Fact]
    public void Source_and_target_are_right_in_most_of_the_harder_sentences_on_other_crises() => AtLeast(0.75, EventTable.OtherCrises);

    [Fact]
    public void Source_and_target_are_right_in_17_of_20_fresh_sentences_on_other_crises() => AtLeast(0.85, EventTable.FreshCrises);

    private static void AtLeast(double share, IReadOnlyList<EventSentence> sentences)
    {
        var found = sentences.Count(s => ArticleReader.Default.Read(s.Article).Events.Any(e => s.HasSource(e.Source?.Country) && s.HasTarget(e.Target?.Country)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{found} of {sentences.Count}");
        Assert.True(found >= share * sentences.Count, $"{found} of {sentences.Count}");
    }
}
