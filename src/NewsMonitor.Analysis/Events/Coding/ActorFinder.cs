using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Events.Coding;

/// <summary>Turns noun phrases into actors, and remembers whom a pronoun can mean.</summary>
internal sealed class ActorFinder(Document document)
{
    private const int MostActors = 3;
    private readonly MentionMatch[] _mentions = document.Mentions;
    private Actor? _lastPerson;
    private Actor? _lastState;

    /// <summary>Who says "we" in the quotation that is being read; null outside of one, or where the speaker is unsure.</summary>
    public Actor? Speaker { get; set; }

    /// <summary>The actor that a statement's speaker is.</summary>
    public Actor? Of(Speaker? speaker)
    {
        if (speaker is null) return null;
        if (speaker.Id is not null) return new Actor(speaker.Text, speaker.Span, speaker.Id, speaker.Country);

        // "the Russian ambassador": nobody by name, but whose he is.
        var tokens = document.Model.Tokens;
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[_mentions[middle].First].Start < speaker.Span.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < _mentions.Length && tokens[_mentions[low].First].Start < speaker.Span.End; low++)
        {
            var mention = _mentions[low];
            if (mention.Form != MentionForm.Place) return new Actor(speaker.Text, speaker.Span, mention.Entity.Id, mention.Entity.Country ?? speaker.Country);
        }

        return null;
    }

    /// <summary>The actors that units <c>[from, to)</c> name; one without an entity where none is known; none where the range is empty.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="from">First unit.</param>
    /// <param name="to">Unit behind the last.</param>
    /// <param name="places">Whether a place stands for its country: as a target it may, as a source never.</param>
    public List<Actor> In(Passage passage, int from, int to, bool places)
    {
        from = Math.Max(from, 0);
        if (to <= from) return [];
        var (first, end) = (passage.Units[from].First, passage.Units[to - 1].End);
        var actors = new List<Actor>();
        for (var m = FirstFrom(first); m < _mentions.Length && _mentions[m].First < end && actors.Count < MostActors; m++)
        {
            var mention = _mentions[m];
            if (mention.Form == MentionForm.Place && !places && !IsSeat(passage, mention, from)) continue;
            var actor = ToActor(passage, mention, from, to, single: false);
            if (!actors.Any(a => a.Id == actor.Id)) actors.Add(actor);
        }

        if (actors.Count > 1 && !IsCoordinated(passage, from, to))
        {
            // One phrase: its head where that is known ("Ukraine's President Zelensky"), else the possessor or adjective before it; of phrases that
            // hang on a head without a name, the one behind "by" ("an attack by Israel in Gaza").
            var core = Math.Clamp(NounPhrases.CoreEnd(passage, from), from + 1, to);
            var head = LastAt(first, passage.Units[core - 1].End, passage.Units[core - 1].First);
            actors = head.Entity is not null ? [ToActor(passage, head, from, to, single: true)] : [Agent(passage, core, to) ?? actors[0]];
        }
        else if (actors.Count == 1)
        {
            actors[0] = actors[0] with { Text = Span(passage, from, to).In(document.Model.Source), Span = Span(passage, from, to) };
        }

        if (actors.Count == 0 && Speaker is not null && IsSpeaker(passage, from, to)) return [Speaker];
        if (actors.Count == 0 && Within(passage, from, to) is { Count: > 0 } within) return within;
        if (actors.Count == 0 && Pronoun(passage, from, to) is { } meant) actors.Add(meant with { Text = Span(passage, from, to).In(document.Model.Source), Span = Span(passage, from, to) });
        if (actors.Count == 0 && passage.Units[from].Tag is not (Tag.Pronoun or Tag.ObjectPronoun)) actors.Add(new Actor(Span(passage, from, to).In(document.Model.Source), Span(passage, from, to), null, null));
        return actors;
    }

    /// <summary>The actors with an entity that units <c>[from, to)</c> name.</summary>
    public List<Actor> Known(Passage passage, int from, int to, bool places) => to <= from ? [] : [.. In(passage, from, to, places).Where(a => a.Id is not null)];

    /// <summary>Whether the tokens <c>[first, end)</c> name anybody.</summary>
    public bool AnyIn(int first, int end) => FirstFrom(first) is var m && m < _mentions.Length && _mentions[m].First < end;

    /// <summary>The one actor of a phrase that is named at its end only: "a village in northern Syria".</summary>
    public List<Actor> InOne(Passage passage, int from, int to)
    {
        var first = Known(passage, from, to, places: true);
        return first.Count == 0 ? first : [first[0] with { Text = Span(passage, from, to).In(document.Model.Source), Span = Span(passage, from, to) }];
    }

    // "The government said it would …": the pronoun's antecedent stands in the same sentence.
    private List<Actor>? Within(Passage passage, int from, int to)
    {
        if (to - from != 1 || passage.NormAt(from) is not ("he" or "she" or "it" or "they" or "him" or "her" or "them")) return null;
        var antecedent = Reporting.Antecedent(passage, from);
        return antecedent.IsEmpty ? null : In(passage, antecedent.From, antecedent.To, places: false);
    }

    private MentionMatch LastAt(int first, int end, int last) =>
        _mentions.Skip(FirstFrom(first)).TakeWhile(m => m.First < end).LastOrDefault(m => m.End >= last + 1 && m.Form != MentionForm.Place);

    private Actor? Agent(Passage passage, int core, int to)
    {
        for (var i = core; i < to - 1; i++)
        {
            if (passage.NormAt(i) == "by") return Known(passage, i + 1, Math.Clamp(NounPhrases.CoreEnd(passage, i + 1), i + 2, to), places: false).FirstOrDefault();
        }

        return null;
    }

    /// <summary>Keeps an actor in mind for the pronouns that follow.</summary>
    public void Remember(Actor actor)
    {
        if (actor.Id is null) return;
        if (actor.Id.StartsWith("leader/", StringComparison.Ordinal)) _lastPerson = actor;
        else _lastState = actor;
    }

    /// <summary>Whether the units are the "we", "us" or "I" of a quotation.</summary>
    public static bool IsSpeaker(Passage passage, int from, int to) => to - from == 1 && passage.NormAt(from) is "we" or "i" or "us" or "me";

    private Actor? Pronoun(Passage passage, int from, int to) => to - from != 1 ? null : passage.NormAt(from) switch
    {
        "he" or "she" or "him" or "her" => _lastPerson,
        "it" or "they" or "them" => _lastState,
        _ => null,
    };

    // "the police in Lima": where a place says whose the people are, it stands for its country as a source too.
    private bool IsSeat(Passage passage, MentionMatch mention, int from) =>
        mention.First > passage.Units[from].First && document.Model.Tokens[mention.First - 1].Norm is "in" or "of" or "from" or "at";

    private static bool IsCoordinated(Passage passage, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (passage.TagAt(i) == Tag.Coordinator || passage.TagAt(i) == Tag.Comma || (passage.TagAt(i) == Tag.Dash && to - from <= 6)) return true;
        }

        return false;
    }

    private Actor ToActor(Passage passage, MentionMatch mention, int from, int to, bool single)
    {
        var tokens = document.Model.Tokens;
        var span = single ? Span(passage, from, to) : new TextSpan(tokens[mention.First].Start, tokens[mention.End - 1].End);
        var country = mention.Entity is KnownPerson person ? person.CountryOn(document.Day) : mention.Entity.Country;
        return new Actor(span.In(document.Model.Source), span, mention.Entity.Id, country);
    }

    private static TextSpan Span(Passage passage, int from, int to) => passage.SpanOf(from, to);

    private int FirstFrom(int token)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].End <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
