using System.Collections.Frozen;
using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Text;

/// <summary>One walk over a text's tokens through the name index; the longest valid match at each position wins.</summary>
internal sealed class NameScan(TextModel model, KnowledgeBase knowledge, DateOnly? day)
{
    private const int LongestName = 12;
    private const int ShortestMisspelledName = 5;

    // Surnames that are ordinary words, first names or shared by many: they count only after the full name.
    private static readonly FrozenSet<string> CommonSurnames = FrozenSet.ToFrozenSet(
    [
        "price", "may", "burns", "moon", "francis", "austin", "rice", "bush", "king", "marin", "lee", "kim", "wang", "zhang", "li", "khan", "martin", "costa", "singh", "harris", "wallace", "cooper",
        "horne", "carpenter", "jean", "pierre", "michel", "michael", "martinez", "garcia", "young", "brown", "white", "black", "green", "long", "day", "ali", "ahmed", "hassan", "hussein", "mohammed",
        "payne", "prime", "minister", "smith", "jones", "scott", "parker", "wong", "chen", "liu", "yang", "park", "choi", "nguyen", "david", "robert", "stone", "grant", "hunt", "shah", "mark",
    ]);

    // Country names that are also people's names; a capitalised neighbour that nobody knows makes them one.
    private static readonly FrozenSet<string> PersonLikeCountries = FrozenSet.ToFrozenSet(["jordan", "chad", "georgia", "israel", "niger", "guinea", "dominica", "santiago", "sofia", "lima", "victoria", "wellington", "kingston", "florida"]);

    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.ToFrozenSet(["in", "at", "near", "outside", "around", "into", "visiting", "via", "through", "across", "inside", "over"]);

    private static readonly FrozenSet<string> Honorifics = FrozenSet.ToFrozenSet(["mr", "mrs", "ms", "dr", "sir", "lord", "lady", "gen", "general", "col", "lt", "major", "admiral", "sen", "senator", "rep", "comrade", "ambassador", "spokesman", "spokeswoman", "spokesperson", "minister", "president", "chancellor", "premier", "secretary"]);

    private readonly Token[] _tokens = model.Tokens;
    private readonly HashSet<KnownPerson> _named = new(ReferenceEqualityComparer.Instance);
    private readonly List<ScanMatch> _found = [];

    public List<ScanMatch> Run()
    {
        FindFullNames();
        foreach (var paragraph in model.Paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Boilerplate) continue;
            for (var i = paragraph.First; i < paragraph.End;) i = Step(i, paragraph);
        }

        return _found;
    }

    // Who is named in full anywhere may be meant by the surname everywhere, also in a headline-like first line.
    private void FindFullNames()
    {
        foreach (var paragraph in model.Paragraphs)
        {
            if (paragraph.Kind == ParagraphKind.Boilerplate) continue;
            for (var i = paragraph.First; i < paragraph.End; i++)
            {
                if (_tokens[i].Kind != TokenKind.Word || Longest(i, paragraph, fullNames: true) is not { } match) continue;
                _named.Add((KnownPerson)match.Entry.Entity!);
                i = match.End - 1;
            }
        }
    }

    private int Step(int i, Paragraph paragraph)
    {
        if (_tokens[i].Kind is not (TokenKind.Word or TokenKind.Number)) return i + 1;
        if (Longest(i, paragraph, fullNames: false) is not { } match)
            return _tokens[i].Capital && Misspelled(i, paragraph) is { } person ? Add(new ScanMatch(i, i + 2, person, MentionForm.Name)) : i + 1;

        var (entry, end) = match;
        if (entry.Offices is { } offices) return Add(new ScanMatch(i, end, null, MentionForm.Office, offices));
        if (entry.Entity is KnownPerson named)
        {
            if (!entry.Surname) return Add(new ScanMatch(i, end, named, MentionForm.Name));
            return SurnameAt(i, end, paragraph) is { } surname ? Add(surname) : end;
        }

        return Add(new ScanMatch(i, end, entry.Entity, FormAt(entry.Form, i, end, paragraph)));
    }

    private int Add(ScanMatch match)
    {
        // A surname may have taken back the given name before it.
        while (_found.Count > 0 && _found[^1].End > match.First) _found.RemoveAt(_found.Count - 1);
        _found.Add(match);
        return match.End;
    }

    private (NameEntry Entry, int End)? Longest(int first, Paragraph paragraph, bool fullNames)
    {
        (NameEntry, int)? best = null;
        var node = _tokens[first].Word.NamesIn(knowledge.Names);
        for (var i = first; node is not null; node = ++i < paragraph.End && i - first < LongestName ? node.Next(_tokens[i].Norm) : null)
        {
            foreach (var entry in node.Entries)
            {
                if (!(fullNames ? entry is { Entity: KnownPerson, Surname: false } : IsValid(entry, first, paragraph)) || !Stands(entry, first, i + 1)) continue;
                if (best is { } b && b.Item2 == i + 1 && !Preferred(entry, b.Item1)) continue;
                best = (entry, i + 1);
            }
        }

        return best;
    }

    // The letters as they must stand.
    private bool Stands(NameEntry entry, int first, int end)
    {
        if (entry.Exact is { } exact) return model.Source.AsSpan(_tokens[first].Start, _tokens[end - 1].End - _tokens[first].Start).SequenceEqual(exact);
        return !entry.Capital || _tokens[first].Capital || (first > 0 && _tokens[first - 1].End == _tokens[first].Start && char.IsUpper(model.Source[_tokens[first].Start]));
    }

    private bool Preferred(NameEntry entry, NameEntry over)
    {
        // A name that two bodies bore in turn means the one of that day.
        if (day is { } d && entry.HoldsOn(d) != over.HoldsOn(d)) return entry.HoldsOn(d);
        if (entry.Entity is KnownPerson one && over.Entity is KnownPerson other) return Weight(one) > Weight(other);
        return over.Entity is KnownPerson && entry.Entity is not KnownPerson;
    }

    // Of namesakes: the one named in full, then the one in office on the day.
    private int Weight(KnownPerson person) =>
        (_named.Contains(person) ? 2 : 0) + (day is { } d && person.IsInOffice(d) ? 1 : 0);

    private bool IsValid(NameEntry entry, int i, Paragraph paragraph)
    {
        if (entry.Entity is KnownCountry or KnownOrganisation && PersonLikeCountries.Contains(_tokens[i].Norm))
            return !IsStranger(i - 1, paragraph) && !IsStranger(i + 1, paragraph) && !FollowsTown(i, paragraph);
        return true;
    }

    // A capitalised word that nothing knows: a given name or surname of somebody else.
    private bool IsStranger(int i, Paragraph paragraph) =>
        i >= paragraph.First && i < paragraph.End && i != paragraph.First && _tokens[i].IsWord && _tokens[i].Capital && _tokens[i].SpaceBefore
        && _tokens[i].Word.NamesIn(knowledge.Names) is null && !IsAfterStop(i) && _tokens[i].Norm.Length > 1;

    // "Atlanta, Georgia".
    private bool FollowsTown(int i, Paragraph paragraph) =>
        i - 2 >= paragraph.First && _tokens[i - 1].Is(",") && _tokens[i - 2] is { IsWord: true, Capital: true } && _tokens[i - 2].Word.NamesIn(knowledge.Names) is null;

    private bool IsAfterStop(int i) => i == 0 || _tokens[i - 1].Norm is "." or "!" or "?" or "\"" or ":" or "–" or "—";

    private ScanMatch? SurnameAt(int i, int end, Paragraph paragraph)
    {
        var candidates = Namesakes(i, end);

        // "Olf Scholz", "Volodimir Zelensky": the word before is nearly the given name.
        if (i > paragraph.First && _tokens[i - 1] is { IsWord: true, Capital: true } before)
        {
            foreach (var person in candidates)
            {
                if (EditDistance.IsNear(before.Norm, GivenName(person), 3)) return new ScanMatch(i - 1, end, person, MentionForm.Name);
            }

            if (IsStranger(i - 1, paragraph) && !Honorifics.Contains(before.Norm)) return null;
        }

        // "Zelensky Street", "Johnson & Johnson".
        if ((end < paragraph.End && _tokens[end].Norm is "&" or "street" or "avenue" && _tokens[end].SpaceBefore) || (i > paragraph.First && _tokens[i - 1].Is("&"))) return null;
        var named = candidates.Where(_named.Contains).ToList();
        if (named.Count > 0) return new ScanMatch(i, end, named.MaxBy(Weight), MentionForm.Name);
        if (end - i == 1 && (CommonSurnames.Contains(_tokens[i].Norm) || _tokens[i].Norm.Length < 4)) return null;
        var inOffice = candidates.Where(p => Weight(p) > 0).ToList();
        if (inOffice.Count == 1) return new ScanMatch(i, end, inOffice[0], MentionForm.Name);
        return candidates.Count == 1 && day is null ? new ScanMatch(i, end, candidates[0], MentionForm.Name) : null;
    }

    /// <summary>Everybody whom the words can mean by surname, or by a name of one word.</summary>
    private List<KnownPerson> Namesakes(int i, int end)
    {
        var node = _tokens[i].Word.NamesIn(knowledge.Names);
        for (var t = i + 1; t < end && node is not null; t++) node = node.Next(_tokens[t].Norm);
        var people = new List<KnownPerson>();
        foreach (var entry in node?.Entries ?? [])
        {
            if (entry.Entity is KnownPerson person && (entry.Surname || end - i == 1) && !people.Contains(person)) people.Add(person);
        }

        return people;
    }

    // "Annalena Barbock": a known given name before a surname that is nearly the person's.
    private KnownPerson? Misspelled(int i, Paragraph paragraph)
    {
        if (i + 1 >= paragraph.End || _tokens[i + 1] is not { IsWord: true, Capital: true } next || next.Norm.Length < ShortestMisspelledName) return null;
        if (_tokens[i].Word.NamesIn(knowledge.Names) is null) return null;
        foreach (var person in knowledge.ByGivenName(_tokens[i].Norm))
        {
            if (Weight(person) > 0 && EditDistance.IsNear(next.Norm, LastName(person), 2)) return person;
        }

        return null;
    }

    private MentionForm FormAt(MentionForm form, int i, int end, Paragraph paragraph)
    {
        if (form != MentionForm.Metonym || i == paragraph.First) return IsDateline(form, i, end, paragraph) ? MentionForm.Place : form;
        var before = _tokens[i - 1].Norm;
        if (before == "the") return form;
        if (PlacePrepositions.Contains(before)) return MentionForm.Place;

        // "travelled to Moscow" is a place; "according to Moscow" is not.
        return before == "to" && !(i - 2 >= paragraph.First && _tokens[i - 2].Norm is "according" or "message" or "warning" or "threat" or "answer" or "response" or "support" or "signal") ? MentionForm.Place : form;
    }

    // "GENEVA — Talks began", "MOSCOW (Wire) - ".
    private bool IsDateline(MentionForm form, int i, int end, Paragraph paragraph) =>
        form == MentionForm.Metonym && i == paragraph.First && end < paragraph.End && _tokens[end].Norm is "—" or "–" or "(" && _tokens[end].SpaceBefore;

    private static string GivenName(KnownPerson person)
    {
        var space = person.Name.IndexOf(' ', StringComparison.Ordinal);
        return Folded(space < 0 ? person.Name : person.Name[..space]);
    }

    private static string LastName(KnownPerson person) => Folded(person.Name[(person.Name.LastIndexOf(' ') + 1)..]);

    private static string Folded(string name) => string.Create(name.Length, name, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Fold.Of(source[i]);
    });
}
