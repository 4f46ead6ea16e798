using System.Text;
using NewsMonitor.Cli.Analyze;
using Spectre.Console;

namespace NewsMonitor.Cli.Tests.Analyze;

public class ExplainRunTests
{
    private const string Line = """{"id":"a","text":"Mayor Tessa Halvard spoke to the council.\n\nMoscow accused NATO of lying, she said [sic].","publishedAt":"2022-02-15T00:00:00Z"}""";

    [Fact]
    public async Task Without_colours_brackets_mark_contents_speakers_and_triggers()
    {
        var (code, output, _) = await Run(Line);
        Assert.Equal(0, code);
        Assert.Contains("[s1 Moscow {e", output, StringComparison.Ordinal);
        Assert.Contains("‹s1 she› said [sic].", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_find_is_listed_with_its_rule_and_its_reasons()
    {
        var (_, output, _) = await Run(Line);
        Assert.Contains("s1 indirect by postposed", output, StringComparison.Ordinal);
        Assert.Contains("“she” is Tessa Halvard", output, StringComparison.Ordinal);
        Assert.Contains("ahead by", output, StringComparison.Ordinal);
        Assert.Contains("ACCUSE", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_named_and_the_rest_is_shown()
    {
        var (code, output, errors) = await Run("no json\n" + Line);
        Assert.Equal(2, code);
        Assert.Contains("standard input:1", errors, StringComparison.Ordinal);
        Assert.Contains("Halvard", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> Run(string lines)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 200;
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        var code = await ExplainRun.RunAsync([], input, console, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
