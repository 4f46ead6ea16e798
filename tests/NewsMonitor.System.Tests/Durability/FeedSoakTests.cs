using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.SystemTests.Processes;

namespace NewsMonitor.SystemTests.Durability;

/// <summary>
/// Feeds that change, die and come back, and a server that is killed in between. Half a minute by default;
/// <c>NEWSMONITOR_SOAK_MINUTES=30</c> makes it half an hour.
/// </summary>
public sealed class FeedSoakTests(ITestOutputHelper output)
{
    private const int Feeds = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_item_is_in_the_ledger_exactly_once()
    {
        var minutes = double.TryParse(Environment.GetEnvironmentVariable("NEWSMONITOR_SOAK_MINUTES"), CultureInfo.InvariantCulture, out var asked) ? asked : 0.5;
        var end = TimeProvider.System.GetUtcNow().AddMinutes(minutes);
        await using var world = await World.StartAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { feeds = Enumerable.Range(0, Feeds).Select(i => new { id = $"feed{i}", url = $"{world.Url}/feed{i}", outlet = $"feed{i}.example", everyMinutes = 0.02 }) }), Cancellation);
        try
        {
            await using var server = await ServerProcess.StartAsync("NewsMonitor:ReplaySeeds=false", "NewsMonitor:AllowPrivateAddresses=true", "NewsMonitor:Feeds=" + file);
            var (random, kills) = (new Random(7), 0);
            while (TimeProvider.System.GetUtcNow() < end)
            {
                await Task.Delay(TimeSpan.FromSeconds(3 + (random.NextDouble() * (minutes > 5 ? 25 : 5))), Cancellation);
                await server.KillAsync();
                kills++;
                await server.StartAgainAsync();
            }

            var items = world.Freeze();
            for (var i = 0; i < Feeds; i++) using (await server.Http.PostAsync($"api/feeds/feed{i}/poll", null, Cancellation)) { }
            await Until.TrueAsync(
                async () => (await server.GetAsync("api/timelines/live")).GetProperty("articles").GetInt32() >= items.Count,
                TimeSpan.FromSeconds(120),
                () => $"items are missing; {items.Count} were published");
            Assert.Equal(items.Count, (await server.GetAsync("api/timelines/live")).GetProperty("articles").GetInt32());
            Assert.Empty((await server.GetAsync("api/timelines/live/corrections")).EnumerateArray());

            // Every offset of every partition belongs to one of the items: nothing else was ever appended.
            var places = new List<(int Partition, long Offset)>();
            foreach (var item in items)
            {
                var article = await server.GetAsync("api/timelines/live/articles/" + Uri.EscapeDataString(item));
                places.Add((article.GetProperty("partition").GetInt32(), article.GetProperty("offset").GetInt64()));
            }

            foreach (var partition in places.GroupBy(p => p.Partition)) Assert.Equal(Enumerable.Range(1, partition.Count()).Select(i => (long)i), partition.Select(p => p.Offset).Order());
            output.WriteLine($"{items.Count} items of {Feeds} feeds, {kills} kills, {world.Refused} requests refused, in {minutes} minutes");
            Assert.True(items.Count > Feeds && kills > 1);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A site whose feeds grow by the second; each is away for some seconds now and then.</summary>
    private sealed class World : IAsyncDisposable
    {
        private readonly Lock _gate = new();
        private readonly List<string>[] _items = [.. Enumerable.Range(0, Feeds).Select(_ => new List<string>())];
        private readonly Random _random = new(3);
        private readonly CancellationTokenSource _stop = new();
        private LoopbackSite _site = null!;
        private Task _growing = Task.CompletedTask;
        private bool _frozen;
        private int _second;

        public string Url => _site.Url;

        public int Refused { get; private set; }

        public static async Task<World> StartAsync()
        {
            var world = new World();
            world._site = await LoopbackSite.StartAsync(app => app.MapGet("/feed{number:int}", world.Serve));
            world._growing = world.GrowAsync();
            return world;
        }

        /// <summary>Nothing new from now on, and every feed answers. The ids of all articles that were ever published.</summary>
        public IReadOnlyList<string> Freeze()
        {
            lock (_gate)
            {
                _frozen = true;
                return [.. _items.SelectMany((items, feed) => items.Select(i => $"feed{feed}.example/{i}"))];
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _growing;
            await _site.DisposeAsync();
            _stop.Dispose();
        }

        private async Task GrowAsync()
        {
            try
            {
                while (true)
                {
                    await Task.Delay(TimeSpan.FromSeconds(1), _stop.Token);
                    lock (_gate)
                    {
                        _second++;
                        for (var feed = 0; feed < Feeds && !_frozen; feed++)
                            if (_random.Next(3) == 0) _items[feed].Add($"f{feed}-{_items[feed].Count}");
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }
        }

        private IResult Serve(int number)
        {
            lock (_gate)
            {
                // Away for five seconds of every twenty, each feed at its own time, in its own way.
                if (!_frozen && (_second + (7 * number)) % 20 < 5)
                {
                    Refused++;
                    return (number % 3) switch { 0 => Results.StatusCode(503), 1 => Results.Text("<html>come back later</html>", "text/html"), _ => Results.Text("<rss><channel><item><ti", "application/xml") };
                }

                // All that a feed ever published: one that was given up for long must find what it missed.
                var shown = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
                foreach (var item in _items[number]) shown.Append(CultureInfo.InvariantCulture, $"<item><title>Notice {item} of feed {number}</title><guid isPermaLink=\"false\">{item}</guid><description>Russia held talks with Ukraine about matter {item}.</description></item>");
                return Results.Text(shown.Append("</channel></rss>").ToString(), "application/rss+xml");
            }
        }
    }
}
