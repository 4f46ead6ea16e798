namespace NewsMonitor.Analysis;

/// <summary>Which string of the article a span points into.</summary>
public enum TextPart
{
    /// <summary>The article's text.</summary>
    Text = 0,

    /// <summary>The headline. It is read on its own when the text is empty or does not begin with it.</summary>
    Title = 1,
}
