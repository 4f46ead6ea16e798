using System.Xml.Linq;

namespace NewsMonitor.SystemTests.Architecture;

/// <summary>The arrows between the projects point down only, as the README's map of the folders says.</summary>
public class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Analysis"] = [],
        ["Tension"] = ["Analysis"],
        ["Contracts"] = [],
        ["Access"] = [],
        ["Feeds"] = [],
        ["Grains.Abstractions"] = ["Tension"],
        ["Ledger"] = ["Tension"],
        ["Grains"] = ["Grains.Abstractions", "Ledger"],
        ["Server"] = ["Grains", "Contracts", "Feeds", "Access"],
        ["Client"] = ["Contracts"],
        ["Cli"] = ["Client", "Tension", "Access"],
    };

    private static string Sources => Path.Combine(RepositoryRoot.Path, "src");

    [Fact]
    public void Every_project_references_only_what_lies_below_it()
    {
        var projects = Directory.GetFiles(Sources, "*.csproj", SearchOption.AllDirectories);
        Assert.Equal(Allowed.Keys.Order(), projects.Select(NameOf).Order());
        Assert.All(projects, p => Assert.Subset(Allowed[NameOf(p)].ToHashSet(), References(p).ToHashSet()));
    }

    [Fact]
    public void The_pure_projects_take_no_package_but_the_serializer() =>
        Assert.All(["Analysis", "Tension"], name => Assert.Equal(["Microsoft.Orleans.CodeGenerator", "Microsoft.Orleans.Serialization"], Packages(name)));

    [Fact]
    public void The_contracts_reference_nothing() => Assert.Empty(Packages("Contracts"));

    [Fact]
    public void The_live_side_of_the_server_knows_neither_grains_nor_ledger()
    {
        var files = Directory.GetFiles(Path.Combine(Sources, "NewsMonitor.Server", "Live"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.DoesNotContain(
            File.ReadLines(file),
            line => line.StartsWith("using NewsMonitor.Ledger", StringComparison.Ordinal)
                || (line.StartsWith("using NewsMonitor.Grains", StringComparison.Ordinal) && !line.StartsWith("using NewsMonitor.Grains.Abstractions", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("Random.Shared")]
    [InlineData("Guid.NewGuid")]
    [InlineData("Environment.TickCount")]
    public void The_pure_projects_know_no_clock_and_no_chance(string banned)
    {
        var files = new[] { "Analysis", "Tension", "Feeds" }.SelectMany(p => Directory.GetFiles(Path.Combine(Sources, "NewsMonitor." + p), "*.cs", SearchOption.AllDirectories));
        Assert.All(files, file => Assert.DoesNotContain(banned, File.ReadAllText(file), StringComparison.Ordinal));
    }

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project)["NewsMonitor.".Length..];

    private static IEnumerable<string> References(string project) => Items(project, "ProjectReference").Select(NameOf);

    private static string[] Packages(string name) => [.. Items(Path.Combine(Sources, $"NewsMonitor.{name}", $"NewsMonitor.{name}.csproj"), "PackageReference")];

    private static IEnumerable<string> Items(string project, string element) =>
        XDocument.Load(project).Descendants(element).Select(e => e.Attribute("Include")!.Value);
}
