using System.Text.Json;
using NewsMonitor.Cli.Knowledge;

namespace NewsMonitor.Cli.Tests.Knowledge;

public sealed class KnowledgeRunTests : IDisposable
{
    private static readonly DateOnly Day = new(2022, 2, 7);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-knowledge-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Files_in_order_are_counted()
    {
        var (code, output, errors) = Check(null);
        Assert.Equal("", errors);
        Assert.Equal(0, code);
        Assert.Matches(@"^\d+ countries, \d+ organisations, \d+ offices, \d+ people with \d+ terms", output);
        Assert.Contains("as of 20", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_file_is_checked_in_the_place_of_the_programs_own()
    {
        Write("places.tsv", "# As of: 2026-06-30\nGotland|SWD\nMars\n");
        var (code, output, errors) = Check(_folder.FullName);
        Assert.Equal(1, code);
        Assert.Equal(["places.tsv:2: country: 'SWD' is no country of countries.tsv", "places.tsv:3: 2 fields are expected (place, country), 1 found"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("2 problems", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_nothing_is_told()
    {
        var (code, _, errors) = Check(_folder.FullName);
        Assert.Equal(2, code);
        Assert.Contains("holds no knowledge file", errors, StringComparison.Ordinal);
        Assert.Equal(2, Check(Path.Combine(_folder.FullName, "none")).Code);
    }

    [Fact]
    public void A_title_is_answered_with_its_holder_office_and_term()
    {
        var (code, output, _) = Find("the NATO chief");
        Assert.Equal(0, code);
        Assert.Contains("Jens Stoltenberg (leader/jens-stoltenberg, Q57665)", output, StringComparison.Ordinal);
        Assert.Contains("by: title", output, StringComparison.Ordinal);
        Assert.Contains("office: secretary-general of NATO, 2014-10-01 to 2024-10-01", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_carries_the_same()
    {
        var answer = JsonDocument.Parse(Find("the NATO chief", json: true).Output).RootElement.GetProperty("answers")[0];
        Assert.Equal("leader/jens-stoltenberg", answer.GetProperty("id").GetString());
        Assert.Equal("title", answer.GetProperty("by").GetString());
        Assert.Equal("2014-10-01", answer.GetProperty("office").GetProperty("from").GetString());
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest()
    {
        var (code, output, errors) = Find("Zelenskk");
        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.Contains("near: zelensky — Volodymyr Zelensky (leader/volodymyr-zelensky)", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Romanisations_are_listed()
    {
        var (_, output, _) = Find("Sergei Lavrov", variants: true);
        Assert.Contains("serghei lavrov", output, StringComparison.Ordinal);
        Assert.Contains("sergej lavrow", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_of_an_added_file_is_found()
    {
        Write("people/new.tsv", "# As of: 2026-06-30\nquilla-testfield|Quilla Testfield||she||foreign-minister:ATG:2021-01-01..\n");
        Assert.Contains("leader/quilla-testfield", Find("Quilla Testfield", folder: _folder.FullName).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_named_by_its_line()
    {
        Write("places.tsv", "Mars\n");
        var (code, _, errors) = Find("Mars", folder: _folder.FullName);
        Assert.Equal(2, code);
        Assert.Contains("places.tsv:1: 2 fields are expected, 1 found", errors, StringComparison.Ordinal);
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static (int Code, string Output, string Errors) Check(string? folder)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (KnowledgeRun.Check(folder, output, errors), output.ToString(), errors.ToString());
    }

    private static (int Code, string Output, string Errors) Find(string words, bool json = false, bool variants = false, string? folder = null)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (KnowledgeRun.Find(words, Day, json, variants, folder, output, errors), output.ToString(), errors.ToString());
    }
}
