using NewsMonitor.Grains.Abstractions.Intake;
using NewsMonitor.Grains.Tests.Support;

namespace NewsMonitor.Grains.Tests;

/// <summary>One corpus, one digest, however it arrives.</summary>
public class DigestTests
{
    private static readonly Lazy<Task<string>> Reference = new(() => DigestOfAsync(200, 1, 1, shuffled: false, twice: false));

    [Theory]
    [InlineData(1, 1, true, false)]
    [InlineData(8, 1, false, false)]
    [InlineData(8, 1, true, false)]
    [InlineData(8, 1, true, true)]
    [InlineData(8, 2, true, true)]
    public async Task The_order_of_arrival_partitions_silos_and_repetitions_do_not_change_the_digest(int partitions, int silos, bool shuffled, bool twice) =>
        Assert.Equal(await Reference.Value, await DigestOfAsync(200, partitions, silos, shuffled, twice));

    [Fact]
    public async Task Another_corpus_has_another_digest() =>
        Assert.NotEqual(await Reference.Value, await DigestOfAsync(199, 1, 1, shuffled: false, twice: false));

    [Fact]
    public async Task A_retraction_leaves_the_digest_of_never_having_seen_the_article()
    {
        await using var cluster = await TestCluster.StartAsync();
        var kept = SyntheticNews.Articles(40, seed: 3);
        var gone = SyntheticNews.Articles(60, seed: 4).Skip(40).ToArray();

        var never = await cluster.TimelineAsync(4, "never");
        await cluster.IngestAsync(never, kept);
        var taken = await cluster.TimelineAsync(4, "taken");
        await cluster.IngestAsync(taken, [.. kept, .. gone, SyntheticNews.Threat("only", SyntheticNews.Start, "country/PRK", "country/JPN")]);
        Assert.NotEqual(await cluster.DigestAsync(never), await cluster.DigestAsync(taken));

        foreach (var article in gone) await cluster.RetractAsync(taken, article.Id);
        await cluster.RetractAsync(taken, "only");
        Assert.Equal(await cluster.DigestAsync(never), await cluster.DigestAsync(taken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_correction_leaves_the_digest_of_the_new_version_alone_whichever_came_first(bool inOrder)
    {
        await using var cluster = await TestCluster.StartAsync();
        var kept = SyntheticNews.Articles(20, seed: 6);
        var (old, corrected) = (SyntheticNews.Threat("c", SyntheticNews.Start), SyntheticNews.Threat("c", SyntheticNews.Start, "country/PRK", "country/JPN"));

        var never = await cluster.TimelineAsync(4, "never");
        await cluster.IngestAsync(never, [.. kept, corrected]);
        var moved = await cluster.TimelineAsync(4, "moved");
        await cluster.IngestAsync(moved, kept);
        Submission[] versions = [new Submission(old), new Submission(corrected) { Revision = 2, Reason = "the countries were mixed up" }];
        var results = new List<IngestResult>();
        foreach (var version in inOrder ? versions : versions.Reverse()) results.AddRange(await cluster.SubmitAsync(moved, [version]));
        Assert.Equal(inOrder ? [IngestStatus.Accepted, IngestStatus.Corrected] : [IngestStatus.Accepted, IngestStatus.Superseded], results.Select(r => r.Status));
        Assert.Equal(await cluster.DigestAsync(never), await cluster.DigestAsync(moved));
    }

    [Fact]
    public async Task A_version_that_replaces_takes_the_next_number_and_the_same_text_again_changes_nothing()
    {
        await using var cluster = await TestCluster.StartAsync();
        var run = await cluster.TimelineAsync(1);
        var text = SyntheticNews.Threat("c", SyntheticNews.Start);
        Submission[] versions = [new(text), new(text with { Title = "Corrected" }) { Replaces = true }, new(text with { Title = "Corrected" }) { Replaces = true }];
        var statuses = new List<IngestStatus>();
        foreach (var version in versions) statuses.Add((await cluster.SubmitAsync(run, [version]))[0].Status);
        Assert.Equal([IngestStatus.Accepted, IngestStatus.Corrected, IngestStatus.Duplicate], statuses);
        Assert.Equal([1, 2], await cluster.Ledger.RevisionsAsync(run.Run, "c"));
    }

    [Fact]
    public async Task A_retraction_that_comes_before_its_article_holds_when_the_article_comes()
    {
        await using var cluster = await TestCluster.StartAsync();
        var articles = SyntheticNews.Articles(20, seed: 5);
        var never = await cluster.TimelineAsync(4, "never");
        await cluster.IngestAsync(never, articles.Skip(1));
        var early = await cluster.TimelineAsync(4, "early");
        Assert.Equal(RetractResult.Recorded, await cluster.RetractAsync(early, "a0", evenIfUnseen: true));
        var results = await cluster.IngestAsync(early, articles);
        Assert.Equal(IngestStatus.Retracted, results[0].Status);
        Assert.Equal(await cluster.DigestAsync(never), await cluster.DigestAsync(early));
    }

    private static async Task<string> DigestOfAsync(int count, int partitions, int silos, bool shuffled, bool twice)
    {
        await using var cluster = await TestCluster.StartAsync(silos: silos);
        var run = await cluster.TimelineAsync(partitions);
        var articles = SyntheticNews.Articles(count, seed: 1).ToArray();
        if (shuffled) new Random(7).Shuffle(articles);
        await cluster.IngestAsync(run, twice ? [.. articles, .. articles.Reverse()] : articles);
        return await cluster.DigestAsync(run);
    }
}
