using System.Globalization;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Backtesting;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Tests.Backtesting;

/// <summary>
/// A feed as feeds are: most articles are about something else, few countries and few outlets have most of the rest, and few events of
/// a day are told by many. The same for a seed.
/// </summary>
internal static class SyntheticFeed
{
    public const int Days = 40;
    private const int Countries = 60;
    private const int Outlets = 300;
    private const int EventsPerDay = 120;
    private const double Political = 0.35;

    public static readonly DateOnly FirstDay = new(2022, 1, 1);

    public static IReadOnlyList<DatedFindings> Articles(int seed, int perDay)
    {
        var random = new Random(seed);
        var (countries, outlets, popularity) = (Zipf(Countries, 1), Zipf(Outlets, 0.8), Zipf(EventsPerDay, 0.7));
        var articles = new List<DatedFindings>(Days * perDay);
        for (var day = 0; day < Days; day++)
        {
            var date = FirstDay.AddDays(day);
            var events = Enumerable.Range(0, EventsPerDay).Select(_ => new Happening(Pick(countries, random), Pick(countries, random), Root(random))).ToArray();
            for (var i = 0; i < perDay; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"a{day}-{i}");
                var family = string.Create(CultureInfo.InvariantCulture, $"f{Pick(outlets, random)}");
                var findings = random.NextDouble() < Political ? Told(events[Pick(popularity, random)], date, id, family) : ArticleFindings.None;
                articles.Add(new DatedFindings(id, 1, date, id, family, family, findings));
            }
        }

        return articles;
    }

    private static ArticleFindings Told(Happening told, DateOnly day, string article, string family)
    {
        if (told.Source == told.Target) return ArticleFindings.None;
        var weight = (int)Math.Round(-100_000 * told.Root.Intensity() * 0.9);
        return new ArticleFindings([Of(told.Source, told.Target, ClaimRole.By), Of(told.Target, told.Source, ClaimRole.Toward)], []) { Confrontation = told.Root.Intensity() < -5 };

        Claim Of(int entity, int counterpart, ClaimRole role) =>
            new(Name(entity), Name(counterpart), role, told.Root, day, weight, article, 0, family) { Family = family, Confidence = 900 };
    }

    private static string Name(int country) => string.Create(CultureInfo.InvariantCulture, $"country/{country:000}");

    private static PloverRoot Root(Random random) => random.Next(10) switch
    {
        < 3 => PloverRoot.Consult,
        < 5 => PloverRoot.Agree,
        < 7 => PloverRoot.Accuse,
        < 8 => PloverRoot.Threaten,
        < 9 => PloverRoot.Sanction,
        _ => PloverRoot.Assault,
    };

    private static double[] Zipf(int count, double exponent)
    {
        var shares = Enumerable.Range(1, count).Select(rank => 1 / Math.Pow(rank, exponent)).ToArray();
        var sum = 0d;
        return [.. shares.Select(s => sum += s / shares.Sum())];
    }

    private static int Pick(double[] cumulated, Random random)
    {
        var at = Array.BinarySearch(cumulated, random.NextDouble());
        return Math.Min(at < 0 ? ~at : at, cumulated.Length - 1);
    }

    private readonly record struct Happening(int Source, int Target, PloverRoot Root);
}
