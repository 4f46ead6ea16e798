using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using NewsMonitor.Contracts.Live;

namespace NewsMonitor.Server.Live.Watches;

/// <summary>
/// Encodes a frame before anyone is sent it. SignalR closes a connection whose message cannot be encoded, and a shared frame would so
/// close all: a value that cannot be encoded is left out and reported instead.
/// </summary>
internal sealed partial class FrameEncoder(ILogger<FrameEncoder> logger)
{
    /// <summary>The frame as a message that holds its bytes in this protocol.</summary>
    /// <exception cref="Exception">The protocol's own, where not even a frame without changes can be encoded.</exception>
    public SerializedHubMessage Encode(WatchFrame frame, IHubProtocol protocol)
    {
        try
        {
            return Encoded(frame, protocol);
        }
        catch (Exception e) when (frame.Changes.Length > 0)
        {
            var unsound = frame.Changes.Where(c => !CanEncode(c, protocol)).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
            LogLeftOut(e, string.Join(", ", unsound), protocol.Name);
            frame.Changes = [.. frame.Changes.Where(c => !unsound.Contains(c.Id))];
            return Encoded(frame, protocol);
        }
    }

    private static bool CanEncode(EntityChange change, IHubProtocol protocol)
    {
        try
        {
            Encoded(new WatchFrame { Changes = [change] }, protocol);
            return true;
        }
        catch (Exception)
        {
            // Why it failed stands in the log with the frame that it was part of.
            return false;
        }
    }

    private static SerializedHubMessage Encoded(WatchFrame frame, IHubProtocol protocol)
    {
        var message = new SerializedHubMessage(new InvocationMessage(HubRoutes.Frame, [frame]));
        message.GetSerializedMessage(protocol);
        return message;
    }

    [LoggerMessage(LogLevel.Error, "Values of {Entities} cannot be encoded as {Protocol} and were left out of a frame")]
    private partial void LogLeftOut(Exception exception, string entities, string protocol);
}
