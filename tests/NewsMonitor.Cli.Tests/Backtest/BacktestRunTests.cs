using NewsMonitor.Cli.Backtest;

namespace NewsMonitor.Cli.Tests.Backtest;

public sealed class BacktestRunTests : IDisposable
{
    private const string Attack = """{"id":"a1","publishedAt":"2022-02-24T06:00:00Z","title":"Russia attacks Ukraine","source":"one.example"}""";
    private const string Talks = """{"id":"a2","publishedAt":"2022-02-26T06:00:00Z","title":"Russia and Ukraine hold talks","source":"two.example"}""";
    private const string Sport = """{"id":"a3","publishedAt":"2022-02-25T06:00:00Z","title":"Skaters win gold","source":"two.example"}""";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Titles_alone_are_scored_day_by_day_for_every_entity_and_for_the_world()
    {
        var (code, rows, errors) = await Run([Attack, Sport, Talks]);

        Assert.Equal(0, code);
        Assert.Equal("date,entity,score,low,high,hostile,cooperative,words,deeds,claims,outlets", rows[0]);
        Assert.Equal(1 + 3 * 3, rows.Length);
        Assert.StartsWith("2022-02-24,WORLD,", rows[1], StringComparison.Ordinal);
        var ukraine = rows.Single(r => r.StartsWith("2022-02-24,country/UKR,", StringComparison.Ordinal)).Split(',');
        Assert.True(double.Parse(ukraine[2], System.Globalization.CultureInfo.InvariantCulture) > 10);
        Assert.Equal(("1", "1.0"), (ukraine[9], ukraine[10]));
        Assert.Contains("100 % read", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_an_article_has_an_empty_score()
    {
        var (_, rows, _) = await Run([Attack, Talks]);
        Assert.StartsWith("2022-02-25,WORLD,,,,", rows.Single(r => r.StartsWith("2022-02-25,WORLD", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retraction_in_the_corpus_takes_the_article_back()
    {
        var (code, rows, _) = await Run([Attack, Talks, """{"retracts":"a1","reason":"wrong"}"""]);
        Assert.Equal(0, code);
        Assert.DoesNotContain(rows, r => r.StartsWith("2022-02-24", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_goes_on()
    {
        var (code, rows, errors) = await Run(["{", Attack, """{"id":"x","title":"No date"}"""]);
        Assert.Equal(2, code);
        Assert.True(rows.Length > 1);
        Assert.Contains(_file + ":1:", errors, StringComparison.Ordinal);
        Assert.Contains(_file + ":3: it has no date", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_asked_for_is_written_and_a_stranger_is_named()
    {
        var (_, rows, errors) = await Run([Attack], o => o with { Entities = ["WORLD", "country/XXX"], Every = TimeSpan.FromHours(12) });
        Assert.Equal(["date", "2022-02-24T12:00Z", "2022-02-25T00:00Z"], rows.Select(r => r.Split(',')[0]));
        Assert.All(rows.Skip(1), r => Assert.Contains(",WORLD,", r, StringComparison.Ordinal));
        Assert.Contains("no article touches 'country/XXX'", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_is_the_same_each_time_and_another_with_another_seed()
    {
        string[] lines = [.. Enumerable.Range(0, 60).Select(i => Attack.Replace("a1", $"b{i}", StringComparison.Ordinal).Replace("Russia attacks", $"Russia attacks {i} towns in", StringComparison.Ordinal))];
        var one = (await Run(lines, o => o with { Sample = 0.5, Seed = 1 })).Rows;
        Assert.Equal(one, (await Run(lines, o => o with { Sample = 0.5, Seed = 1 })).Rows);
        Assert.NotEqual(one, (await Run(lines, o => o with { Sample = 0.5, Seed = 2 })).Rows);
    }

    [Fact]
    public async Task Nothing_to_score_is_an_error()
    {
        var (code, _, errors) = await Run([]);
        Assert.Equal(2, code);
        Assert.Contains("no dated article", errors, StringComparison.Ordinal);
    }

    private async Task<(int Code, string[] Rows, string Errors)> Run(string[] lines, Func<BacktestOptions, BacktestOptions>? change = null)
    {
        await File.WriteAllLinesAsync(_file, lines);
        var options = new BacktestOptions([_file], null, null, TimeSpan.FromDays(1), []);
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = await BacktestRun.RunAsync(change?.Invoke(options) ?? options, Stream.Null, output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), errors.ToString());
    }
}
