using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Feeds;
using NewsMonitor.Feeds.Reading;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Server.Outbound;
using NewsMonitor.Server.Sources;

namespace NewsMonitor.Server.Feeds;

/// <summary>Fetches feeds politely: conditional requests, an identifying user agent, limits of size and time, redirects followed by hand.</summary>
internal sealed class HttpFeedSource(IHttpClientFactory clients, TimeProvider time) : IFeedSource
{
    /// <summary>The HTTP client's name.</summary>
    public const string Client = "feeds";

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private const int MostRedirects = 5;
    private const int MostBytes = 10_000_000;
    private const int LongestText = 200_000;

    public async Task<FeedAnswer> FetchAsync(FeedQuestion question, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Timeout);
        try
        {
            return await FollowAsync(question, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed($"It did not answer within {Timeout.TotalSeconds} seconds.");
        }
        catch (HttpRequestException problem)
        {
            return Failed(problem.Message);
        }
        catch (FeedFormatException problem)
        {
            return Failed(problem.Message);
        }
    }

    private async Task<FeedAnswer> FollowAsync(FeedQuestion question, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(Client);
        var address = new Uri(question.Url);
        var permanent = true;
        string? moved = null;
        for (var hops = 0; ; hops++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept", "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, */*;q=0.5");
            if (question.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (question.LastModified is { } modified) request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            switch (response.StatusCode)
            {
                case HttpStatusCode.NotModified:
                    return new FeedAnswer(FeedOutcome.NotModified) { MovedTo = moved };
                case HttpStatusCode.Gone:
                    return new FeedAnswer(FeedOutcome.Gone) { Problem = "The server says that the feed is gone for good (410)." };
                case HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect:
                    if (hops == MostRedirects) return Failed($"It redirects more than {MostRedirects} times.");
                    if (response.Headers.Location is not { } location || new Uri(address, location) is not { Scheme: "http" or "https" } next) return Failed("It redirects to nowhere.");

                    // Only an unbroken chain of permanent redirects says where the feed now lives.
                    permanent &= response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.PermanentRedirect;
                    address = next;
                    if (permanent) moved = address.AbsoluteUri;
                    continue;
            }

            if (!response.IsSuccessStatusCode) return Failed($"It answered {(int)response.StatusCode} {response.ReasonPhrase}.") with { RetryAfter = RetryAfter(response.Headers.RetryAfter) };
            var bytes = await BoundedBody.ReadAsync(response.Content, MostBytes, cancellation) ?? throw new FeedFormatException($"The document is longer than {MostBytes / 1_000_000} MB.");
            var feed = FeedReader.Read(bytes, response.Content.Headers.ContentType?.CharSet, address);
            return new FeedAnswer(FeedOutcome.Read)
            {
                Articles = [.. feed.Items.Select(i => ArticleOf(i, question.Outlet))],
                ETag = First(response.Headers, "ETag"),
                LastModified = First(response.Content.Headers, "Last-Modified"),
                MovedTo = moved,
                Ttl = feed.Ttl,
                SkipHours = [.. feed.SkipHours],
                Problem = feed.Salvaged ? $"The document is malformed; {feed.Items.Count} items were salvaged, {feed.Skipped} were not." : null,
            };
        }
    }

    private static FeedArticle ArticleOf(FeedItem item, string outlet)
    {
        var text = Identified.WellFormed(item.Text.Length > LongestText ? item.Text[..LongestText] : item.Text);
        var title = item.Title is { } given ? Identified.WellFormed(given) : null;
        var id = ArticleIdentity.Of(item.Id is { } own ? outlet + "/" + own : null, item.Url?.AbsoluteUri, text, title);
        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + "\n" + text)).AsSpan(0, 16));
        return new FeedArticle(item.Key, print, new ArticleText(Identified.WellFormed(id), text, title, item.PublishedAt, outlet, item.Url?.AbsoluteUri, item.Id is { } guid && guid != id ? Identified.WellFormed(guid) : null));
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date is { } date && date - time.GetUtcNow() is var pause && pause > TimeSpan.Zero ? pause : null);

    private static string? First(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static FeedAnswer Failed(string problem) => new(FeedOutcome.Failed) { Problem = problem };
}
