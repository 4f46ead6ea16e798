using System.Text;
using System.Text.Json;
using NewsMonitor.Cli.Analyze;

namespace NewsMonitor.Cli.Tests.Analyze;

public class BenchRunTests
{
    private const string Lines = """
        {"id":"1","text":"The minister said that talks would go on. Russia attacked Ukraine."}
        {"id":"2","text":"Nothing happened in the town."}
        """;

    [Fact]
    public async Task Figures_count_what_was_read_and_the_shares_of_the_stages_add_up()
    {
        var (code, output, _) = await Run(Lines, json: true);
        Assert.Equal(0, code);
        var report = JsonDocument.Parse(output).RootElement;
        Assert.Equal(2, report.GetProperty("articles").GetInt32());
        Assert.Equal(3, report.GetProperty("sentences").GetInt32());
        Assert.True(report.GetProperty("megabytesPerSecond").GetDouble() > 0);
        Assert.InRange(report.GetProperty("stages").EnumerateObject().Sum(s => s.Value.GetProperty("share").GetDouble()), 0.98, 1.02);
    }

    [Fact]
    public async Task A_person_reads_one_line_for_each_stage()
    {
        var (_, output, _) = await Run(Lines, json: false);
        Assert.Contains("MB/s", output, StringComparison.Ordinal);
        Assert.Contains(" statements ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_read_is_an_error()
    {
        var (code, _, errors) = await Run("", json: false);
        Assert.Equal(2, code);
        Assert.Contains("nothing to read", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> Run(string lines, bool json)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        var code = await BenchRun.RunAsync([], input, rounds: 1, json, output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
