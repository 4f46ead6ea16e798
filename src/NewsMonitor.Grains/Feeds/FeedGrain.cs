using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsMonitor.Grains.Abstractions;
using NewsMonitor.Grains.Abstractions.Feeds;
using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Grains.Checkpoints;

namespace NewsMonitor.Grains.Feeds;

/// <inheritdoc cref="IFeedGrain"/>
[GrainType("feed")]
internal sealed partial class FeedGrain(CheckpointStore checkpoints, IFeedSource source, IPageSource pages, WallClock wall, IOptions<GrainsOptions> options, ILogger<FeedGrain> log) : Grain, IFeedGrain
{
    private const int MostPages = 15;

    // A feed that gives as much as this gives whole articles.
    private const int WholeText = 2_000;

    private readonly CancellationTokenSource _stopping = new();
    private FeedRecord? _record;
    private IGrainTimer _timer = null!;

    private string Key => CheckpointKeys.Feed(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _record = await checkpoints.LoadAsync<FeedRecord>(Key, cancellationToken);
        _timer = this.RegisterGrainTimer(PollDueAsync, new(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        Arm();
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        _stopping.Dispose();
    }

    public async Task<FeedStatus> Follow(FeedDefinition definition)
    {
        // Another address is another feed: nothing that was known of the old one holds.
        var record = _record is { } held && held.Definition.Url == definition.Url ? held with { Definition = definition } : new FeedRecord(definition) { NextPoll = wall.Now };
        if (record != _record) await SaveAsync(record);
        Arm();
        return record.ToStatus(wall.Now);
    }

    public Task<FeedStatus?> GetStatus() => Task.FromResult(_record?.ToStatus(wall.Now));

    public async Task<FeedStatus?> Poll()
    {
        if (_record is null) return null;
        await PollAsync();
        return _record?.ToStatus(wall.Now);
    }

    public async Task Forget()
    {
        await checkpoints.DeleteAsync(Key);
        _record = null;
        DeactivateOnIdle();
    }

    private async Task PollDueAsync()
    {
        if (_record is { Gone: false } record && (record.NextPoll ?? wall.Now) <= wall.Now) await PollAsync();
        Arm();
    }

    private async Task PollAsync()
    {
        if (_record is not { } record) return;
        try
        {
            var answer = await source.FetchAsync(new FeedQuestion(record.Url, record.Definition.Outlet, record.ETag, record.LastModified), _stopping.Token);
            Telemetry.CountPoll(answer.Outcome.ToString().ToLowerInvariant());
            await SaveAsync(await TakenAsync(record, answer));
        }
        catch (Exception e) when (!_stopping.IsCancellationRequested)
        {
            // Fetched, but not handed over or not recorded: the next poll brings it again.
            PollFailed(e, record.Definition.Id);
            var failures = record.Failures + 1;
            _record = record with { Failures = failures, LastPoll = wall.Now, Polls = record.Polls + 1, NextPoll = FeedSchedule.AfterFailure(wall.Now, failures, null, Random.Shared.NextDouble()), Problem = e.Message };
        }
        catch (OperationCanceledException)
        {
            // The silo stops; the next one polls.
        }
    }

    private async Task<FeedRecord> TakenAsync(FeedRecord record, FeedAnswer answer)
    {
        var chance = Random.Shared.NextDouble();
        var now = wall.Now;
        var polled = record with { LastPoll = now, Polls = record.Polls + 1, Problem = answer.Problem, MovedTo = answer.MovedTo ?? record.MovedTo };
        switch (answer.Outcome)
        {
            case FeedOutcome.Failed:
                return polled with { Failures = record.Failures + 1, NextPoll = FeedSchedule.AfterFailure(now, record.Failures + 1, answer.RetryAfter, chance) };
            case FeedOutcome.Gone:
                return polled with { Gone = true, NextPoll = null };
        }

        var next = FeedSchedule.AfterSuccess(now, record.Definition.Every, answer.Ttl, answer.SkipHours, chance);
        polled = polled with { Failures = 0, LastSuccess = now, NextPoll = next };
        if (answer.Outcome == FeedOutcome.NotModified) return polled;
        var fresh = answer.Articles.DistinctBy(a => a.Key).Where(a => record.Told.GetValueOrDefault(a.Key) != a.Print).ToList();

        // Pages take their time: what is too much for one poll waits for the next, which must not be spared it by a validator.
        var put = record.Definition.Pages && fresh.Count > MostPages ? await WithPagesAsync(fresh[..MostPages]) : record.Definition.Pages ? await WithPagesAsync(fresh) : fresh;
        var left = fresh.Skip(put.Count).Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        var brought = await HandOverAsync(record, put);
        return polled with
        {
            ETag = left.Count == 0 ? answer.ETag : null,
            LastModified = left.Count == 0 ? answer.LastModified : null,
            Articles = record.Articles + brought,
            LastNew = brought > 0 ? now : record.LastNew,
            Told = answer.Articles.DistinctBy(a => a.Key).Where(a => !left.Contains(a.Key)).ToImmutableDictionary(a => a.Key, a => a.Print, StringComparer.Ordinal),
        };
    }

    // The page's text where it says more than the feed's.
    private async Task<List<FeedArticle>> WithPagesAsync(List<FeedArticle> articles)
    {
        var read = new List<FeedArticle>();
        foreach (var article in articles)
        {
            var text = article.Article is { Url: { } url, Text.Length: < WholeText } ? await pages.ReadAsync(url, _stopping.Token) : null;
            read.Add(text?.Length > article.Article.Text.Length ? article with { Article = article.Article with { Text = text } } : article);
        }

        return read;
    }

    /// <summary>Hands over what is new, and what the outlet changed as a correction. Repeats change nothing. How many came in.</summary>
    private async Task<int> HandOverAsync(FeedRecord record, List<FeedArticle> fresh)
    {
        if (fresh.Count == 0) return 0;
        var timeline = await GrainFactory.GetTimelineDirectory().GetOrCreate(record.Definition.Timeline, TimelineKind.Live, options.Value.Partitions);
        var brought = 0;
        foreach (var group in fresh.GroupBy(a => Partitioning.Of(a.Article.Id, timeline.Partitions)))
        {
            ImmutableArray<Submission> submissions = [.. group.Select(a => new Submission(a.Article) { Replaces = record.Told.ContainsKey(a.Key) })];
            var results = await GrainFactory.GetIntake(timeline.Run, group.Key).Ingest(submissions);
            brought += results.Count(r => r.Status is IngestStatus.Accepted or IngestStatus.Corrected);
        }

        return brought;
    }

    private async Task SaveAsync(FeedRecord record)
    {
        await checkpoints.SaveAsync(Key, record);
        _record = record;
    }

    private void Arm()
    {
        if (_record is not { Gone: false, NextPoll: { } next }) return;
        var pause = next - wall.Now;

        // Long pauses are taken in naps: the wall clock may be set, or the machine may have slept.
        _timer.Change(pause <= TimeSpan.Zero ? TimeSpan.Zero : pause < options.Value.LongestNap ? pause : options.Value.LongestNap, Timeout.InfiniteTimeSpan);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What feed {Feed} brought could not be handed over; the next poll brings it again.")]
    private partial void PollFailed(Exception e, string feed);
}
