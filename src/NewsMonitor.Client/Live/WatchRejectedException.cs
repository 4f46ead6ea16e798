namespace NewsMonitor.Client;

/// <summary>The server does not take the request to watch; trying again would not help. The message begins with the field that is wrong; <c>key</c> where the server asks for one.</summary>
public sealed class WatchRejectedException : Exception
{
    internal WatchRejectedException(string message, Exception inner) : base(message, inner) { }
}
