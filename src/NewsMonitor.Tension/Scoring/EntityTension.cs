using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// All claims of one entity, folded into integer day buckets. Not thread safe. The order in which claims and retractions of
/// different articles arrive does not change one bit of it.
/// </summary>
public sealed class EntityTension
{
    /// <summary>Number of claims that count.</summary>
    public int Claims => throw new NotImplementedException();

    /// <summary>Adds a claim. Adding the same claim (article, event, role) twice changes nothing.</summary>
    public void Add(Claim claim) => throw new NotImplementedException();

    /// <summary>Takes back every claim of an article; leaves exactly the state of never having seen it.</summary>
    public void Retract(string article) => throw new NotImplementedException();

    /// <summary>Every claim that counts, in canonical order: for a snapshot of the state.</summary>
    public IReadOnlyList<Claim> ToList() => throw new NotImplementedException();

    /// <summary>The score at a moment, with that moment's volume of coverage.</summary>
    public TensionScore At(DateTimeOffset moment, VolumeSeries volume) => throw new NotImplementedException();

    /// <summary>The curve from <paramref name="from"/> to <paramref name="to"/>, both included, at equal steps.</summary>
    public IReadOnlyList<ScorePoint> History(DateTimeOffset from, DateTimeOffset to, TimeSpan step, VolumeSeries volume) => throw new NotImplementedException();

    /// <summary>SHA-256 over the canonical form of the integer state, lower-case hexadecimal.</summary>
    public string Digest() => throw new NotImplementedException();
}
