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
/// <param name="MegabytesPerCoreSecond">For a second of a core's time, garbage collection included, however busy the machine is otherwise; median.</param>
/// <param name="AllocatedBytesPerArticle">Mean.</param>
/// <param name="Stages">What each stage takes, in their order.</param>
internal sealed record BenchReport(int Articles, long Bytes, long Sentences, int Rounds, double KnowledgeMilliseconds, double MegabytesPerSecond, double Slowest, double Fastest, double MegabytesPerCoreSecond,
    long AllocatedBytesPerArticle, IReadOnlyDictionary<string, StageFigures> Stages)
{
    /// <summary>Sentences in a second at the median speed.</summary>
    public double SentencesPerSecond => Sentences * MegabytesPerSecond * 1e6 / Bytes;

    /// <summary>Articles in a second at the median speed.</summary>
    public double ArticlesPerSecond => Articles * MegabytesPerSecond * 1e6 / Bytes;

    /// <summary>The figures as lines for a person.</summary>
    public string ToText(IFormatProvider format)
    {
        var text = new StringBuilder();
        text.AppendLine(format, $"{Articles:N0} articles, {Bytes / 1e6:N2} MB, {Sentences:N0} sentences; {Rounds} rounds on one core");
        text.AppendLine(format, $"  {MegabytesPerSecond:N2} MB/s (median; {Slowest:N2} to {Fastest:N2})");
        text.AppendLine(format, $"  {MegabytesPerCoreSecond:N2} MB for a second of a core's time");
        text.AppendLine(format, $"  {SentencesPerSecond:N0} sentences/s, {ArticlesPerSecond:N0} articles/s");
        text.AppendLine(format, $"  {AllocatedBytesPerArticle:N0} bytes allocated for an article of {Bytes / Articles:N0} bytes");
        text.AppendLine(format, $"  {KnowledgeMilliseconds:N0} ms to load the knowledge, once");
        foreach (var (stage, figures) in Stages) text.AppendLine(format, $"  {figures.Share,6:P1} {stage,-10} {figures.AllocatedBytesPerArticle,9:N0} bytes allocated for an article");
        return text.ToString().TrimEnd();
    }
}
