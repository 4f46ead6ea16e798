using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using NewsMonitor.Client.Http;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Client;

/// <summary>
/// The HTTP API of a NewsMonitor server. Every call throws <see cref="NewsMonitorApiException"/> where the server refuses or fails and
/// <see cref="HttpRequestException"/> where it cannot be reached. Thread safe.
/// </summary>
/// <param name="http">A client whose <see cref="HttpClient.BaseAddress"/> is the server's; stays the caller's to dispose.</param>
public sealed class NewsMonitorClient(HttpClient http)
{
    private const string Ndjson = "application/x-ndjson";

    /// <summary>All timelines.</summary>
    public Task<IReadOnlyList<TimelineDto>> GetTimelines(CancellationToken cancellation = default) =>
        Get<IReadOnlyList<TimelineDto>>(Routes.Timelines, cancellation);

    /// <summary>A timeline with its digest.</summary>
    public Task<TimelineDto> GetTimeline(string timeline, CancellationToken cancellation = default) =>
        Get<TimelineDto>(Routes.Timeline(timeline), cancellation);

    /// <summary>Makes a fork of what a timeline holds now. When it returns, the fork is durable.</summary>
    public Task<TimelineDto> Fork(ForkRequest request, CancellationToken cancellation = default) =>
        Send<TimelineDto>(HttpMethod.Post, Routes.Timelines, JsonContent.Create(request, options: ApiResponses.Json), cancellation);

    /// <summary>Throws a fork away.</summary>
    public async Task RemoveFork(string fork, CancellationToken cancellation = default)
    {
        using var response = await http.DeleteAsync(new Uri(Routes.Timeline(fork), UriKind.Relative), cancellation);
        await ApiResponses.Check(response, cancellation);
    }

    /// <summary>Two timelines side by side, as of the earlier clock of the two.</summary>
    /// <param name="one">A timeline.</param>
    /// <param name="other">Another one.</param>
    /// <param name="entities">Entity ids; those that differ most where null.</param>
    /// <param name="from">First moment of the curves; the first day with coverage where null.</param>
    /// <param name="to">Last moment; the earlier clock where null.</param>
    /// <param name="step">Between points; the server's choice where null.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ComparisonDto> Compare(
        string one, string other, IEnumerable<string>? entities = null, DateTimeOffset? from = null, DateTimeOffset? to = null, TimeSpan? step = null, CancellationToken cancellation = default) =>
        Get<ComparisonDto>(
            $"{Routes.Comparison(one, other)}{Routes.Query(("entities", entities is null ? null : string.Join(',', entities)), ("from", from), ("to", to), ("stepHours", step?.TotalHours))}", cancellation);

    /// <summary>A timeline's countries.</summary>
    public Task<IReadOnlyList<EntityDto>> GetCountries(string timeline, CancellationToken cancellation = default) =>
        Get<IReadOnlyList<EntityDto>>($"{Routes.Timeline(timeline)}/countries", cancellation);

    /// <summary>A timeline's leaders.</summary>
    public Task<IReadOnlyList<EntityDto>> GetLeaders(string timeline, CancellationToken cancellation = default) =>
        Get<IReadOnlyList<EntityDto>>($"{Routes.Timeline(timeline)}/leaders", cancellation);

    /// <summary>A timeline's organisations.</summary>
    public Task<IReadOnlyList<EntityDto>> GetOrganisations(string timeline, CancellationToken cancellation = default) =>
        Get<IReadOnlyList<EntityDto>>($"{Routes.Timeline(timeline)}/organisations", cancellation);

    /// <summary>An entity's page.</summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="entity">Entity id: <c>country/UKR</c>.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<EntityDetailDto> GetEntity(string timeline, string entity, CancellationToken cancellation = default) =>
        Get<EntityDetailDto>(Routes.Entity(timeline, entity), cancellation);

    /// <summary>Statements on an entity's page.</summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="entity">Entity id.</param>
    /// <param name="after">Only those with a higher sequence; to fill a gap.</param>
    /// <param name="before">Only those with a lower sequence; to page back.</param>
    /// <param name="limit">At most so many; null for the server's default.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<StatementDto>> GetStatements(
        string timeline, string entity, long? after = null, long? before = null, int? limit = null, CancellationToken cancellation = default)
    {
        return Get<IReadOnlyList<StatementDto>>($"{Routes.Entity(timeline, entity)}/statements{Routes.Query(("after", after), ("before", before), ("limit", limit))}", cancellation);
    }

    /// <summary>An entity's curve.</summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="entity">Entity id: <c>country/UKR</c>.</param>
    /// <param name="from">First moment; the first day with coverage where null.</param>
    /// <param name="to">Last moment; the timeline's clock where null.</param>
    /// <param name="step">Between points; the server's choice where null.</param>
    /// <param name="knownAt"><c>now</c>: all that is known today; <c>then</c>: what was believed at each moment; or an ISO 8601 time.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<HistoryPointDto>> GetCurve(
        string timeline, string entity, DateTimeOffset? from = null, DateTimeOffset? to = null, TimeSpan? step = null, string? knownAt = null, CancellationToken cancellation = default) =>
        Get<IReadOnlyList<HistoryPointDto>>(
            $"{Routes.Entity(timeline, entity)}/curve{Routes.Query(("from", from), ("to", to), ("stepHours", step?.TotalHours), ("knownAt", knownAt))}", cancellation);

    /// <summary>Why an entity's score moved between two moments.</summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="entity">Entity id: <c>country/UKR</c>.</param>
    /// <param name="from">The first moment; a week before the second one where null.</param>
    /// <param name="to">The second moment; the timeline's clock where null.</param>
    /// <param name="knownAt"><c>then</c> (the default), <c>now</c>, or an ISO 8601 time.</param>
    /// <param name="limit">How many stories are listed, 1 to 200; the rest is added up.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<WhyDto> GetWhy(
        string timeline, string entity, DateTimeOffset? from = null, DateTimeOffset? to = null, string? knownAt = null, int? limit = null, CancellationToken cancellation = default) =>
        Get<WhyDto>($"{Routes.Entity(timeline, entity)}/why{Routes.Query(("from", from), ("to", to), ("knownAt", knownAt), ("limit", limit))}", cancellation);

    /// <summary>Denials and promises of an entity that its later deeds belied, the newest deed first.</summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="entity">Entity id: <c>country/RUS</c>, <c>leader/vladimir-putin</c>.</param>
    /// <param name="asOf">Event time; the timeline's clock where null.</param>
    /// <param name="knownAt"><c>now</c> (the default), <c>then</c>, or an ISO 8601 time.</param>
    /// <param name="days">How long words bind; 60 where null.</param>
    /// <param name="limit">At most so many, 1 to 200.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<SaidVersusDidDto>> GetSaidVersusDid(
        string timeline, string entity, DateTimeOffset? asOf = null, string? knownAt = null, int? days = null, int? limit = null, CancellationToken cancellation = default) =>
        Get<IReadOnlyList<SaidVersusDidDto>>(
            $"{Routes.Entity(timeline, entity)}/said-vs-did{Routes.Query(("asOf", asOf), ("knownAt", knownAt), ("days", days), ("limit", limit))}", cancellation);

    /// <summary>Who toward whom.</summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="kind"><c>state</c> (the default) or <c>leader</c>.</param>
    /// <param name="asOf">Event time; the timeline's clock where null.</param>
    /// <param name="limit">Rows and columns, 1 to 60.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<DyadMatrixDto> GetDyads(string timeline, string? kind = null, DateTimeOffset? asOf = null, int? limit = null, CancellationToken cancellation = default) =>
        Get<DyadMatrixDto>($"{Routes.Timeline(timeline)}/dyads{Routes.Query(("kind", kind), ("asOf", asOf), ("limit", limit))}", cancellation);

    /// <summary>A timeline's alert rules and where each stands.</summary>
    public Task<IReadOnlyList<AlertRuleDto>> GetAlertRules(string timeline, CancellationToken cancellation = default) =>
        Get<IReadOnlyList<AlertRuleDto>>(Routes.Alerts(timeline), cancellation);

    /// <summary>Makes an alert rule. When it returns, the rule is durable; the answer alone holds the signing key of its webhook.</summary>
    public Task<AlertRuleDto> MakeAlertRule(string timeline, AlertRuleRequest rule, CancellationToken cancellation = default) =>
        Send<AlertRuleDto>(HttpMethod.Post, Routes.Alerts(timeline), JsonContent.Create(rule, options: ApiResponses.Json), cancellation);

    /// <summary>Tries a rule on the past without making it.</summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="from">The first moment; the first day with coverage, at most a year back, where null.</param>
    /// <param name="to">The last moment; the timeline's clock where null.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<AlertTrialDto> TryAlertRule(string timeline, AlertRuleRequest rule, DateTimeOffset? from = null, DateTimeOffset? to = null, CancellationToken cancellation = default) =>
        Send<AlertTrialDto>(HttpMethod.Post, $"{Routes.Alerts(timeline)}/try{Routes.Query(("from", from), ("to", to))}", JsonContent.Create(rule, options: ApiResponses.Json), cancellation);

    /// <summary>Sends a test message the way an alert of the rule goes.</summary>
    public Task<AlertDto> TestAlertRule(string timeline, string rule, CancellationToken cancellation = default) =>
        Send<AlertDto>(HttpMethod.Post, $"{Routes.Alerts(timeline)}/{Uri.EscapeDataString(rule)}/test", null, cancellation);

    /// <summary>Removes an alert rule and what of it waits for delivery.</summary>
    public async Task RemoveAlertRule(string timeline, string rule, CancellationToken cancellation = default)
    {
        using var response = await http.DeleteAsync(new Uri($"{Routes.Alerts(timeline)}/{Uri.EscapeDataString(rule)}", UriKind.Relative), cancellation);
        await ApiResponses.Check(response, cancellation);
    }

    /// <summary>Alerts that were raised, newest first.</summary>
    public Task<IReadOnlyList<AlertDto>> GetAlerts(string timeline, int? limit = null, CancellationToken cancellation = default) =>
        Get<IReadOnlyList<AlertDto>>($"{Routes.Alerts(timeline)}/raised{Routes.Query(("limit", limit))}", cancellation);

    /// <summary>Attempts to deliver alerts, newest first; of one rule where its id is given.</summary>
    public Task<IReadOnlyList<AlertDeliveryDto>> GetAlertDeliveries(string timeline, string? rule = null, int? limit = null, CancellationToken cancellation = default) =>
        Get<IReadOnlyList<AlertDeliveryDto>>($"{Routes.Alerts(timeline)}/deliveries{Routes.Query(("rule", rule), ("limit", limit))}", cancellation);

    /// <summary>Articles that were taken back or corrected, newest first.</summary>
    public Task<IReadOnlyList<CorrectionDto>> GetCorrections(string timeline, DateTimeOffset? before = null, int? limit = null, CancellationToken cancellation = default) =>
        Get<IReadOnlyList<CorrectionDto>>($"{Routes.Timeline(timeline)}/corrections{Routes.Query(("before", before), ("limit", limit))}", cancellation);

    /// <summary>Puts a new version of an article in the place of the one in force.</summary>
    public Task<IngestResultDto> CorrectArticle(string timeline, string id, ArticleCorrection correction, CancellationToken cancellation = default) =>
        Send<IngestResultDto>(HttpMethod.Put, Routes.Article(timeline, id), JsonContent.Create(correction, options: ApiResponses.Json), cancellation);

    /// <summary>Ingests articles. When it returns, the accepted ones are durable; posting the same again changes nothing.</summary>
    public Task<IngestSummaryDto> PostArticles(string timeline, IEnumerable<ArticlePost> articles, CancellationToken cancellation = default) =>
        Send<IngestSummaryDto>(HttpMethod.Post, Routes.Articles(timeline), JsonContent.Create(articles, options: ApiResponses.Json), cancellation);

    /// <summary>Ingests NDJSON, one article a line, as it is read from a stream.</summary>
    public Task<IngestSummaryDto> PostArticles(string timeline, Stream ndjson, CancellationToken cancellation = default)
    {
        var content = new StreamContent(ndjson);
        content.Headers.ContentType = new MediaTypeHeaderValue(Ndjson);
        return Send<IngestSummaryDto>(HttpMethod.Post, Routes.Articles(timeline), content, cancellation);
    }

    /// <summary>
    /// Ingests JSON lines, one article or retraction a line, and returns a result for each, in order. Where the server fails midway, the last
    /// result has the status <c>failed</c> and says from which line on to send again; what stands before it is durable.
    /// </summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="lines">The lines, without line ends; some hundred at once.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<IReadOnlyList<IngestResultDto>> PostLines(string timeline, IReadOnlyList<string> lines, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Routes.Articles(timeline), UriKind.Relative))
        {
            Content = new StringContent(string.Join('\n', lines), Encoding.UTF8, Ndjson),
            Headers = { Accept = { new MediaTypeWithQualityHeaderValue(Ndjson), new MediaTypeWithQualityHeaderValue("application/problem+json") } },
        };
        using var response = await http.SendAsync(request, cancellation);
        await ApiResponses.Check(response, cancellation);
        return [.. (await response.Content.ReadAsStringAsync(cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<IngestResultDto>(line, ApiResponses.Json)!)];
    }

    /// <summary>Takes an article back: what it said counts no longer.</summary>
    public async Task RetractArticle(string timeline, string id, CancellationToken cancellation = default)
    {
        using var response = await http.DeleteAsync(new Uri(Routes.Article(timeline, id), UriKind.Relative), cancellation);
        await ApiResponses.Check(response, cancellation);
    }

    /// <summary>Feeds that are followed, and how each does.</summary>
    public Task<IReadOnlyList<FeedDto>> GetFeeds(CancellationToken cancellation = default) => Get<IReadOnlyList<FeedDto>>(Routes.Feeds, cancellation);

    /// <summary>Follows a feed from now on; the same id again changes it. Durable when it returns.</summary>
    public Task<FeedDto> FollowFeed(FeedRequest feed, CancellationToken cancellation = default) =>
        Send<FeedDto>(HttpMethod.Post, Routes.Feeds, JsonContent.Create(feed, options: ApiResponses.Json), cancellation);

    /// <summary>Polls a feed now, whenever it is due.</summary>
    public Task<FeedDto> PollFeed(string id, CancellationToken cancellation = default) => Send<FeedDto>(HttpMethod.Post, Routes.Feed(id) + "/poll", null, cancellation);

    /// <summary>Follows a feed no more; what came through it stays.</summary>
    public async Task RemoveFeed(string id, CancellationToken cancellation = default)
    {
        using var response = await http.DeleteAsync(new Uri(Routes.Feed(id), UriKind.Relative), cancellation);
        await ApiResponses.Check(response, cancellation);
    }

    /// <summary>Where a timeline's replay stands.</summary>
    public Task<ReplayDto> GetReplay(string timeline, CancellationToken cancellation = default) =>
        Get<ReplayDto>(Routes.Replay(timeline), cancellation);

    /// <summary>Starts a replay on a timeline.</summary>
    public Task<ReplayDto> StartReplay(string timeline, ReplayRequest request, CancellationToken cancellation = default) =>
        Send<ReplayDto>(HttpMethod.Post, Routes.Replay(timeline), JsonContent.Create(request, options: ApiResponses.Json), cancellation);

    /// <summary>Stops the clock.</summary>
    public Task<ReplayDto> PauseReplay(string timeline, CancellationToken cancellation = default) => Control(timeline, "pause", cancellation);

    /// <summary>Lets the clock run on.</summary>
    public Task<ReplayDto> ResumeReplay(string timeline, CancellationToken cancellation = default) => Control(timeline, "resume", cancellation);

    /// <summary>Pauses and moves on by one document.</summary>
    public Task<ReplayDto> StepReplay(string timeline, CancellationToken cancellation = default) => Control(timeline, "step", cancellation);

    /// <summary>Moves on to a moment at once: what is due by then is taken in.</summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="to">Not before the timeline's clock; behind the last document it ends the replay.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ReplayDto> SeekReplay(string timeline, DateTimeOffset to, CancellationToken cancellation = default) =>
        Send<ReplayDto>(HttpMethod.Post, Routes.Replay(timeline, "seek"), JsonContent.Create(new SeekRequest(to), options: ApiResponses.Json), cancellation);

    /// <summary>Begins the same corpus again, in a new run.</summary>
    public Task<ReplayDto> RestartReplay(string timeline, CancellationToken cancellation = default) => Control(timeline, "restart", cancellation);

    /// <summary>Ends the replay; what was ingested stays.</summary>
    public Task<ReplayDto> StopReplay(string timeline, CancellationToken cancellation = default) => Control(timeline, "stop", cancellation);

    /// <summary>Changes the replay's speed.</summary>
    /// <param name="timeline">The timeline's name.</param>
    /// <param name="speed">Story seconds per second; more than 0.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<ReplayDto> SetReplaySpeed(string timeline, double speed, CancellationToken cancellation = default) =>
        Send<ReplayDto>(
            HttpMethod.Put, Routes.Replay(timeline, "speed"), JsonContent.Create(new SpeedRequest(speed), options: ApiResponses.Json), cancellation);

    private Task<ReplayDto> Control(string timeline, string action, CancellationToken cancellation) =>
        Send<ReplayDto>(HttpMethod.Post, Routes.Replay(timeline, action), null, cancellation);

    private Task<T> Get<T>(string path, CancellationToken cancellation) => Send<T>(HttpMethod.Get, path, null, cancellation);

    private async Task<T> Send<T>(HttpMethod method, string path, HttpContent? content, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        using var response = await http.SendAsync(request, cancellation);
        return await ApiResponses.Read<T>(response, cancellation);
    }
}
