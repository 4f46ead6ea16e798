using System.Text.Json;

namespace NewsMonitor.Feeds.Reading;

/// <summary>Reads RSS 0.9x, 1.0 and 2.0, Atom and JSON Feed, as sites really serve them. Pure; external entities are never resolved.</summary>
public static class FeedReader
{
    /// <summary>The feed in a document.</summary>
    /// <param name="bytes">The document as received.</param>
    /// <param name="charset">The charset that the transport told; null where it did not.</param>
    /// <param name="address">Where the document was found: relative addresses are resolved against it.</param>
    /// <exception cref="FeedFormatException">It is no feed.</exception>
    public static Feed Read(ReadOnlySpan<byte> bytes, string? charset, Uri address)
    {
        var text = FeedEncoding.Decode(bytes, charset).TrimStart();
        if (text.Length == 0) throw new FeedFormatException("The document is empty.");
        if (text[0] == '{')
        {
            try
            {
                return JsonFeedReader.Read(text, address);
            }
            catch (JsonException problem)
            {
                throw new FeedFormatException($"The document is no JSON: {problem.Message}");
            }
        }

        return XmlFeedReader.Read(text, address);
    }
}
