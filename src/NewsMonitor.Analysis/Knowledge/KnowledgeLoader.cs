using System.Collections.Frozen;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>Makes knowledge of files. The first line that makes no sense ends it; <see cref="KnowledgeCheck"/> finds them all.</summary>
internal sealed class KnowledgeLoader
{
    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(["von", "van", "de", "di", "le", "la", "der", "del", "al", "el", "bin", "da", "du", "dos", "ter", "ten"]);

    private readonly Dictionary<string, KnownEntity> _entities = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, NameEntry Entry)> _names = [];
    private readonly HashSet<string> _singleOffices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Seat> _seats = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nameWords = new(StringComparer.Ordinal);

    private KnowledgeLoader()
    {
    }

    /// <exception cref="InvalidDataException">A line makes no sense; the message names the file and the line.</exception>
    public static KnowledgeBase Load(KnowledgeSource source)
    {
        var loader = new KnowledgeLoader();
        foreach (var row in Rows(source[KnowledgeFiles.Countries])) loader.Country(row);
        foreach (var row in Rows(source[KnowledgeFiles.Organisations])) loader.Organisation(row);
        foreach (var row in Rows(source[KnowledgeFiles.Places])) loader.Place(row);
        loader.Offices(Rows(source[KnowledgeFiles.Offices]));
        foreach (var row in Rows(source[KnowledgeFiles.Seats])) loader.Seat(row);
        foreach (var row in source.People.SelectMany(Rows)) loader.Person(row);
        loader.Variants(new RomanisationRules(Rows(source[KnowledgeFiles.Romanisation])));
        return loader.Build(source.All.Where(f => f.AsOf is not null).ToFrozenDictionary(f => f.Name, f => f.AsOf!.Value, StringComparer.Ordinal));
    }

    private static IEnumerable<DataRow> Rows(KnowledgeFile file) => file.Read(KnowledgeFiles.FieldsOf(file.Name).Length);

    private KnowledgeBase Build(IReadOnlyDictionary<string, DateOnly> asOf)
    {
        var people = _entities.Values.OfType<KnownPerson>().ToArray();
        var holders = new OfficeHolders(people);
        return new KnowledgeBase
        {
            Entities = _entities,
            AsOfByFile = asOf,
            Names = NameIndex.Build(_names),
            Holders = holders,
            Titles = new TitleHolders(holders, _singleOffices.ToFrozenSet(StringComparer.Ordinal), _seats.ToFrozenDictionary(StringComparer.Ordinal)),
            GivenNames = people.GroupBy(p => NameText.Words(p.Name)[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
            NameWords = _nameWords.ToFrozenSet(StringComparer.Ordinal),
        };
    }

    private void Country(DataRow row)
    {
        var dated = row.Entries(2).Where(n => n.Contains('@', StringComparison.Ordinal)).Select(n => Parsed(n, row)).Select(n => new DatedName(n.Text, n.From, n.To));
        var country = new KnownCountry { Id = EntityId.Country(row[0]), Name = row[1], Alpha3 = row[0], DatedNames = [.. dated], Qid = Filled(row[6]) };
        Add(country, row);
        Name(row[1], country, MentionForm.Name, row);
        foreach (var name in row.Entries(2)) Name(name, country, MentionForm.Name, row);
        foreach (var name in row.Entries(3)) Name(name, country, MentionForm.Demonym, row);
        foreach (var name in row.Entries(4)) Name(name, country, MentionForm.Metonym, row);
        foreach (var name in row.Entries(5)) Name(name, country, MentionForm.Metonym, row);
    }

    private void Place(DataRow row) => Name(row[0], _entities.GetValueOrDefault(EntityId.Country(row[1])) ?? throw row.Bad($"'{row[1]}' is no country of {KnowledgeFiles.Countries}"), MentionForm.Place, row);

    private void Organisation(DataRow row)
    {
        var organisation = new KnownOrganisation { Id = EntityId.Organisation(row[0]), Name = row[1], Code = row[0], Qid = Filled(row[5]) };
        Add(organisation, row);
        Name(row[1], organisation, MentionForm.Name, row);
        foreach (var name in row.Entries(2)) Name(name, organisation, MentionForm.Name, row);
        foreach (var name in row.Entries(3)) Name(name, organisation, MentionForm.Demonym, row);
    }

    // "taoiseach@IRL" becomes the office "prime-minister:IRL".
    private void Offices(IEnumerable<DataRow> rows)
    {
        var titles = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            if (row[3] == "single") _singleOffices.Add(row[0]);
            foreach (var entry in row.Entries(1))
            {
                var at = entry.IndexOf('@', StringComparison.Ordinal);
                var (title, office) = at < 0 ? (entry, row[0]) : (entry[..at], $"{row[0]}:{entry[(at + 1)..]}");
                if (!titles.TryGetValue(title, out var offices)) titles[title] = offices = [];
                offices.Add(office);
            }
        }

        foreach (var (title, offices) in titles)
            _names.Add((NameText.Words(title), new NameEntry(null, MentionForm.Office, Capital: false, Offices: [.. offices])));
    }

    private void Seat(DataRow row) => _seats[string.Join(' ', NameText.Words(row[0]))] = new Seat(row[1], Filled(row[2]), Filled(row[3]));

    private void Person(DataRow row)
    {
        var terms = row.Entries(5).Select(t => TermText.TryParse(t, out var term, out var problem) ? term : throw row.Bad(problem)).OrderBy(t => t.From).ToArray();
        var person = new KnownPerson
        {
            Id = EntityId.Leader(row[0]),
            Name = row[1],
            Qid = Filled(row[2]),
            Pronoun = Filled(row[3]),
            Terms = terms,
            Affiliation = terms.Length > 0 ? terms[^1].Of : null,
        };
        Add(person, row);
        foreach (var name in row.Entries(4).Prepend(row[1]))
        {
            var words = NameText.Words(name);
            _names.Add((words, new NameEntry(person, MentionForm.Name, Surname: words.Length == 1)));
            if (words.Length > 1) Surname(words, person);
            foreach (var word in words)
            {
                if (word.Length >= 4) _nameWords.Add(word);
            }
        }
    }

    // A surname with its particles, and without: "von der Leyen", "Le Drian", "De Croo".
    private void Surname(string[] words, KnownPerson person)
    {
        var first = words.Length - 1;
        while (first > 1 && (Particles.Contains(words[first - 1]) || words[first - 1] == "-")) first -= words[first - 1] == "-" ? 2 : 1;
        if (first < 1) return;
        _names.Add((words[first..], new NameEntry(person, MentionForm.Name, Surname: true)));
    }

    // Spellings that no file lists and that are no other name.
    private void Variants(RomanisationRules rules)
    {
        var listed = _names.Select(n => string.Join(' ', n.Words)).ToHashSet(StringComparer.Ordinal);
        var count = _names.Count;
        for (var i = 0; i < count; i++)
        {
            var (words, entry) = _names[i];
            if (entry is not { Entity: KnownPerson person }) continue;
            if (entry.Surname && words.Length > 1) continue;
            if (!entry.Surname && rules.IsFamilyFirst(words, person) && !rules.IsCommon(words[0])) _names.Add(([words[0]], entry with { Surname = true, IsVariant = true }));
            foreach (var (name, spelling) in rules.Of(words, person))
            {
                if (listed.Contains(name) || (spelling.Length == 1 && !rules.MayStandAlone(spelling[0]))) continue;
                _names.Add((spelling, entry with { Surname = spelling.Length == 1 || entry.Surname, IsVariant = true }));
            }
        }
    }

    private void Add(KnownEntity entity, DataRow row)
    {
        if (!_entities.TryAdd(entity.Id, entity)) throw row.Bad($"'{entity.Id}' stands twice");
    }

    private void Name(string text, KnownEntity entity, MentionForm form, DataRow row)
    {
        var name = Parsed(text, row);
        var words = NameText.Words(name.Text);
        _names.Add((words, new NameEntry(entity, form, name.IsExact ? name.Text : null, Capital: char.IsUpper(name.Text[0]), From: name.From, To: name.To)));
        if (words.Length == 1 && words[0].Length >= 4) _nameWords.Add(words[0]);
    }

    private static NameText Parsed(string text, DataRow row) => NameText.TryParse(text, out var name, out var problem) ? name : throw row.Bad(problem);

    private static string? Filled(string field) => field.Length > 0 ? field : null;
}
