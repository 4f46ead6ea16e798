using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Statements.Grammar;
using NewsMonitor.Analysis.Statements.Rules;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>
/// Keeps account of everybody whom an article has spoken of, passage by passage, and decides whom a pronoun or a noun phrase takes up:
/// the candidate whose features weigh most. It looks back over a bounded number of candidates, so that the work stays linear in the text.
/// </summary>
internal sealed class Discourse
{
    private const int PassagesBack = 12;
    private const int MostCandidates = 40;

    private readonly Document _document;
    private readonly People _people;
    private readonly SpeakerWeights _weights;
    private readonly List<Choice>? _choices;
    private readonly Dictionary<Person, Referent> _persons = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Referent> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> _lone = new(StringComparer.Ordinal);
    private readonly Referent?[] _at;
    private readonly Choice?[] _taken;
    private readonly List<(Referent Referent, int Mention)> _recent = [];
    private Referent? _chain;
    private int _statements;
    private int _mention;
    private int _mentions;
    private int _person;

    /// <param name="document">What is read.</param>
    /// <param name="people">Whom it names.</param>
    /// <param name="weights">What the features weigh.</param>
    /// <param name="choices">Where every decision is noted, for learning and tests; may be null.</param>
    public Discourse(Document document, People people, SpeakerWeights weights, List<Choice>? choices = null)
    {
        _document = document;
        _people = people;
        _weights = weights;
        _choices = choices;
        _at = new Referent?[document.Model.Tokens.Length];
        _taken = new Choice?[document.Model.Tokens.Length];
    }

    /// <summary>What a pronoun or noun at the token was decided to take up, with the reasons; null where no decision was asked for.</summary>
    public Choice? ChoiceAt(int token) => _taken[token];

    /// <summary>Whom the words at a token mean: a name's or an entity's referent, or the one that a noun or pronoun takes up.</summary>
    public Referent? At(int token) => _at[token];

    /// <summary>The features of the one chosen with their weights, and its lead.</summary>
    public string Explain(Choice choice) => $"{_weights.Explain(choice.Kind, choice.Features)}; ahead by {choice.Margin}";

    public Referent? Of(Person person) => _persons.GetValueOrDefault(person);

    /// <summary>The referent made a statement.</summary>
    public void Spoke(Referent referent) => referent.LastSpoke = _statements++;

    /// <summary>Takes in a passage: its names, nouns and pronouns in the order of the text.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="candidates">What the rules take for statements in it: their subjects are speakers.</param>
    public void Enter(Passage passage, IReadOnlyList<Candidate> candidates)
    {
        var first = true;
        for (var u = 0; u < passage.Count; u++)
        {
            var unit = passage.Units[u];
            if (unit.IsQuotation)
            {
                Quotation(passage, unit, candidates);
                continue;
            }

            if (unit.Tag is Tag.Pronoun or Tag.ObjectPronoun or Tag.Possessive)
            {
                first &= !Pronoun(passage, u, candidates, first);
                continue;
            }

            if (PersonAt(unit) is { } named)
            {
                var end = UnitAt(passage, u, named.End);
                var referent = Known(named.Person);
                Describe(passage, referent, u, end);
                Note(passage, referent, named.First, RoleOf(passage, u, end, candidates), quoted: false, first);
                first = false;
                u = Math.Max(u, end - 1);
                continue;
            }

            if (unit.Tag == Tag.Proper && EntityAt(unit) is null && IsSpeaker(u, candidates) && unit.Word.Speaks == ReferentKind.None && passage.TagAt(u - 1) is not (Tag.Proper or Tag.Noun or Tag.Adjective))
            {
                Note(passage, Known(Lone(unit, passage)), unit.First, Role.Speaker, quoted: false, first);
                first = false;
                continue;
            }

            if (EntityAt(unit) is { } entity)
            {
                var end = UnitAt(passage, u, entity.End);
                if (entity.Form is MentionForm.Name or MentionForm.Metonym) Note(passage, Known(entity.Entity), unit.First, RoleOf(passage, u, end, candidates), quoted: false, first: false);
                continue;
            }

            if (unit.Tag is Tag.Noun && unit.Word.Speaks != ReferentKind.None && !IsPartOfName(passage, u)) Noun(passage, u, unit.Word.Speaks, unit.Word.SpeakerGender, candidates);
        }
    }

    /// <summary>Within quotation marks only an attribution is the reporter's: "“What we need – he explained – is …”".</summary>
    private void Quotation(Passage passage, Unit unit, IReadOnlyList<Candidate> candidates)
    {
        var inner = UnitRange.None;
        foreach (var candidate in candidates)
        {
            if (candidate.Tokens is { Subject: var subject } && subject.From >= unit.First && subject.To <= unit.End) inner = subject;
        }

        foreach (var mention in _people.Within(unit.First, unit.End))
        {
            var speaks = mention.First >= inner.From && mention.First < inner.To;
            Note(passage, Known(mention.Person), mention.First, speaks ? Role.Speaker : Role.Other, quoted: !speaks, first: false);
        }

        if (inner.IsEmpty) return;
        var token = inner.From;
        var (kind, gender) = KindOf(_document.Model.Tokens[token].Norm);
        if (kind is not AnaphorKind.He || Choose(passage, token, AnaphorKind.He, gender, null, ReferentKind.None) is not { Meant: { } meant } choice) return;
        _taken[token] = choice;
        _chain = meant;
        Note(passage, meant, token, Role.Speaker, quoted: false, first: false);
    }

    private static (AnaphorKind? Kind, Gender Gender) KindOf(string norm) => norm switch
    {
        "he" or "him" or "his" or "he's" or "he'd" or "he'll" => (AnaphorKind.He, Gender.Male),
        "she" or "her" or "she's" or "she'd" or "she'll" => (AnaphorKind.He, Gender.Female),
        "they" or "they're" or "they'd" or "they've" => (AnaphorKind.They, Gender.Unknown),
        "it" or "its" => (AnaphorKind.It, Gender.Unknown),
        _ => (null, Gender.Unknown),
    };

    private bool Pronoun(Passage passage, int u, IReadOnlyList<Candidate> candidates, bool first)
    {
        var unit = passage.Units[u];
        if (KindOf(unit.Norm) is not (AnaphorKind kind, var gender)) return false;
        var role = unit.Tag == Tag.Pronoun ? IsSpeaker(u, candidates) ? Role.Speaker : Role.Subject : unit.Tag == Tag.Possessive ? Role.Possessive : Role.Object;
        if (kind != AnaphorKind.He && role != Role.Speaker && !(role == Role.Possessive && IsSpeaker(u, candidates))) return false;
        var choice = Choose(passage, unit.First, kind, gender, null, ReferentKind.None);
        if (choice.Meant is not { } meant && kind == AnaphorKind.He && Ahead(passage, u, gender) is { } ahead)
        {
            choice = new Choice(unit.First, kind, ahead, 0, 0, []);
            _choices?.Add(choice);
        }

        _taken[unit.First] = choice;
        if (choice.Meant is not { } referent) return false;
        _at[unit.First] = referent;
        if (kind == AnaphorKind.He && referent.Gender == Gender.Unknown && choice.Margin > 2) referent.Gender = gender;
        if (role is Role.Subject or Role.Speaker || referent.Last.Passage != passage.Index) Note(passage, referent, unit.First, role, quoted: false, first);
        if (kind == AnaphorKind.He) _chain = referent;
        return role is Role.Subject or Role.Speaker;
    }

    private void Noun(Passage passage, int u, ReferentKind kind, Gender gender, IReadOnlyList<Candidate> candidates)
    {
        var unit = passage.Units[u];
        var from = u;
        while (from > 0 && passage.TagAt(from - 1) is Tag.Adjective or Tag.Noun or Tag.Proper or Tag.Number or Tag.Genitive or Tag.Ing or Tag.PastVerb && u - from < 6) from--;
        var definite = from > 0 && passage.TagAt(from - 1) is Tag.Determiner or Tag.Possessive or Tag.That && passage.NormAt(from - 1) is "the" or "this" or "that" or "these" or "those" or "his" or "her" or "its" or "their";
        if (from > 0 && passage.TagAt(from - 1) is Tag.Determiner or Tag.Possessive or Tag.Number) from--;
        var role = RoleOf(passage, u, u + 1, candidates);
        if (definite && role is Role.Subject or Role.Speaker && passage.NormAt(from) is "the" or "this" or "that" or "these" or "those")
        {
            var choice = Choose(passage, unit.First, AnaphorKind.Noun, gender, unit.Norm, kind);
            _taken[unit.First] = choice;
            if (choice.Meant is { } meant)
            {
                _at[unit.First] = meant;
                Note(passage, meant, unit.First, role, quoted: false, first: false);
                return;
            }
        }

        if (role is not (Role.Subject or Role.Speaker) || IsApposed(passage, u)) return;
        var end = u + 1;
        while (passage.NormAt(end) is "of" or "for" or "from" && NounPhrases.CoreEnd(passage, end + 1) is var next && next > end + 1 && next - from < 14) end = next;
        var span = passage.Outer(from, end);
        var country = default(string);
        for (var i = from; i < end; i++) country ??= EntityAt(passage.Units[i])?.Entity.Country;
        var referent = new Referent { Kind = kind, Gender = gender, Name = span.In(passage.Model.Source), Country = country };
        referent.Nouns.Add(unit.Norm);
        Note(passage, referent, unit.First, role, quoted: false, first: false);
    }

    /// <summary>Weighs everybody in reach.</summary>
    private Choice Choose(Passage passage, int token, AnaphorKind kind, Gender gender, string? noun, ReferentKind wanted)
    {
        List<(Referent, uint)>? options = _choices is null ? null : [];
        Referent? best = null;
        uint why = 0;
        int seen = 0, score = int.MinValue, second = int.MinValue;
        for (var i = _recent.Count - 1; i >= 0 && seen < MostCandidates; i--)
        {
            var (referent, mention) = _recent[i];
            if (mention != referent.LatestMention) continue;
            if (passage.Index - referent.Last.Passage > PassagesBack) break;
            if (!Fits(referent, kind, gender, wanted)) continue;
            var features = Features(referent, passage, gender, noun, latest: seen++ == 0);
            options?.Add((referent, features));
            var sum = _weights.Score(kind, features);
            if (sum > score) (second, score, best, why) = (score, sum, referent, features);
            else if (sum > second) second = sum;
        }

        if (score < _weights.Least(kind)) best = null;
        var choice = new Choice(token, kind, best, why, second == int.MinValue ? 8 : score - second, options ?? []);
        _choices?.Add(choice);
        return choice;
    }

    private static bool Fits(Referent referent, AnaphorKind kind, Gender gender, ReferentKind wanted) => kind switch
    {
        AnaphorKind.He => referent.Kind == ReferentKind.Person && (referent.Gender == Gender.Unknown || referent.Gender == gender),
        AnaphorKind.It => referent.Kind == ReferentKind.Institution,
        AnaphorKind.They => referent.Kind != ReferentKind.Place,
        _ => referent.Kind == wanted && (gender == Gender.Unknown || referent.Gender == Gender.Unknown || referent.Gender == gender),
    };

    private uint Features(Referent referent, Passage passage, Gender gender, string? noun, bool latest)
    {
        var last = referent.Last;
        uint features = 0;
        void Has(Feature feature, bool holds = true)
        {
            if (holds) features |= 1u << (int)feature;
        }

        Has(Feature.GenderAgrees, gender != Gender.Unknown && referent.Gender == gender);
        Has(Feature.Personal, referent.Gender != Gender.Unknown || referent.Nouns.Count > 0 || referent.Person?.Known is not null);
        Has((passage.Index - last.Passage) switch { 0 => Feature.SamePassage, 1 => Feature.OneBack, 2 => Feature.TwoBack, <= 4 => Feature.FurtherBack, _ => Feature.FarBack });
        Has(Feature.SameParagraph, last.Paragraph == passage.Paragraph);
        Has(Feature.Subject, last.Role == Role.Subject);
        Has(Feature.Speaker, last.Role == Role.Speaker);
        Has(Feature.Object, last.Role == Role.Object);
        Has(Feature.Possessive, last.Role == Role.Possessive);
        Has(Feature.SubjectHere, last.Passage == passage.Index && last.Role is Role.Subject or Role.Speaker);
        Has(Feature.Quoted, last.Quoted);
        Has(Feature.SpokeLast, referent.LastSpoke >= 0 && referent.LastSpoke == _statements - 1);
        Has(Feature.SpokeBefore, referent.LastSpoke >= 0 && referent.LastSpoke < _statements - 1);
        Has(Feature.Latest, latest);
        Has(Feature.FirstInPassage, last.First);
        Has(Feature.Chain, ReferenceEquals(referent, _chain));
        Has(Feature.Often, referent.Mentions >= 3);
        Has(Feature.Lead, referent.InLead);
        Has(Feature.Named, referent.IsNamed);
        Has(Feature.NounAgrees, noun is not null && referent.Nouns.Contains(noun));
        Has(Feature.Anonymous, noun is not null && IsAnonymous(noun) && !referent.IsNamed && referent.Nouns.Any(IsAnonymous));
        Has(Feature.Group, referent.Kind == ReferentKind.Group);
        Has(Feature.Institution, referent.Kind == ReferentKind.Institution);
        return features;
    }

    private void Note(Passage passage, Referent referent, int token, Role role, bool quoted, bool first)
    {
        // Words in quotation marks are somebody else's: they do not hide that the reporter just spoke of the same one.
        if (quoted && referent.Mentions > 0 && passage.Index - referent.Last.Passage <= 1) return;
        _at[token] ??= referent;
        referent.Last = new LastMention(passage.Index, passage.Paragraph, token, role, quoted, first && role != Role.Possessive);
        referent.Mentions++;
        referent.InLead |= passage.Index == 0;
        referent.LatestMention = ++_mentions;
        _recent.Add((referent, _mentions));
    }

    /// <summary>A single name that speaks ("Saldek's claim"), the same one each time.</summary>
    private Person Lone(Unit unit, Passage passage)
    {
        if (_lone.TryGetValue(unit.Norm, out var person)) return person;
        return _lone[unit.Norm] = new Person(unit.Span.In(passage.Model.Source), unit.Word.GivenName, null);
    }

    private Referent Known(Person person)
    {
        if (_persons.TryGetValue(person, out var referent)) return referent;
        referent = new Referent { Kind = KindOf(person), Person = person, Gender = person.Gender, Name = person.Name, Country = person.Known?.CountryOn(_document.Day) };
        if (person.Known is { } known)
        {
            foreach (var term in known.Terms)
            {
                if (_document.Day is null || term.Covers(_document.Day.Value)) referent.Nouns.Add(term.Office[(term.Office.LastIndexOf('-') + 1)..]);
            }
        }

        return _persons[person] = referent;
    }

    /// <summary>A run of capitals can name a company or a strait as well.</summary>
    private static ReferentKind KindOf(Person person)
    {
        if (person.Known is not null) return ReferentKind.Person;
        var name = person.Name.AsSpan();
        var last = name[(name.LastIndexOf(' ') + 1)..].ToString().ToLowerInvariant();
        var kind = SpeakerNouns.Of(last).Kind;
        return kind is ReferentKind.Institution or ReferentKind.Place ? kind : ReferentKind.Person;
    }

    private Referent Known(KnownEntity entity)
    {
        if (_entities.TryGetValue(entity.Id, out var referent)) return referent;
        return _entities[entity.Id] = new Referent { Kind = ReferentKind.Institution, Entity = entity, Name = entity.Name, Country = entity.Country };
    }

    /// <summary>The titles before a name and the nouns of an appositive behind it tell by what noun the person can be taken up.</summary>
    private static void Describe(Passage passage, Referent referent, int from, int end)
    {
        for (var i = from - 1; i >= 0 && i >= from - 6 && passage.TagAt(i) is Tag.Noun or Tag.Proper or Tag.Adjective or Tag.Comma; i--) Add(i);
        if (passage.TagAt(end) is Tag.Comma or Tag.OpenBracket)
        {
            for (var i = end + 1; i < passage.Count && i < end + 10 && passage.TagAt(i) is not (Tag.Comma or Tag.Stop or Tag.CloseBracket) && !passage.Units[i].Finite; i++) Add(i);
        }

        void Add(int i)
        {
            var word = passage.Units[i].Word;
            if (word.Speaks != ReferentKind.Person) return;
            referent.Nouns.Add(word.Norm);
            if (referent.Gender == Gender.Unknown) referent.Gender = word.SpeakerGender;
        }
    }

    /// <summary>The person named at a unit; units come in the order of the text.</summary>
    private PersonMention? PersonAt(Unit unit)
    {
        var mentions = _people.Mentions;
        while (_person < mentions.Length && mentions[_person].First < unit.First) _person++;
        return _person < mentions.Length && mentions[_person].First < unit.End ? mentions[_person] : null;
    }

    private MentionMatch? EntityAt(Unit unit)
    {
        var mentions = _document.Mentions;
        if (_mention >= mentions.Length || mentions[_mention].First > unit.First) _mention = LowerBound(mentions, unit.First);
        while (_mention < mentions.Length && mentions[_mention].First < unit.First) _mention++;
        return _mention < mentions.Length && mentions[_mention].First < unit.End && mentions[_mention].Entity is not KnownPerson ? mentions[_mention] : null;
    }

    private bool IsPartOfName(Passage passage, int u)
    {
        for (var i = u + 1; i < passage.Count && i < u + 4; i++)
        {
            if (_people.Within(passage.Units[i].First, passage.Units[i].End).Length > 0) return true;
            if (passage.TagAt(i) is not (Tag.Noun or Tag.Proper)) return false;
        }

        return false;
    }

    /// <summary>"A survivor, Milo Arend,": the name behind says who it is.</summary>
    private bool IsApposed(Passage passage, int u)
    {
        var end = u + 1;
        while (passage.NormAt(end) is "of" or "for" or "from" or "at" && NounPhrases.CoreEnd(passage, end + 1) is var next && next > end + 1 && next - u < 14) end = next;
        return passage.TagAt(end) == Tag.Comma && end + 1 < passage.Count && _people.Within(passage.Units[end + 1].First, passage.Units[end + 1].End + 1).Length > 0;
    }

    /// <summary>The first person named behind a pronoun that nothing before explains: "When he arrived, Orlec said …".</summary>
    private Referent? Ahead(Passage passage, int u, Gender gender)
    {
        for (var i = u + 1; i < passage.Count; i++)
        {
            if (passage.Units[i].IsQuotation) continue;
            foreach (var mention in _people.Within(passage.Units[i].First, passage.Units[i].End))
            {
                if (mention.Person.Gender == Gender.Unknown || mention.Person.Gender == gender) return Known(mention.Person);
            }
        }

        return null;
    }

    private static Role RoleOf(Passage passage, int from, int end, IReadOnlyList<Candidate> candidates)
    {
        for (var i = from; i < end; i++)
        {
            if (IsSpeaker(i, candidates)) return Role.Speaker;
        }

        if (passage.TagAt(end) == Tag.Genitive) return Role.Possessive;
        var after = end;
        if (passage.TagAt(after) == Tag.OpenBracket) after = NounPhrases.BracketEnd(passage, after);
        if (passage.TagAt(after) == Tag.Comma)
        {
            var close = after + 1;
            while (close < passage.Count && close < after + 18 && passage.TagAt(close) != Tag.Comma && passage.TagAt(close) != Tag.Stop) close++;
            if (passage.TagAt(close) == Tag.Comma) after = close + 1;
        }

        while (passage.TagAt(after) is Tag.Adverb or Tag.Negation) after++;
        var before = from - 1;
        while (before >= 0 && passage.TagAt(before) is Tag.Determiner or Tag.Adjective or Tag.Noun or Tag.Proper or Tag.Possessive or Tag.Genitive or Tag.Number) before--;
        var hangs = passage.TagAt(before) is Tag.Preposition or Tag.To && before >= 0;
        if (after < passage.Count && passage.Units[after].Finite && !hangs) return Role.Subject;
        if (hangs || before >= 0 && passage.TagAt(before) is Tag.PastVerb or Tag.PresentVerb or Tag.BaseVerb or Tag.Ing or Tag.Participle) return Role.Object;
        var opens = before < 0 || passage.TagAt(before) is Tag.Coordinator or Tag.Subordinator or Tag.Stop;
        return opens || !hangs && passage.NormAt(end) is "who" ? Role.Subject : Role.Other;
    }

    private static bool IsSpeaker(int unit, IReadOnlyList<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Subject.From <= unit && unit < candidate.Subject.To) return true;
        }

        return false;
    }

    private static bool IsAnonymous(string noun) => noun is "source" or "sources" or "official" or "officials" or "executive" or "diplomat" or "diplomats" or "spokesman" or "spokeswoman" or "spokesperson" or "aide";

    private static int UnitAt(Passage passage, int from, int token)
    {
        while (from < passage.Count && passage.Units[from].First < token) from++;
        return from;
    }

    private static int LowerBound(MentionMatch[] mentions, int token)
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].First < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
