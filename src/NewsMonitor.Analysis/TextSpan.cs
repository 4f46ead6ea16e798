using Orleans;

namespace NewsMonitor.Analysis;

/// <summary>A half-open range of UTF-16 offsets into the text as received: <c>0 ≤ Start ≤ End ≤ length</c>.</summary>
[GenerateSerializer, Immutable, Alias("text-span")]
public readonly record struct TextSpan([property: Id(0)] int Start, [property: Id(1)] int End)
{
    /// <summary>Number of UTF-16 units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether the position lies within this span.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the other span lies wholly within this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The text that this span covers in <paramref name="text"/>.</summary>
    public string In(string text) => text[Start..End];
}
