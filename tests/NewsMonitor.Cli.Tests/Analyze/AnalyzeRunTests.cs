using System.Text;
using System.Text.Json;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Cli.Analyze;

namespace NewsMonitor.Cli.Tests.Analyze;

public sealed class AnalyzeRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-analyze-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Readings_come_in_the_order_of_the_lines()
    {
        var lines = string.Concat(Enumerable.Range(0, 300).Select(i => $$"""{"id":"{{i}}","text":"{{new string('x', i % 7 * 400)}}","title":"t"}""" + "\n"));
        var (code, output, _) = await Run([], lines);
        Assert.Equal(0, code);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"{i}"), output.Select(o => o.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_bad_line_is_named_and_the_good_ones_are_still_done()
    {
        var (code, output, errors) = await Run([], "{\"id\":\"1\",\"text\":\"a\"}\n\n{\"id\":2,\"text\":\"b\"}\nnot json\n{\"id\":\"5\",\"text\":\"e\"}");
        Assert.Equal(2, code);
        Assert.Equal(["1", "5"], output.Select(o => o.GetProperty("id").GetString()));
        Assert.Contains("standard input:3: 'id' must be a string, not a number", errors, StringComparison.Ordinal);
        Assert.Contains("standard input:4: no valid JSON", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_file_is_known_by_its_name_and_a_missing_one_is_named()
    {
        var path = Path.Combine(_folder.FullName, "one.txt");
        await File.WriteAllTextAsync(path, " date 2022-02-07 Some text.", TestContext.Current.CancellationToken);
        var (code, output, errors) = await Run([path, Path.Combine(_folder.FullName, "two.txt"), _folder.FullName], "");
        Assert.Equal(2, code);
        Assert.Equal("one.txt", Assert.Single(output).GetProperty("id").GetString());
        Assert.Contains("two.txt: there is no such file", errors, StringComparison.Ordinal);
        Assert.Contains("it is a folder", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_without_an_id_gets_one_and_an_id_is_never_replaced_by_the_url()
    {
        var (_, output, _) = await Run([], "{\"text\":\"a\"}\n{\"id\":\"7\",\"url\":\"https://x.example/\",\"text\":\"a\"}\n");
        Assert.StartsWith("sha256-", output[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("7", output[1].GetProperty("id").GetString());
    }

    private static async Task<(int Code, List<JsonElement> Output, string Errors)> Run(string[] files, string input)
    {
        using var output = new MemoryStream();
        await using var errors = new StringWriter();
        var code = await AnalyzeRun.RunAsync(files, new MemoryStream(Encoding.UTF8.GetBytes(input)), output, errors, PloverEdition.Split, TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (code, [.. lines.Select(l => JsonDocument.Parse(l).RootElement)], errors.ToString());
    }
}
