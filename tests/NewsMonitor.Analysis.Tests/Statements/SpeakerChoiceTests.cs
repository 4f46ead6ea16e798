using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Statements.Speakers;
using NewsMonitor.Analysis.Tests.Labelled;

namespace NewsMonitor.Analysis.Tests.Statements;

public class SpeakerChoiceTests
{
    [Fact]
    public void Most_pronouns_of_the_labelled_quotations_resolve_to_the_right_person()
    {
        var (right, all, misses) = Score(SpeakerWeights.Default, LabelledQuotations.All());
        Assert.True(all >= 100 && right >= 0.85 * all, $"{right} of {all}\n{string.Join('\n', misses)}");
    }

    [Fact]
    public void A_pronoun_that_nobody_fits_is_left_open()
    {
        var reading = ArticleReader.Default.Read(new ArticleText("t", "The bridge fell into the river. “Nobody was hurt,” he said."));
        var statement = Assert.Single(reading.Statements);
        Assert.Null(statement.Speaker?.Name);
        Assert.Equal(0, statement.Speaker?.Confidence);
    }

    [Fact]
    public void A_choice_tells_what_spoke_for_it()
    {
        var reading = ArticleReader.Default.Read(new ArticleText("t", "Mayor Tessa Halvard spoke to the council.\n\n“We shall rebuild it,” she said."));
        var speaker = Assert.Single(reading.Statements, s => s.Kind == StatementKind.Direct).Speaker;
        Assert.Equal("Tessa Halvard", speaker?.Name);
        Assert.Contains("gender-agrees", speaker?.Because, StringComparison.Ordinal);
        Assert.InRange(speaker!.Confidence, 0.5, 1);
    }

    [Fact]
    public void Weights_that_name_no_feature_are_refused()
    {
        var error = Assert.Throws<InvalidDataException>(() => SpeakerWeights.Read(["shoe-size 1 2 3 4"]));
        Assert.Contains("shoe-size", error.Message, StringComparison.Ordinal);
    }

    internal static (int Right, int All, List<string> Misses) Score(SpeakerWeights weights, IEnumerable<LabelledPassage> passages)
    {
        var (right, all) = (0, 0);
        var misses = new List<string>();
        foreach (var passage in passages)
        {
            var choices = SpeakerLearning.ChoicesOf(passage, weights);
            foreach (var label in SpeakerLearning.Pronouns(passage))
            {
                all++;
                var choice = choices.GetValueOrDefault(label.Mention!.Value.Start);
                if (SpeakerLearning.IsMeant(choice?.Meant, label.Speaker!)) right++;
                else misses.Add($"{passage.Id} {label.Number}: {label.Mention.Value.In(passage.Text)} is {label.Speaker}, not {choice?.Meant?.Name ?? (choice is null ? "asked" : "anybody")}");
            }
        }

        return (right, all, misses);
    }
}
