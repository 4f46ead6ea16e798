using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Speakers;
using NewsMonitor.Analysis.Tests.Labelled;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Tests.Statements;

/// <summary>
/// Learns the integer weights of the speakers' features from the labelled quotations: an averaged perceptron that starts from the weights
/// that were set by hand, moves by one for each wrong choice, and is rounded.
/// </summary>
internal static class SpeakerLearning
{
    private const int Rounds = 8;

    /// <summary>The decisions that the reader takes in a passage, by the offset of the words.</summary>
    public static Dictionary<int, Choice> ChoicesOf(LabelledPassage passage, SpeakerWeights weights)
    {
        var model = TextModelBuilder.Build(passage.Text, TextPart.Text, KnowledgeBase.Default);
        var document = new Document(model, MentionFinder.Find(model, KnowledgeBase.Default, null), null, KnowledgeBase.Default);
        var choices = new List<Choice>();
        StatementFinder.Find(document, PassageBuilder.Build(document), weights, choices);
        return choices.GroupBy(c => model.Tokens[c.Token].Start).ToDictionary(g => g.Key, g => g.Last());
    }

    /// <summary>The statements whose speaker is a pronoun with a known meaning.</summary>
    public static IEnumerable<LabelledStatement> Pronouns(LabelledPassage passage) =>
        passage.Statements.Where(s => s is { Form: SpeakerForm.Pronoun, Mention: not null, Speaker: not null });

    /// <summary>Whether the referent is the one that the label names: by the last word of either name.</summary>
    public static bool IsMeant(Referent? referent, string name)
    {
        if (referent is null) return false;
        var (found, wanted) = (Words(referent.Name), Words(name));
        return found.Length > 0 && wanted.Length > 0 && (found[^1] == wanted[^1] || found.Contains(wanted[^1]) || wanted.Contains(found[^1]));
    }

    public static SpeakerWeights Learn(SpeakerWeights start, IReadOnlyList<LabelledPassage> passages)
    {
        var (features, kinds) = (Enum.GetValues<Feature>(), Enum.GetValues<AnaphorKind>());
        var now = Copy(start);
        var sums = new long[features.Length, kinds.Length];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var passage in passages)
            {
                var choices = ChoicesOf(passage, now);
                foreach (var label in Pronouns(passage))
                {
                    if (choices.GetValueOrDefault(label.Mention!.Value.Start) is not { Options.Count: > 1 } choice || IsMeant(choice.Meant, label.Speaker!)) continue;
                    var right = Best(choice, now, o => IsMeant(o, label.Speaker!));
                    var wrong = Best(choice, now, o => !IsMeant(o, label.Speaker!));
                    if (right is null || wrong is null) continue;
                    foreach (var feature in features)
                    {
                        var bit = 1u << (int)feature;
                        now[feature, choice.Kind] += ((right.Value & bit) != 0 ? 1 : 0) - ((wrong.Value & bit) != 0 ? 1 : 0);
                    }
                }
            }

            foreach (var feature in features)
            {
                foreach (var kind in kinds) sums[(int)feature, (int)kind] += now[feature, kind];
            }
        }

        var learned = Copy(start);
        foreach (var feature in features)
        {
            foreach (var kind in kinds) learned[feature, kind] = (int)Math.Round(sums[(int)feature, (int)kind] / (double)Rounds);
        }

        return learned;
    }

    private static uint? Best(Choice choice, SpeakerWeights weights, Func<Referent, bool> which) => choice.Options
        .Where(o => which(o.Referent)).OrderByDescending(o => weights.Score(choice.Kind, o.Features)).Select(o => (uint?)o.Features).FirstOrDefault();

    private static SpeakerWeights Copy(SpeakerWeights weights)
    {
        var lines = Enum.GetValues<Feature>().Select(f => $"{SpeakerWeights.NameOf(f)} {string.Join(' ', Enum.GetValues<AnaphorKind>().Select(k => weights[f, k]))}")
            .Append("least " + string.Join(' ', Enum.GetValues<AnaphorKind>().Select(weights.Least)));
        return SpeakerWeights.Read(lines);
    }

    private static string[] Words(string name) => [.. new Tokenizer(name).Run(0, name.Length).Where(t => t.IsWord && t.Norm != "'s").Select(t => t.Norm)];
}
