using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Text;

/// <summary>
/// Joins titles with their countries and people: "French President Emmanuel Macron" is one mention of him, "the French head of state"
/// the holder on the article's day. A title without a country, or of a former holder, names nobody.
/// </summary>
internal static class OfficeResolver
{
    public static IEnumerable<MentionMatch> Resolve(TextModel model, KnowledgeBase knowledge, DateOnly? day, List<ScanMatch> found)
    {
        var tokens = model.Tokens;
        var pending = new List<MentionMatch>();
        for (var m = 0; m < found.Count; m++)
        {
            var match = found[m];
            if (!match.IsTitle)
            {
                pending.Add(new MentionMatch(match.First, match.End, match.Entity!, match.Form));
                continue;
            }

            var before = m > 0 && found[m - 1].IsBody && IsDirectlyBefore(tokens, found[m - 1].End, match.First) ? m - 1 : -1;
            var after = before < 0 && m + 1 < found.Count && found[m + 1].IsBody && IsOf(tokens, match.End, found[m + 1].First) ? m + 1 : -1;
            var first = before >= 0 ? found[before].First : match.First;
            var end = after >= 0 ? found[after].End : match.End;
            var next = (after >= 0 ? after : m) + 1;

            // "President Emmanuel Macron", "Secretary General Jens Stoltenberg".
            if (next < found.Count && found[next].IsPerson && found[next].First == end)
            {
                if (before >= 0) pending.RemoveAt(pending.Count - 1);
                pending.Add(new MentionMatch(first, found[next].End, found[next].Entity!, MentionForm.Name, HeadOffice: true));
                m = next;
                continue;
            }

            var body = before >= 0 ? found[before] : after >= 0 ? found[after] : default;
            if (day is not { } date || IsFormer(tokens, first) || NamesSomebodyElse(tokens, end) || Holder(knowledge, body, match, date, tokens) is not { } person) continue;
            if (before >= 0) pending.RemoveAt(pending.Count - 1);
            pending.Add(new MentionMatch(first, end, person, MentionForm.Office));
            if (after >= 0) m = after;
        }

        return pending;
    }

    private static bool IsDirectlyBefore(Token[] tokens, int end, int first) =>
        first == end || (first == end + 1 && tokens[end].Norm is "'s" or "'" or "new" or "current" or "acting");

    // "of", "of the", "of state of".
    private static bool IsOf(Token[] tokens, int end, int first) =>
        (first == end + 1 && tokens[end].Is("of")) || (first == end + 2 && tokens[end].Is("of") && tokens[end + 1].Is("the"));

    private static bool IsFormer(Token[] tokens, int first) =>
        first > 0 && tokens[first - 1].Norm is "former" or "ex" or "late" or "then" or "-" or "previous" or "next" or "vice" or "deputy";

    // A capitalised word right behind the title is a name that the files do not know.
    private static bool NamesSomebodyElse(Token[] tokens, int end) =>
        end < tokens.Length && tokens[end] is { IsWord: true, Capital: true, SpaceBefore: true } && !tokens[end].Is("of");

    private static KnownPerson? Holder(KnowledgeBase knowledge, ScanMatch body, ScanMatch title, DateOnly day, Token[] tokens) => body.Entity is null
        ? knowledge.Titles.Alone(title.Offices!, day)
        : knowledge.Titles.Of(body.Entity, string.Join(' ', tokens[body.First..body.End].Select(t => t.Norm)), title.Offices!, tokens[title.First].Norm, day);
}
