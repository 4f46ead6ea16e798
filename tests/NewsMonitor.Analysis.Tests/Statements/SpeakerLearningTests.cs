using NewsMonitor.Analysis.Statements.Speakers;
using NewsMonitor.Analysis.Tests.Labelled;

namespace NewsMonitor.Analysis.Tests.Statements;

public class SpeakerLearningTests
{
    private const int Folds = 5;

    [Fact]
    public void Weights_learned_without_a_passage_read_it_as_well()
    {
        var passages = LabelledQuotations.All();
        var (right, all) = (0, 0);
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = passages.Where((_, i) => i % Folds == fold).ToList();
            var learned = SpeakerLearning.Learn(SpeakerWeights.Default, [.. passages.Where((_, i) => i % Folds != fold)]);
            var score = SpeakerChoiceTests.Score(learned, held);
            right += score.Right;
            all += score.All;
        }

        var (shipped, fresh) = (SpeakerChoiceTests.Score(SpeakerWeights.Default, passages), SpeakerLearning.Learn(SpeakerWeights.Default, passages));
        TestContext.Current.TestOutputHelper?.WriteLine($"{right} of {all} held out, {shipped.Right} with the shipped weights; learned from all:\n{Lines(fresh)}\n{string.Join('\n', shipped.Misses)}");
        Assert.True(right >= 0.85 * all, $"{right} of {all}");
    }

    private static string Lines(SpeakerWeights weights) => string.Join('\n', Enum.GetValues<Feature>()
        .Select(f => SpeakerWeights.NameOf(f).PadRight(18) + string.Join(' ', Enum.GetValues<AnaphorKind>().Select(k => $"{weights[f, k],2}"))));
}
