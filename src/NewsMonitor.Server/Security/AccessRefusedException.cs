namespace NewsMonitor.Server.Security;

/// <summary>The server would be open to strangers; the message is meant for the user.</summary>
internal sealed class AccessRefusedException(string message) : Exception(message);
