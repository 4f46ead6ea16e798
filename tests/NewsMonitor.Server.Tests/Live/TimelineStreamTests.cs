using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using static NewsMonitor.Server.Tests.Live.Published;

namespace NewsMonitor.Server.Tests.Live;

/// <summary>Server-sent events, on a real socket.</summary>
public sealed class TimelineStreamTests : IAsyncLifetime
{
    private LiveHost _host = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await LiveHost.Start();
        _http = new HttpClient { BaseAddress = _host.Address };
        await _host.Board.Publish([Entity("country/UKR", 1), Entity("country/RUS", 1)], Status(1));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_reader_gets_everything_and_then_what_changes()
    {
        await using var reader = await OpenAsync("api/timelines/seeds/stream");
        Assert.Equal(["country/RUS", "country/UKR"], Ids(await reader.NextAsync()));
        await _host.Board.Publish(Entity("country/UKR", 2, tension: 55));
        var change = await reader.NextAsync();
        Assert.Equal(["country/UKR"], Ids(change));
        Assert.Equal(55, JsonDocument.Parse(change.Data).RootElement.GetProperty("changes")[0].GetProperty("tension").GetDouble());
    }

    [Fact]
    public async Task A_reader_that_comes_back_goes_on_where_it_was_and_a_stranger_gets_everything()
    {
        string id;
        await using (var first = await OpenAsync("api/timelines/seeds/stream")) id = (await first.NextAsync()).EventId!;
        await _host.Board.Publish(Entity("country/RUS", 2));
        await using var back = await OpenAsync("api/timelines/seeds/stream", id);
        Assert.Equal(["country/RUS"], Ids(await back.NextAsync()));
        await using var stranger = await OpenAsync("api/timelines/seeds/stream", "00000000-5");
        Assert.Equal(2, Ids(await stranger.NextAsync()).Count);
    }

    [Fact]
    public async Task Only_what_was_asked_for_comes()
    {
        await using var reader = await OpenAsync("api/timelines/seeds/stream?entities=country/UKR");
        Assert.Equal(["country/UKR"], Ids(await reader.NextAsync()));
        await _host.Board.Publish(Entity("country/RUS", 2));
        await _host.Board.Publish(Entity("country/UKR", 2));
        Assert.Equal(["country/UKR"], Ids(await reader.NextAsync()));
    }

    [Fact]
    public async Task A_stream_ends_with_its_timeline()
    {
        await using var reader = await OpenAsync("api/timelines/seeds/stream");
        await reader.NextAsync();
        await _host.Board.Publish([], Status(2) with { Removed = true });
        Assert.True(await reader.EndsAsync());
    }

    [Theory]
    [InlineData("api/timelines/none/stream", HttpStatusCode.NotFound)]
    [InlineData("api/timelines/seeds/stream?entities=planet/X", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_streamed_is_refused(string path, HttpStatusCode status)
    {
        using var answer = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    private static List<string> Ids(SseItem<string> frame)
    {
        Assert.Equal("frame", frame.EventType);
        return [.. JsonDocument.Parse(frame.Data).RootElement.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
    }

    private async Task<Reader> OpenAsync(string path, string? lastEvent = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEvent is not null) request.Headers.Add("Last-Event-ID", lastEvent);
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new Reader(response, SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator());
    }

    private sealed class Reader(HttpResponseMessage response, IAsyncEnumerator<SseItem<string>> events) : IAsyncDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

        public async Task<SseItem<string>> NextAsync()
        {
            Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(Patience));
            return events.Current;
        }

        public async Task<bool> EndsAsync() => !await events.MoveNextAsync().AsTask().WaitAsync(Patience);

        public ValueTask DisposeAsync()
        {
            response.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
