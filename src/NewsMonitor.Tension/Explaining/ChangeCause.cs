namespace NewsMonitor.Tension.Explaining;

/// <summary>Why a story contributes otherwise than before.</summary>
public enum ChangeCause
{
    /// <summary>It was not known before, or its day had not begun.</summary>
    Arrived = 0,

    /// <summary>It lies further back.</summary>
    Decayed = 1,

    /// <summary>Every article that told it was taken back or corrected.</summary>
    Retracted = 2,

    /// <summary>More or fewer texts tell of it, or one of them weighs otherwise.</summary>
    Reweighed = 3,
}
