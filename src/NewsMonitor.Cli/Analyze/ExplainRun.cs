using System.Globalization;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Statements;
using Spectre.Console;

namespace NewsMonitor.Cli.Analyze;

/// <summary>Shows articles with what was read in them marked, and below each find the rule, the reasons and the confidence.</summary>
internal static class ExplainRun
{
    /// <returns><see cref="AnalyzeRun.Ok"/>, or <see cref="AnalyzeRun.BadInput"/> where some input could not be read.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> files, Stream input, IAnsiConsole console, TextWriter errors, CancellationToken cancellation)
    {
        var bad = false;
        await foreach (var document in files.Count == 0 ? InputDocuments.FromLines("standard input", input, cancellation) : InputDocuments.FromFiles(files, input, cancellation))
        {
            if (document.Article is { } article)
            {
                Show(article, ArticleReader.Default.Read(article), console);
                continue;
            }

            bad = true;
            await errors.WriteLineAsync($"newsmonitor analyze: {document.Name}: {document.Error}");
        }

        return bad ? AnalyzeRun.BadInput : AnalyzeRun.Ok;
    }

    private static void Show(ArticleText article, Reading reading, IAnsiConsole console)
    {
        console.Write(new Rule(Markup.Escape(article.Id)) { Justification = Justify.Left });
        var date = reading.Date is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day.At:yyyy-MM-dd HH:mm} UTC ({day.Rule})") : "no date";
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]{date}, {reading.Statements.Length} statements, {reading.Events.Length} events, {reading.Mentions.Length} mentions[/]");
        if (article.Title is { Length: > 0 } title) console.MarkupLine(MarkedText.Of(title, TextPart.Title, reading.Statements, reading.Events));
        console.WriteLine();
        console.MarkupLine(MarkedText.Of(article.Text, TextPart.Text, reading.Statements, reading.Events));
        console.WriteLine();
        foreach (var statement in reading.Statements) Show(statement, console);
        for (var i = 0; i < reading.Events.Length; i++) Show($"e{i + 1}", reading.Events[i], console);
        console.WriteLine();
    }

    private static void Show(Statement statement, IAnsiConsole console)
    {
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"[green]{statement.Id}[/] {statement.Kind.ToString().ToLowerInvariant()} by {statement.Rule}, {statement.Confidence:0.00}{Cue(statement)}: {Speaker(statement.Speaker)}");
    }

    private static string Cue(Statement statement) => statement.Cue is { } cue ? $", “{cue.Text}”" : "";

    private static string Speaker(Speaker? speaker)
    {
        if (speaker is null) return "nobody is named";
        if ((speaker.Id ?? speaker.Name ?? speaker.Country) is null) return $"“{speaker.Text}” is left open";
        var who = (speaker.Id ?? speaker.Name, speaker.Country) switch
        {
            ({ } name, { } country) => $"{name} ({country})",
            (var name, var country) => name ?? country!,
        };
        var because = speaker.Because is { } reasons ? $"; {reasons}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"“{speaker.Text}” is {who}, {speaker.Confidence:0.00}{because}");
    }

    private static void Show(string id, Event found, IAnsiConsole console)
    {
        var figures = found.Figures.Length == 0 ? "" : "; " + string.Join(", ", found.Figures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Value:N0} {f.Unit} ({f.Kind.ToString().ToLowerInvariant()})")));
        var told = found.StatementId is { } statement ? $", told in {statement}" : "";
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            $"[yellow]{id}[/] {found.Plover.Name()} {found.Cameo} (quad {found.Quad}, Goldstein {found.Goldstein:0.0}) {Side(found.Source)} → {Side(found.Target)}, {found.Modality.ToString().ToLowerInvariant()}{told}, by {found.Rule}, {found.Confidence:0.00}{figures}");
    }

    private static string Side(Actor? actor) => actor is null ? "–" : $"“{actor.Text}” {actor.Id ?? actor.Country ?? "?"}";
}
