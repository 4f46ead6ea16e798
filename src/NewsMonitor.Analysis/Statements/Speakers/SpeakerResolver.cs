using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>
/// Makes a speaker of the words that name one: by name, by office on the article's day, by nationality, by pronoun, or as an institution
/// or country. Where that is unsure the id stays null and the country may still be certain.
/// </summary>
internal sealed class SpeakerResolver
{
    private readonly Document _document;
    private readonly People _people;
    private readonly Discourse _discourse;
    private readonly int[] _mentionAt;

    public SpeakerResolver(Document document, People people, Discourse discourse)
    {
        _document = document;
        _people = people;
        _discourse = discourse;
        _mentionAt = new int[document.Model.Tokens.Length];
        Array.Fill(_mentionAt, -1);
        for (var m = 0; m < document.Mentions.Length; m++)
        {
            var mention = document.Mentions[m];
            for (var t = mention.First; t < mention.End && t < _mentionAt.Length; t++) _mentionAt[t] = m;
        }
    }

    /// <summary>The speaker named by the tokens <c>[first, end)</c>, with the referent that spoke, where it is one.</summary>
    public (Speaker Speaker, Referent? Referent) Resolve(Passage passage, int first, int end)
    {
        var tokens = _document.Model.Tokens;
        var span = new TextSpan(tokens[first].Start, tokens[end - 1].End);
        var text = span.In(_document.Model.Source);
        Speaker Unnamed(string? id, string? name, EntityKind? kind, string? country) => new(text, span, id, name, kind, country);

        if (end - first == 1 && IsPronoun(tokens[first].Norm))
        {
            if (_discourse.ChoiceAt(first) is { Meant: { } meant } choice) return (Of(meant, text, span, choice), meant);
            if (tokens[first].Is("it") && SubjectState(passage, first) is { } state) return (Unnamed(state.Id, state.Name, state.Kind, state.Country), null);
            return (Unnamed(null, null, null, null) with { Confidence = 0 }, null);
        }

        var office = OfficeOf(first, end);
        var named = NamedPerson(first, end);
        if (named is not null) return office ? (Unnamed(null, null, null, CountryOf(named)), null) : (Of(named, text, span), _discourse.Of(named));
        if (Apposed(first, end) is { } apposed) return (Of(apposed, text, span), _discourse.Of(apposed));
        var (entity, whole) = Entity(first, end);
        if (entity is not null && whole && NationalOf(first, end, entity) is { } national) return (Of(national, text, span), _discourse.Of(national));
        if (entity is not null && whole) return (Unnamed(entity.Id, entity.Name, entity.Kind, entity.Country), ReferentAt(first, end));
        if (_people.ByFamilyName(tokens[end - 1].Norm) is { } name) return (Of(name, text, span) with { Country = CountryOf(name) ?? entity?.Country }, _discourse.Of(name));
        if (ChoiceWithin(first, end) is { Meant: { } taken } noun) return (Of(taken, text, span, noun) with { Country = taken.Country ?? entity?.Country }, taken);
        return (Unnamed(null, null, null, entity?.Country), ReferentAt(first, end));
    }

    private Choice? ChoiceWithin(int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (_discourse.ChoiceAt(t) is { Meant: not null } choice) return choice;
        }

        return null;
    }

    private Referent? ReferentAt(int first, int end)
    {
        for (var t = end - 1; t >= first; t--)
        {
            if (_discourse.At(t) is { } referent) return referent;
        }

        return null;
    }

    private Speaker Of(Referent referent, string text, TextSpan span, Choice choice)
    {
        var because = choice.Features == 0 ? null : _discourse.Explain(choice);
        var speaker = referent switch
        {
            { Person: { } person } => Of(person, text, span),
            { Entity: { } entity } => new Speaker(text, span, entity.Id, entity.Name, entity.Kind, entity.Country),
            _ => new Speaker(text, span, null, referent.Name, null, referent.Country),
        };
        return speaker with { Confidence = choice.Confidence, Because = because };
    }

    /// <summary>"The United States has …, an issue on which it says": the country or organisation with which the sentence begins.</summary>
    private KnownEntity? SubjectState(Passage passage, int before)
    {
        var start = passage.Units[0].First;
        if (_document.Model.Tokens[start].Is("the")) start++;
        if (start >= before || _mentionAt[start] < 0) return null;
        var mention = _document.Mentions[_mentionAt[start]];
        return mention.Entity is KnownPerson || mention.Form is not (MentionForm.Name or MentionForm.Metonym) ? null : mention.Entity;
    }

    private Speaker Of(Person person, string text, TextSpan span) =>
        person.Known is { } known ? new Speaker(text, span, known.Id, known.Name, EntityKind.Leader, CountryOf(person)) : new Speaker(text, span, null, person.Name, null, NearbyCountry(span));

    private string? CountryOf(Person person) => person.Known?.CountryOn(_document.Day);

    /// <summary>An unknown person's country, where the words that name them hold a country, an institution or its adjective.</summary>
    private string? NearbyCountry(TextSpan span)
    {
        var tokens = _document.Model.Tokens;
        var first = TokenAt(tokens, span.Start);
        var end = first;
        while (end < tokens.Length && tokens[end].End <= span.End) end++;
        return Entity(first, end).Entity?.Country;
    }

    private Person? NamedPerson(int first, int end)
    {
        Person? found = null;
        foreach (var mention in _people.Within(first, end))
        {
            // "the spokesman for President X" is not X.
            if (mention.First > first && _document.Model.Tokens[mention.First - 1].Norm is "of" or "for" or "to" or "with" or "from" && found is null && mention.First - 1 > first
                && _mentionAt[first] != _mentionAt[mention.First]) continue;
            found = mention.Person;
        }

        return found;
    }

    /// <summary>"Zelensky's office", "Johnson's spokesman": somebody who belongs to a person.</summary>
    private bool OfficeOf(int first, int end)
    {
        var tokens = _document.Model.Tokens;
        for (var t = first + 1; t < end - 1; t++)
        {
            if (tokens[t].Norm is not ("'s" or "'")) continue;
            var named = false;
            foreach (var mention in _people.Within(first, end)) named |= mention.First > t;
            return !named;
        }

        return false;
    }

    /// <summary>"the Russian foreign minister, Sergei Lavrov, said": the name stands behind the phrase.</summary>
    private Person? Apposed(int first, int end)
    {
        var tokens = _document.Model.Tokens;
        if (end < tokens.Length && tokens[end].Is(","))
        {
            foreach (var mention in _people.Within(end + 1, Math.Min(tokens.Length, end + 2))) return mention.Person;
        }

        return null;
    }

    private (KnownEntity? Entity, bool Whole) Entity(int first, int end)
    {
        var tokens = _document.Model.Tokens;
        KnownEntity? found = null;
        var whole = false;
        for (var t = first; t < end && t < _mentionAt.Length; t++)
        {
            if (_mentionAt[t] < 0) continue;
            var mention = _document.Mentions[_mentionAt[t]];
            if (mention.Entity is KnownPerson || IsModifier(tokens, mention.End, end)) continue;
            if (t > first && tokens[t - 1].Norm is "to" or "on" or "against" or "about") continue;
            found = mention.Entity;
            var from = mention.First;
            while (from > first && tokens[from - 1].Norm is "the" or "both" or "a") from--;
            whole = from <= first && mention.End >= end && mention.Form is MentionForm.Name or MentionForm.Metonym or MentionForm.Place or MentionForm.Demonym;
            break;
        }

        return (found, whole);
    }

    /// <summary>"US-led", "Iran-backed": not who speaks.</summary>
    private static bool IsModifier(Token[] tokens, int at, int end) => at + 1 < end && tokens[at].Is("-") && !tokens[at].SpaceBefore && !tokens[at + 1].SpaceBefore
        && (tokens[at + 1].Norm.EndsWith("ed", StringComparison.Ordinal) || tokens[at + 1].Norm is "run" or "led" or "born" or "based" or "built" or "made");

    /// <summary>"the German": the German last spoken of, where the words are an adjective of nationality and nothing else.</summary>
    private Person? NationalOf(int first, int end, KnownEntity country)
    {
        var mention = _document.Mentions[_mentionAt[end - 1]];
        if (mention.Form != MentionForm.Demonym || !_document.Model.Tokens[first].Is("the") || _document.Model.Tokens[end - 1].Norm.EndsWith('s')) return null;
        for (var m = _people.Mentions.Length - 1; m >= 0; m--)
        {
            var named = _people.Mentions[m];
            if (named.First < first && named.Person.Known is not null && CountryOf(named.Person) == country.Country) return named.Person;
        }

        return null;
    }

    private static int TokenAt(Token[] tokens, int offset)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsPronoun(string norm) => norm is "he" or "his" or "him" or "she" or "her" or "they" or "it" or "we" or "i" or "you" or "their" or "its" or "who";
}
