using System.Diagnostics;
using NewsMonitor.Analysis;

namespace NewsMonitor.Grains.Intake;

/// <summary>
/// Reads articles for the intake. Must be pure and thread safe: the same article gives the same reading on every machine. The default
/// is <see cref="ArticleReader.Default"/>; another analysis takes its place by registration.
/// </summary>
public interface IArticleReader
{
    /// <summary>Reads one article.</summary>
    Reading Read(ArticleText article);
}

/// <summary>The product's own analysis.</summary>
internal sealed class AnalysisReader(ArticleReader reader) : IArticleReader
{
    public Reading Read(ArticleText article)
    {
        var start = Stopwatch.GetTimestamp();
        var reading = reader.Read(article);
        Telemetry.ReadingDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        return reading;
    }
}
