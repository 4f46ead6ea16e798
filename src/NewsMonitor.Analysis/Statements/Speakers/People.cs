using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Lexicon;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>
/// Everybody whom an article names: known people from the mentions, others from runs of capitalised words, which a later bare family
/// name takes up again.
/// </summary>
internal sealed class People
{
    private readonly Dictionary<string, Person> _byFamilyName;

    private People(PersonMention[] mentions, Dictionary<string, Person> byFamilyName)
    {
        Mentions = mentions;
        _byFamilyName = byFamilyName;
    }

    /// <summary>In the order of the text.</summary>
    public PersonMention[] Mentions { get; }

    public static People Of(Document document)
    {
        var tokens = document.Model.Tokens;
        var mentionAt = MentionIndex(document);
        var known = new Dictionary<string, Person>(StringComparer.Ordinal);
        var named = new Dictionary<string, Person>(StringComparer.Ordinal);
        var runs = Runs(tokens, mentionAt);
        foreach (var mention in document.Mentions)
        {
            if (mention.Entity is not KnownPerson person || known.ContainsKey(person.Id)) continue;
            var gender = person.Pronoun switch { "he" => Gender.Male, "she" => Gender.Female, _ => Gender.Unknown };
            if (gender == Gender.Unknown) gender = GenderOf(tokens, mention.First, mention.End);
            var entry = new Person(person.Name, gender, person);
            known[person.Id] = entry;
            if (mention.Form == MentionForm.Name) named.TryAdd(tokens[mention.End - 1].Norm, entry);
        }

        var given = new Dictionary<string, Person>(StringComparer.Ordinal);
        foreach (var run in runs)
        {
            if (run.End - run.First < 2 && !run.Titled) continue;
            var family = tokens[run.End - 1].Norm;
            var gender = GenderOf(tokens, run.First, run.End);
            if (named.TryGetValue(family, out var old) && (old.Known is not null || old.Gender != Gender.Unknown || run.End - run.First < 2)) continue;
            var start = GivenName(tokens, run.First, run.End);
            var person = new Person(document.Model.Source[tokens[start].Start..tokens[run.End - 1].End], gender, null);
            named[family] = person;
            if (run.End - start > 1) given[tokens[start].Norm] = person;
        }

        var mentions = new List<PersonMention>();
        foreach (var mention in document.Mentions)
        {
            if (mention.Entity is KnownPerson person) mentions.Add(new PersonMention(mention.First, mention.End, known[person.Id]));
        }

        foreach (var run in runs)
        {
            if (named.TryGetValue(tokens[run.End - 1].Norm, out var person))
            {
                if (run.End - run.First > 1 || run.Titled || IsFamilyName(tokens, run.End - 1, person)) mentions.Add(new PersonMention(run.First, run.End, person));
            }
            else if (run.End - run.First == 1 && given.TryGetValue(tokens[run.First].Norm, out var familiar))
            {
                mentions.Add(new PersonMention(run.First, run.End, familiar));
            }
        }

        mentions.Sort(static (a, b) => a.First.CompareTo(b.First));
        return new People([.. mentions], named);
    }

    /// <summary>The person whose family name the phrase ends in.</summary>
    public Person? ByFamilyName(string norm) => _byFamilyName.GetValueOrDefault(norm);

    /// <summary>The mentions that begin in <c>[first, end)</c>.</summary>
    public ReadOnlySpan<PersonMention> Within(int first, int end)
    {
        var from = LowerBound(first);
        return Mentions.AsSpan(from, LowerBound(end) - from);
    }

    private int LowerBound(int token)
    {
        int low = 0, high = Mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsFamilyName(Token[] tokens, int at, Person person) =>
        person.Name.Contains(' ', StringComparison.Ordinal) && !tokens[at].Word.IsTime;

    private static bool[] MentionIndex(Document document)
    {
        var covered = new bool[document.Model.Tokens.Length];
        foreach (var mention in document.Mentions)
        {
            for (var t = mention.First; t < mention.End && t < covered.Length; t++) covered[t] = true;
        }

        return covered;
    }

    /// <summary>"Secretary John Kerry": the name begins with the given name.</summary>
    private static int GivenName(Token[] tokens, int first, int end)
    {
        for (var t = first; t < end - 1; t++)
        {
            if (tokens[t].Word.GivenName != Gender.Unknown) return t;
        }

        return first;
    }

    /// <summary>Runs of capitalised words that no mention covers and that are no sentence's first common word.</summary>
    private static List<(int First, int End, bool Titled)> Runs(Token[] tokens, bool[] covered)
    {
        var runs = new List<(int, int, bool)>();
        for (var t = 0; t < tokens.Length;)
        {
            if (!IsNamePart(tokens, covered, t))
            {
                t++;
                continue;
            }

            var first = t;
            while (t < tokens.Length && t - first < 8 && (IsNamePart(tokens, covered, t) || IsLink(tokens, covered, t, first))) t++;
            var titled = first > 0 && tokens[first - 1].Word.Speaks == ReferentKind.Person;
            while (first < t && (tokens[first].Word.IsClosed || IsTitle(tokens[first].Word) || tokens[first].Norm is "." or "-")) first++;
            titled |= first > 0 && (IsTitle(tokens[first - 1].Word) && tokens[first - 1].Capital);
            if (t > first && tokens[t - 1].Word.Speaks is ReferentKind.None or ReferentKind.Institution or ReferentKind.Place) runs.Add((first, t, titled));
        }

        return runs;
    }

    private static bool IsNamePart(Token[] tokens, bool[] covered, int t) =>
        tokens[t].IsWord && tokens[t].Capital && !covered[t] && tokens[t].End - tokens[t].Start > 1 && tokens[t].Norm is not "'s" && !tokens[t].Word.IsTime;

    private static bool IsLink(Token[] tokens, bool[] covered, int t, int first) =>
        t > first && t + 1 < tokens.Length && IsNamePart(tokens, covered, t + 1)
        && (tokens[t].Norm is "de" or "van" or "von" or "der" or "al" or "bin" or "ben" or "el" or "da" or "di" && tokens[t].IsWord
            || (tokens[t].Is("-") && !tokens[t].SpaceBefore && !tokens[t + 1].SpaceBefore)
            || (tokens[t].Norm is "." && !tokens[t].SpaceBefore && tokens[t - 1].End - tokens[t - 1].Start <= 2)
            || (tokens[t].IsWord && tokens[t].Capital && tokens[t].End - tokens[t].Start == 1)
            || (tokens[t].IsWord && tokens[t].Capital && tokens[t].End - tokens[t].Start == 2 && tokens[t].Norm.EndsWith('.')));

    private static bool IsTitle(Word word) => word.Speaks == ReferentKind.Person || word.Is(WordTraits.Adjective | WordTraits.Title);

    /// <summary>Whether the word stands before names as a title or as part of one.</summary>
    public static bool IsTitle(string norm) => norm.TrimEnd('.') is "mr" or "mrs" or "ms" or "dr" or "sen" or "rep" or "gov" or "gen" or "president" or "secretary" or "senator" or "governor" or "minister"
        or "prime" or "sir" or "foreign" or "defense" or "defence" or "interior" or "finance" or "vice" or "deputy" or "lt" or "col" or "maj" or "prof" or "rev" or "capt" or "sgt";

    private static Gender GenderOf(Token[] tokens, int first, int end)
    {
        for (var t = Math.Max(0, first - 2); t < end; t++)
        {
            if (tokens[t].Word.Is(WordTraits.Male) && tokens[t].Norm is not ("he" or "his" or "him")) return Gender.Male;
            if (tokens[t].Word.Is(WordTraits.Female) && tokens[t].Norm is not ("she" or "her")) return Gender.Female;
        }

        var title = first > 0 ? tokens[first - 1].Word.SpeakerGender : Gender.Unknown;
        for (var t = first; t < end && title == Gender.Unknown; t++) title = tokens[t].Word.GivenName;
        return title;
    }
}
