namespace NewsMonitor.Analysis.Events;

/// <summary>How the text presents an event.</summary>
public enum Modality
{
    /// <summary>It happened, happens or is under way.</summary>
    Fact = 0,

    /// <summary>It happens if something else does.</summary>
    Conditional = 1,

    /// <summary>Its source means to do it.</summary>
    Intended = 2,

    /// <summary>The text or a speaker says that it did not happen.</summary>
    Denied = 3,

    /// <summary>It is imagined, feared or possible.</summary>
    Hypothetical = 4,

    /// <summary>It lies before the story, told as background.</summary>
    Historical = 5,
}
