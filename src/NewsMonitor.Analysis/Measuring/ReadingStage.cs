namespace NewsMonitor.Analysis.Measuring;

/// <summary>The stages of reading an article, in their order.</summary>
public enum ReadingStage
{
    /// <summary>The publication date.</summary>
    Date,

    /// <summary>Normal forms, tokens, paragraphs, quotations and sentences.</summary>
    Tokens,

    /// <summary>Names, titles and places.</summary>
    Mentions,

    /// <summary>Tagging and passages.</summary>
    Tags,

    /// <summary>Statements and their speakers.</summary>
    Statements,

    /// <summary>Events.</summary>
    Events,
}
