using NewsMonitor.Ledger.Tests.Support;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Ledger.Tests.Conformance;

public abstract class AppendConformance(ILedgerStore store) : LedgerConformance(store)
{
    [Fact]
    public async Task Entries_take_contiguous_offsets_from_one()
    {
        var first = await Ledger.AppendAsync(0, Sample.Article("a"), Sample.Article("b"));
        var second = await Ledger.AppendAsync(2, Sample.Article("c"));
        Assert.Equal([1L, 2, 3], first.Concat(second).Select(a => a.Offset));
        Assert.Equal([1L, 2, 3], first.Concat(second).Select(a => a.Delta.Offset));
        Assert.Equal(3, await Ledger.LastOffsetAsync(Sample.Run, 0));
    }

    [Fact]
    public async Task Partitions_and_runs_count_for_themselves()
    {
        await Ledger.AppendAsync("x", 0, 0, [Sample.Article("a")]);
        await Ledger.AppendAsync("x", 1, 0, [Sample.Article("b")]);
        await Ledger.AppendAsync("y", 0, 0, [Sample.Article("a")]);
        await Ledger.AppendAsync("x", 0, 1, [Sample.Article("c")]);
        Assert.Equal(2, await Ledger.LastOffsetAsync("x", 0));
        Assert.Equal(1, await Ledger.LastOffsetAsync("x", 1));
        Assert.Equal(1, await Ledger.LastOffsetAsync("y", 0));
        Assert.Equal(0, await Ledger.LastOffsetAsync("y", 1));
        Assert.Equal(["a"], (await Ledger.ReadAsync("y", 0, 0, 10)).Select(d => d.Article));
    }

    [Fact]
    public async Task Nothing_appended_moves_nothing()
    {
        await Ledger.AppendAsync(0, Sample.Article("a"));
        Assert.Empty(await Ledger.AppendAsync(1));
        Assert.Equal(1, await Ledger.LastOffsetAsync(Sample.Run, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task An_append_behind_another_offset_conflicts_and_writes_nothing(long expected)
    {
        await Ledger.AppendAsync(0, Sample.Article("a"));
        var conflict = await Assert.ThrowsAsync<OffsetConflictException>(() => Ledger.AppendAsync(expected, Sample.Article("b"), Sample.Article("c")));
        Assert.Equal(1, conflict.Actual);
        Assert.Equal(1, await Ledger.LastOffsetAsync(Sample.Run, 0));
        Assert.Null(await Ledger.FindArticleAsync(Sample.Run, "b"));
    }

    [Fact]
    public async Task Of_many_who_race_for_an_offset_one_wins()
    {
        var racers = Enumerable.Range(0, 20).Select(i => Ledger.AppendAsync(0, Sample.Article($"a{i}"))).ToArray();
        foreach (var racer in racers) await Record.ExceptionAsync(() => racer);
        _ = Assert.Single(racers, r => r.IsCompletedSuccessfully);
        Assert.All(racers.Where(r => r.IsFaulted), r => Assert.IsType<OffsetConflictException>(r.Exception!.InnerException));
        Assert.Equal(["a" + Array.FindIndex(racers, r => r.IsCompletedSuccessfully)], (await Ledger.ReadAsync(Sample.Run, 0, 0, 100)).Select(d => d.Article));
    }

    [Fact]
    public async Task An_article_on_record_is_refused_with_all_that_its_caller_brought()
    {
        await Ledger.AppendAsync(0, Sample.Article("a"));
        var refused = await Assert.ThrowsAsync<ArticleExistsException>(() => Ledger.AppendAsync(1, Sample.Article("new"), Sample.Article("a")));
        Assert.Equal("a", refused.Article);
        Assert.Equal(1, await Ledger.LastOffsetAsync(Sample.Run, 0));
        Assert.Null(await Ledger.FindArticleAsync(Sample.Run, "new"));
        Assert.Equal(2, (await Ledger.StatementsAsync(Sample.Run, Sample.Russia, null, null, 10)).Length);

        await Assert.ThrowsAsync<ArticleExistsException>(() => Ledger.AppendAsync(Sample.Run, 7, 0, [Sample.Article("a")]));
        await Assert.ThrowsAsync<ArticleExistsException>(() => Ledger.AppendAsync(1, Sample.Article("twice"), Sample.Article("twice")));
        Assert.Null(await Ledger.FindArticleAsync(Sample.Run, "twice"));
    }

    [Fact]
    public async Task What_is_wrong_with_one_caller_is_no_matter_of_the_others()
    {
        await Ledger.AppendAsync(Sample.Run, 100, 0, [Sample.Article("known")]);
        var good = Sample.Article("good");
        var noNumber = Sample.Article("no-number");
        noNumber = noNumber with { Reading = noNumber.Reading with { Events = [noNumber.Reading.Events[0] with { Confidence = double.NaN }] } };
        var noStatement = Sample.Article("no-statement");
        noStatement = noStatement with { Findings = noStatement.Findings with { Links = [new StatementLink(2, Sample.Russia, ClaimRole.By)] } };

        var callers = Enumerable.Range(0, 40).Select<int, (Task Append, Type? Problem)>(i => (i % 5) switch
        {
            0 => (Ledger.AppendAsync(Sample.Run, i, 3, [Sample.Article($"conflict{i}")]), typeof(OffsetConflictException)),
            1 => (Ledger.AppendAsync(Sample.Run, i, 0, [Sample.Article($"before{i}"), Sample.Article("known")]), typeof(ArticleExistsException)),
            2 => (Ledger.AppendAsync(Sample.Run, i, 0, [Sample.Article($"before{i}"), noNumber]), typeof(ArgumentException)),
            3 => (Ledger.AppendAsync(Sample.Run, i, 0, [Sample.Article($"before{i}"), noStatement]), typeof(ArgumentException)),
            _ => (Ledger.AppendAsync(Sample.Run, i, 0, [good with { Text = good.Text with { Id = $"good{i}" } }]), null),
        }).ToArray();

        for (var i = 0; i < callers.Length; i++)
        {
            var (append, problem) = callers[i];
            if (problem is null) await append;
            else Assert.IsType(problem, await Record.ExceptionAsync(() => append), exactMatch: false);
            Assert.Equal(problem is null ? 1 : 0, await Ledger.LastOffsetAsync(Sample.Run, i));
            Assert.Null(await Ledger.FindArticleAsync(Sample.Run, $"before{i}"));
        }
    }

    [Fact]
    public async Task Eight_partitions_at_once_lose_and_mix_up_nothing()
    {
        const int Each = 60;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(p => Ledger.AppendOneByOneAsync(p, Enumerable.Range(0, Each).Select(i => Sample.Article($"p{p}-{i}")))));
        for (var partition = 0; partition < 8; partition++)
        {
            var read = await Ledger.ReadAsync(Sample.Run, partition, 0, 1000);
            Assert.Equal(Enumerable.Range(1, Each).Select(o => (long)o), read.Select(d => d.Offset));
            Assert.Equal(Enumerable.Range(0, Each).Select(i => $"p{partition}-{i}"), read.Select(d => d.Article));
        }

        var statements = await Ledger.StatementsAsync(Sample.Run, Sample.Russia, 0, null, 10_000);
        Assert.Equal(8 * Each * 2, statements.Length);
        Assert.Equal(8 * Each * 2, statements.Select(s => s.Sequence).Distinct().Count());
        Assert.Equal(8 * Each, (await Ledger.ArticlesAsync(Sample.Run, null, null, 10_000)).Length);
    }

    [Fact]
    public async Task What_was_told_is_read_back_the_same_after_any_offset()
    {
        LedgerEntry[] entries =
        [
            Sample.Article("a", 3, [Sample.Ukraine, Sample.Nato, Sample.Russia]), Sample.Article("silent", 0, []), Sample.Article("b", 0, [Sample.Russia]),
            Sample.Retraction("a"), Sample.Retraction("unseen"), Sample.Article("c", 5, [Sample.Nato]),
        ];
        var told = (await Ledger.AppendAsync(0, entries)).Select(a => a.Delta).ToArray();
        for (var after = 0; after <= told.Length; after++)
        {
            Shape.Same(told.Skip(after), await Ledger.ReadAsync(Sample.Run, 0, after, 100));
            Shape.Same(told.Skip(after).Take(2), await Ledger.ReadAsync(Sample.Run, 0, after, 2));
        }

        await ReopenAsync();
        Shape.Same(told, await Ledger.ReadAsync(Sample.Run, 0, 0, 100));
    }

    [Fact]
    public async Task A_delta_names_claims_and_statements_of_each_entity_in_ordinal_order()
    {
        var entry = Sample.Article("a", 3, [Sample.Ukraine, Sample.Nato, Sample.Russia]);
        var delta = (await Ledger.AppendAsync(0, entry))[0].Delta;
        Assert.Equal(("a", false, true, entry.Story, entry.Day), (delta.Article, delta.Withdraws, delta.Adds, delta.Story, delta.Day));
        Assert.Equal([Sample.Russia, Sample.Ukraine, Sample.Nato], delta.Entities.Select(e => e.Entity));
        foreach (var entity in delta.Entities)
        {
            Shape.Same(entry.Findings.Claims.Where(c => c.Entity == entity.Entity).Select(c => c with { Story = entry.Story }), entity.Claims);
            Assert.Equal(2, entity.Statements);
            Assert.Equal((await Ledger.StatementsAsync(Sample.Run, entity.Entity, null, null, 1))[0].Sequence, entity.StatementHead);
        }
    }

    [Fact]
    public async Task An_entity_reads_its_own_part_of_any_range()
    {
        var told = (await Ledger.AppendAsync(
            0,
            Sample.Article("a"), Sample.Article("b", 1, [Sample.Nato]), Sample.Article("c", 2, [Sample.Russia]), Sample.Retraction("a"), Sample.Article("d"))).Select(a => a.Delta).ToArray();
        await Ledger.AppendAsync(Sample.Run, 1, 0, [Sample.Article("elsewhere")]);
        await Ledger.AppendAsync("other", 0, 0, [Sample.Article("a")]);
        foreach (var entity in new[] { Sample.Russia, Sample.Ukraine, Sample.Nato, "country/FRA" })
        {
            for (var after = 0; after <= 5; after++)
            {
                for (var upTo = after; upTo <= 6; upTo++)
                {
                    var expected = told.SelectMany(d => d.Entities).Where(e => e.Entity == entity && e.Offset > after && e.Offset <= upTo);
                    Shape.Same(expected, await Ledger.ReadEntityAsync(Sample.Run, entity, 0, after, upTo));
                }
            }
        }
    }

    [Fact]
    public async Task Of_what_was_never_appended_nothing_is_read()
    {
        Assert.Equal(0, await Ledger.LastOffsetAsync("none", 0));
        Assert.Null(await Ledger.FindArticleAsync("none", "a"));
        Assert.Null(await Ledger.FindIdAsync("none", "a"));
        Assert.Null(await Ledger.ReadingAsync("none", "a"));
        Assert.False(await Ledger.IsRetractedAsync("none", "a"));
        Assert.Empty(await Ledger.ReadAsync("none", 0, 0, 10));
        Assert.Empty(await Ledger.EntitiesAsync("none"));
        Assert.Empty(await Ledger.ArticlesAsync("none", null, null, 10));
        Assert.Empty(await Ledger.StatementsAsync("none", Sample.Russia, null, null, 10));
    }

    [Fact]
    public async Task A_closed_ledger_says_so()
    {
        await Ledger.DisposeAsync();
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => Ledger.AppendAsync(0, Sample.Article("a")));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => Ledger.LastOffsetAsync(Sample.Run, 0));
    }

    [Fact]
    public async Task What_was_queued_when_the_ledger_is_closed_is_written()
    {
        Assert.Equal(0, await Ledger.LastOffsetAsync(Sample.Run, 0));
        var appends = Enumerable.Range(0, 30).Select(i => Ledger.AppendAsync(i, Sample.Article($"a{i}"))).ToArray();
        await ReopenAsync();
        await Task.WhenAll(appends);
        Assert.Equal(30, await Ledger.LastOffsetAsync(Sample.Run, 0));
    }
}
