namespace NewsMonitor.Analysis.Documents;

/// <summary>A document is not what its format says; the message names the field and is meant for the user.</summary>
public sealed class DocumentFormatException : Exception
{
    public DocumentFormatException(string message, Exception? inner = null) : base(message, inner) { }
}
