namespace NewsMonitor.Analysis.Knowledge.Outlets;

/// <summary>What is known of an outlet.</summary>
/// <param name="Code">Its code, small letters, digits and hyphens: <c>bbc</c>, <c>the-sun</c>.</param>
/// <param name="Name">Its usual name: <c>BBC News</c>.</param>
/// <param name="Family">The code of its publisher, which sister outlets share: <c>news-corp</c>. A news agency is mostly a family of its own.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the country it is run from.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Control">Who decides what it publishes.</param>
public sealed record OutletInfo(string Code, string Name, string Family, string Country, OutletKind Kind, OutletControl Control);
