using System.Globalization;
using NewsMonitor.Client;
using NewsMonitor.Contracts.Live;
using Spectre.Console;

namespace NewsMonitor.Cli.Watch;

/// <summary>A table that is refreshed in place.</summary>
internal static class WatchTable
{
    private const int MostRows = 25;
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);

    public static Task RunAsync(TensionWatch watch, CancellationToken cancellation)
    {
        var connection = "connecting";
        var first = new Dictionary<string, double?>(StringComparer.Ordinal);
        watch.ConnectionChanged += change => connection = change.State.ToString().ToLowerInvariant();
        return AnsiConsole.Live(Render(WatchState.Empty, connection, first)).StartAsync(async context =>
        {
            var run = "";
            var following = watch.Run(
                frame =>
                {
                    if (frame.Run != run)
                    {
                        run = frame.Run;
                        first.Clear();
                    }

                    foreach (var change in frame.Changes) first.TryAdd(change.Id, change.Tension);
                    return Task.CompletedTask;
                },
                cancellation);
            while (!following.IsCompleted)
            {
                context.UpdateTarget(Render(watch.State, connection, first));
                await Task.WhenAny(following, Task.Delay(Refresh, cancellation));
            }

            await following;
        });
    }

    private static Table Render(WatchState state, string connection, Dictionary<string, double?> first)
    {
        var table = new Table { Border = TableBorder.Simple, Caption = new TableTitle(Markup.Escape(Caption(state, connection))) };
        table.AddColumns("Entity", "Name");
        foreach (var column in new[] { "Tension", "Band", "Change", "Words", "Deeds", "Said" }) table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var entity in state.Entities.Values.OrderByDescending(e => e.Tension ?? -1).ThenBy(e => e.Id, StringComparer.Ordinal).Take(MostRows))
            table.AddRow(Markup.Escape(entity.Id), Markup.Escape(entity.Name), Tension(entity), Band(entity), Change(entity, first), Number(entity.Words), Number(entity.Deeds), entity.Statements.ToString(CultureInfo.InvariantCulture));
        return table;
    }

    private static string Caption(WatchState state, string connection)
    {
        var clock = state.Run.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{state.Run}  {state.Clock:yyyy-MM-dd HH:mm} UTC  {state.Articles} articles");
        var replay = state.Replay is { } r ? $"  {r.State} {r.Position}/{r.Total}" : "";
        var world = state.World?.Tension is { } tension ? string.Create(CultureInfo.InvariantCulture, $"  world {tension:0.0} ({state.World.Low:0.0}–{state.World.High:0.0})") : "";
        return $"{clock}{world}{replay}  {connection}  (Ctrl+C ends)";
    }

    private static string Tension(EntityChange entity) => entity.Tension switch
    {
        null => "[grey]unknown[/]",
        >= 66 and var high => $"[red]{Number(high)}[/]",
        >= 33 and var middle => $"[yellow]{Number(middle)}[/]",
        var low => $"[green]{Number(low.Value)}[/]",
    };

    private static string Band(EntityChange entity) =>
        entity is { Low: { } low, High: { } high } ? string.Create(CultureInfo.InvariantCulture, $"[grey]{low:0.0}–{high:0.0}[/]") : "";

    private static string Change(EntityChange entity, Dictionary<string, double?> first) =>
        entity.Tension is { } now && first.GetValueOrDefault(entity.Id) is { } then ? (now - then).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) : "";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
