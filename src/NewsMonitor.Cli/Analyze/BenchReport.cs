using System.Text;

namespace NewsMonitor.Cli.Analyze;

/// <summary>How fast the articles were read.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="Bytes">Their text and titles as UTF-8.</param>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Rounds">How often they were read.</param>
/// <param name="KnowledgeMilliseconds">Loading the knowledge, once and cold.</param>
/// <param name="MegabytesPerSecond">Median over the rounds; a megabyte is a million bytes.</param>
/// <param name="Slowest">The slowest round.</param>
/// <param name="Fastest">The fastest round.</param>
/// <param name="AllocatedBytesPerArticle">Mean.</param>
/// <param name="Shares">Share of the time by stage, 0 to 1.</param>
internal sealed record BenchReport(int Articles, long Bytes, long Sentences, int Rounds, double KnowledgeMilliseconds, double MegabytesPerSecond, double Slowest, double Fastest,
    long AllocatedBytesPerArticle, IReadOnlyDictionary<string, double> Shares)
{
    /// <summary>Sentences in a second at the median speed.</summary>
    public double SentencesPerSecond => Sentences * MegabytesPerSecond * 1e6 / Bytes;

    /// <summary>Articles in a second at the median speed.</summary>
    public double ArticlesPerSecond => Articles * MegabytesPerSecond * 1e6 / Bytes;

    /// <summary>The figures as lines for a person.</summary>
    public string ToText(IFormatProvider format)
    {
        var text = new StringBuilder();
        text.AppendLine(format, $"{Articles:N0} articles, {Bytes / 1e6:N2} MB, {Sentences:N0} sentences; {Rounds} rounds on one core after one to warm up");
        text.AppendLine(format, $"  {MegabytesPerSecond:N2} MB/s (median; {Slowest:N2} to {Fastest:N2})");
        text.AppendLine(format, $"  {SentencesPerSecond:N0} sentences/s, {ArticlesPerSecond:N0} articles/s");
        text.AppendLine(format, $"  {AllocatedBytesPerArticle:N0} bytes allocated for an article of {Bytes / Articles:N0} bytes");
        text.AppendLine(format, $"  {KnowledgeMilliseconds:N0} ms to load the knowledge, once");
        foreach (var (stage, share) in Shares) text.AppendLine(format, $"  {share,6:P1} {stage}");
        return text.ToString().TrimEnd();
    }
}
