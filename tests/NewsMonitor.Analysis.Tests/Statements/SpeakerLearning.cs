using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Speakers;
using NewsMonitor.Analysis.Tests.Labelled;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Tests.Statements;

/// <summary>
/// Learns the integer weights of the speakers' features from the labelled quotations: a conditional log-linear model whose weights are
/// pulled towards those that were set by hand, fitted a few times over because every decision depends on those before it, and rounded.
/// </summary>
internal static class SpeakerLearning
{
    private const int Rounds = 3;
    private const int Steps = 300;
    private const double Rate = 0.05;
    private const double Scale = 0.5;
    private const double Pull = 0.15;
    private static readonly Feature[] Features = Enum.GetValues<Feature>();
    private static readonly AnaphorKind[] Kinds = Enum.GetValues<AnaphorKind>();

    /// <summary>The decisions that the reader takes in a passage, by the offset of the words.</summary>
    public static Dictionary<int, Choice> ChoicesOf(LabelledPassage passage, SpeakerWeights weights)
    {
        var model = TextModelBuilder.Build(passage.Text, TextPart.Text, KnowledgeBase.Default);
        var document = new Document(model, MentionFinder.Find(model, KnowledgeBase.Default, null), null, KnowledgeBase.Default);
        var choices = new List<Choice>();
        StatementFinder.Find(document, PassageBuilder.Build(document), weights: weights, choices: choices);
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

    public static SpeakerWeights Learn(SpeakerWeights prior, IReadOnlyList<LabelledPassage> passages)
    {
        var weights = prior;
        for (var round = 0; round < Rounds; round++)
        {
            var examples = passages.SelectMany(p => Examples(p, weights)).ToList();
            weights = Rounded(Fit(prior, examples), prior);
        }

        return weights;
    }

    /// <summary>A decision with at least one right and one wrong option.</summary>
    private static IEnumerable<(Choice Choice, bool[] Right)> Examples(LabelledPassage passage, SpeakerWeights weights)
    {
        var choices = ChoicesOf(passage, weights);
        foreach (var label in Pronouns(passage))
        {
            if (choices.GetValueOrDefault(label.Mention!.Value.Start) is not { Options.Count: > 1 } choice) continue;
            bool[] right = [.. choice.Options.Select(o => IsMeant(o.Referent, label.Speaker!))];
            if (right.Contains(true) && right.Contains(false)) yield return (choice, right);
        }
    }

    /// <summary>Gradient ascent on the log-likelihood of the right options, with a pull towards the weights set by hand.</summary>
    private static double[,] Fit(SpeakerWeights prior, List<(Choice Choice, bool[] Right)> examples)
    {
        var w = new double[Features.Length, Kinds.Length];
        foreach (var f in Features)
        {
            foreach (var k in Kinds) w[(int)f, (int)k] = prior[f, k];
        }

        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[Features.Length, Kinds.Length];
            foreach (var (choice, right) in examples)
            {
                var kind = (int)choice.Kind;
                var scores = choice.Options.Select(o => Scale * Bits(o.Features).Sum(f => w[f, kind])).ToArray();
                var top = scores.Max();
                var odds = scores.Select(s => Math.Exp(s - top)).ToArray();
                var (all, good) = (odds.Sum(), odds.Where((_, i) => right[i]).Sum());
                for (var i = 0; i < odds.Length; i++)
                {
                    var push = (right[i] ? odds[i] / good : 0) - (odds[i] / all);
                    foreach (var f in Bits(choice.Options[i].Features)) gradient[f, kind] += Scale * push;
                }
            }

            foreach (var f in Features)
            {
                foreach (var k in Kinds) w[(int)f, (int)k] += Rate * (gradient[(int)f, (int)k] - (Pull * (w[(int)f, (int)k] - prior[f, k])));
            }
        }

        return w;
    }

    private static IEnumerable<int> Bits(uint features) => Enumerable.Range(0, Features.Length).Where(f => (features & (1u << f)) != 0);

    private static SpeakerWeights Rounded(double[,] weights, SpeakerWeights prior) => SpeakerWeights.Read(
        Features.Select(f => $"{SpeakerWeights.NameOf(f)} {string.Join(' ', Kinds.Select(k => (int)Math.Round(weights[(int)f, (int)k])))}")
            .Append("least " + string.Join(' ', Kinds.Select(prior.Least))));

    private static string[] Words(string name) => [.. Tokenizer.Of(name).Where(t => t.IsWord && t.Norm != "'s").Select(t => t.Norm)];
}
