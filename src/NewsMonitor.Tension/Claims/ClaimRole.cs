namespace NewsMonitor.Tension.Claims;

/// <summary>On which side of an event an entity stands.</summary>
public enum ClaimRole
{
    /// <summary>It acted or spoke.</summary>
    By = 0,

    /// <summary>It was acted or spoken against, for or with.</summary>
    Toward = 1,
}
