using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Knowledge;

public sealed partial class KnowledgeBase
{
    /// <summary>How much is known.</summary>
    public KnowledgeCounts Counts
    {
        get
        {
            var people = Entities.Values.OfType<KnownPerson>().ToList();
            var names = Names.All().ToList();
            return new KnowledgeCounts(
                Entities.Values.Count(e => e is KnownCountry), Entities.Values.Count(e => e is KnownOrganisation), Holders.All.Count(), people.Count,
                people.Sum(p => p.Terms.Count), names.Count(n => !n.Entry.IsVariant), names.Count(n => n.Entry.IsVariant));
        }
    }

    /// <summary>The entities that a short text names, in order: "the French president" on a day is its holder.</summary>
    /// <param name="text">A name, a title or a line; read like a headline.</param>
    /// <param name="day">The day on which titles are resolved; where it is null a title names only its state or body.</param>
    public IReadOnlyList<KnownEntity> Find(string text, DateOnly? day) => [.. Matches(text, day).Matches.Select(m => m.Entity)];

    /// <summary>What a short text names, in order, and why.</summary>
    /// <param name="text">A name, a title or a line; read like a headline.</param>
    /// <param name="day">The day on which titles are resolved; where it is null a title names only its state or body.</param>
    public IReadOnlyList<KnowledgeAnswer> Explain(string text, DateOnly? day)
    {
        var (model, matches) = Matches(text, day);
        return [.. matches.Select(m => Answer(model, m, day))];
    }

    /// <summary>The listed names with the fewest letters to change to come from a text, the nearest first; those of nearly half of other letters are left out.</summary>
    /// <param name="text">A name.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<NearName> Nearest(string text, int most)
    {
        var asked = string.Join(' ', NameText.Words(text));
        return [.. Names.All()
            .Where(n => n.Entry is { Entity: not null, IsVariant: false })
            .Select(n => new NearName(n.Name, n.Entry.Entity!, EditDistance.Between(asked, n.Name)))
            .Where(n => n.Distance <= asked.Length * 2 / 5)
            .OrderBy(n => n.Distance).ThenBy(n => n.Name, StringComparer.Ordinal).ThenBy(n => n.Entity.Id, StringComparer.Ordinal)
            .DistinctBy(n => n.Entity).Take(most)];
    }

    /// <summary>Other romanisations of an entity's names made by the rules, in normal form, in order.</summary>
    public IReadOnlyList<string> VariantsOf(string id) =>
        [.. Names.All().Where(n => n.Entry.IsVariant && n.Entry.Entity?.Id == id).Select(n => n.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private (TextModel Model, MentionMatch[] Matches) Matches(string text, DateOnly? day)
    {
        var model = TextModelBuilder.Build(text, TextPart.Title, this);
        return (model, MentionFinder.Find(model, this, day));
    }

    private KnowledgeAnswer Answer(TextModel model, MentionMatch match, DateOnly? day)
    {
        var tokens = model.Tokens[match.First..match.End];
        var words = model.Source[tokens[0].Start..tokens[^1].End];
        var norms = Array.ConvertAll(tokens, t => t.Norm);
        var entries = Names.Find(norms);
        var offices = match.Form == MentionForm.Office || match.HeadOffice ? OfficesIn(norms) : [];
        var term = match.Entity is KnownPerson person && day is { } date ? TermOn(person, offices, date) : null;
        var others = entries.Select(e => e.Entity).OfType<KnownEntity>();
        if (term is not null && day is { } on) others = others.Concat(offices.Select(o => Holders.On(o, term.Of, on)).OfType<KnownEntity>());
        return new KnowledgeAnswer(words, match.Entity, Kind(match, entries), term, [.. others.Where(e => e != match.Entity).Distinct()]);
    }

    private static NameKind Kind(MentionMatch match, IReadOnlyList<NameEntry> entries)
    {
        if (match.Form == MentionForm.Office) return NameKind.Title;
        if (match.Form == MentionForm.Demonym) return NameKind.Demonym;
        if (match.Form == MentionForm.Place) return NameKind.Place;
        if (match.Form == MentionForm.Metonym) return NameKind.StandIn;
        if (match.HeadOffice) return NameKind.Name;
        return entries.Where(e => e.Entity == match.Entity).OrderBy(e => e.IsVariant).ThenBy(e => e.Surname).FirstOrDefault() switch
        {
            null => NameKind.NearSpelling,
            { IsVariant: true } => NameKind.Romanisation,
            { Surname: true } => NameKind.Surname,
            { From: not null } or { To: not null } => NameKind.DatedName,
            _ => NameKind.Name,
        };
    }

    // The longest title within the words.
    private string[] OfficesIn(string[] norms)
    {
        for (var length = norms.Length; length > 0; length--)
        {
            for (var first = 0; first + length <= norms.Length; first++)
            {
                if (Names.Find(norms[first..(first + length)]).FirstOrDefault(e => e.Offices is not null) is { } title) return [.. title.Offices!.Select(o => o.Split(':')[0])];
            }
        }

        return [];
    }

    private static Term? TermOn(KnownPerson person, string[] offices, DateOnly day)
    {
        var current = person.Terms.Where(t => t.Covers(day)).ToList();
        return current.Find(t => offices.Contains(t.Office)) ?? current.LastOrDefault();
    }
}
