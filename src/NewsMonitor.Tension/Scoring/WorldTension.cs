using NewsMonitor.Analysis.Events;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// The world's score: the share of stories that tell of a confrontation between two states. Domestic crime and politics do not count.
/// Not thread safe; the order of arrival does not change one bit of it.
/// </summary>
/// <param name="settings">The constants of the score; the default ones where null.</param>
public sealed class WorldTension(FormulaSettings? settings = null)
{
    /// <summary>Under which name the world stands beside entities.</summary>
    public const string Name = "WORLD";

    private const int One = 1_000_000;

    // Each article is a claim of weight 1 that tells of its day's confrontations, so that families and copies are reckoned as with every entity.
    private readonly EntityTension _stories = new(settings);

    /// <summary>Articles that tell of confrontations.</summary>
    public int Articles => _stories.Claims;

    /// <summary>Counts an article that tells of a confrontation. The same article twice changes nothing.</summary>
    public void Add(string article, string story, DateOnly day, string outlet, string family) =>
        _stories.Add(new Claim(Name, null, ClaimRole.Toward, PloverRoot.Assault, day, One, article, 0, outlet) { Family = family, Story = story });

    /// <summary>Takes an article back.</summary>
    public void Retract(string article) => _stories.Retract(article);

    /// <summary>Articles of days in <c>[from, to]</c> that tell of confrontations.</summary>
    public int ArticlesOf(DateOnly from, DateOnly to) => _stories.ClaimsOf(from, to);

    /// <summary>The score at a moment.</summary>
    public TensionScore At(DateTimeOffset moment, VolumeSeries volume) =>
        TensionScore.OfWorld(_stories.EvidenceAt(moment), volume.At(moment, _stories.Settings.HalfLifeDays), _stories.Settings);

    /// <summary>Every article that counts, in canonical order: for a snapshot of the state.</summary>
    public IReadOnlyList<Claim> ToList() => _stories.ToList();

    /// <summary>SHA-256 over the canonical form, lower-case hexadecimal.</summary>
    public string Digest() => _stories.Digest();
}
