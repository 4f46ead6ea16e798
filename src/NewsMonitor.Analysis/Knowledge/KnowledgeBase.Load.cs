using System.Collections.Frozen;
using System.Globalization;
using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Knowledge;

public sealed partial class KnowledgeBase
{
    private static partial KnowledgeBase Load()
    {
        var loader = new Loader();
        loader.Countries();
        loader.Places();
        loader.Organisations();
        loader.Offices();
        loader.People();
        return loader.Build();
    }

    private sealed class Loader
    {
        private readonly Dictionary<string, KnownEntity> _entities = new(StringComparer.Ordinal);
        private readonly List<(string[] Words, NameEntry Entry)> _names = [];
        private readonly HashSet<string> _nameWords = new(StringComparer.Ordinal);

        public void Countries()
        {
            foreach (var (_, f) in DataFile.Read("countries.tsv", 6))
            {
                var country = new KnownCountry { Id = EntityId.Country(f[0]), Name = f[1], Alpha3 = f[0] };
                _entities.Add(country.Id, country);
                Name(f[1], country, MentionForm.Name);
                foreach (var name in DataFile.Entries(f[2])) Name(name, country, MentionForm.Name);
                foreach (var name in DataFile.Entries(f[3])) Name(name, country, MentionForm.Demonym);
                foreach (var name in DataFile.Entries(f[4])) Name(name, country, MentionForm.Metonym);
                foreach (var name in DataFile.Entries(f[5])) Name(name, country, MentionForm.Metonym);
            }
        }

        public void Places()
        {
            foreach (var (_, f) in DataFile.Read("places.tsv", 2)) Name(f[0], _entities[EntityId.Country(f[1])], MentionForm.Place);
        }

        public void Organisations()
        {
            foreach (var (_, f) in DataFile.Read("organisations.tsv", 5))
            {
                var organisation = new KnownOrganisation { Id = EntityId.Organisation(f[0]), Name = f[1], Code = f[0] };
                _entities.Add(organisation.Id, organisation);
                Name(f[1], organisation, MentionForm.Name);
                foreach (var name in DataFile.Entries(f[2])) Name(name, organisation, MentionForm.Name);
                foreach (var name in DataFile.Entries(f[3])) Name(name, organisation, MentionForm.Demonym);
            }
        }

        public void Offices()
        {
            var offices = DataFile.Read("offices.tsv", 4)
                .SelectMany(o => DataFile.Entries(o.Fields[1]).Select(title => (Title: title, Office: o.Fields[0])))
                .GroupBy(o => o.Title.ToLowerInvariant(), o => o.Office);
            foreach (var title in offices)
                _names.Add((Words(title.Key), new NameEntry(null, MentionForm.Office, Capital: false, Offices: [.. title])));
        }

        public void People()
        {
            foreach (var file in DataFile.In("people")) People(file);
        }

        private void People(string file)
        {
            foreach (var (line, f) in DataFile.Read(file, 6))
            {
                var terms = DataFile.Entries(f[5]).Select(t => Term(t, $"{file}:{line}")).OrderBy(t => t.From).ToArray();
                var person = new KnownPerson
                {
                    Id = EntityId.Leader(f[0]),
                    Name = f[1],
                    Qid = f[2].Length > 0 ? f[2] : null,
                    Pronoun = f[3].Length > 0 ? f[3] : null,
                    Terms = terms,
                    Affiliation = terms.Length > 0 ? terms[^1].Of : null,
                };
                _entities.Add(person.Id, person);
                foreach (var name in DataFile.Entries(f[4]).Prepend(f[1]))
                {
                    var words = Words(name);
                    _names.Add((words, new NameEntry(person, MentionForm.Name, Surname: words.Length == 1)));
                    if (words.Length > 1) Surname(words, person);
                    foreach (var word in words)
                    {
                        if (word.Length >= 4) _nameWords.Add(word);
                    }
                }
            }
        }

        public KnowledgeBase Build() => new()
        {
            Entities = _entities.ToFrozenDictionary(StringComparer.Ordinal),
            Names = NameIndex.Build(_names),
            Holders = new OfficeHolders(_entities.Values.OfType<KnownPerson>()),
            GivenNames = _entities.Values.OfType<KnownPerson>().GroupBy(p => Words(p.Name)[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
            NameWords = _nameWords.ToFrozenSet(StringComparer.Ordinal),
        };

        private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(["von", "van", "de", "di", "le", "la", "der", "del", "al", "el", "bin", "da", "du", "dos", "ter", "ten"]);

        // A surname with its particles, and without: "von der Leyen", "Le Drian", "De Croo".
        private void Surname(string[] words, KnownPerson person)
        {
            var first = words.Length - 1;
            while (first > 1 && (Particles.Contains(words[first - 1]) || words[first - 1] == "-")) first -= words[first - 1] == "-" ? 2 : 1;
            if (first < 1) return;
            _names.Add((words[first..], new NameEntry(person, MentionForm.Name, Surname: true)));
        }

        private void Name(string name, KnownEntity entity, MentionForm form)
        {
            var exact = name[0] == '=' ? name[1..] : null;
            var words = Words(exact ?? name);
            _names.Add((words, new NameEntry(entity, form, exact, Capital: char.IsUpper((exact ?? name)[0]))));
            if (words.Length == 1 && words[0].Length >= 4) _nameWords.Add(words[0]);
        }

        private static string[] Words(string name) => [.. new Tokenizer(name).Run(0, name.Length).Select(t => t.Norm)];

        private static Term Term(string text, string place)
        {
            var parts = text.Split(':');
            var range = parts.Length == 3 ? parts[2].Split("..") : [];
            if (range.Length != 2) throw new InvalidDataException($"{place}: a term is office:of:from..to, not '{text}'.");
            return new Term(parts[0], parts[1], Day(range[0], last: false, place), Day(range[1], last: true, place));
        }

        // A year or a month alone means the whole of it.
        private static DateOnly? Day(string text, bool last, string place)
        {
            if (text.Length == 0) return null;
            if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return last ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
            if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return last ? month.AddMonths(1).AddDays(-1) : month;
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new InvalidDataException($"{place}: '{text}' is no day, month or year.");
        }
    }
}
