namespace NewsMonitor.Server.Outbound;

/// <summary>Reads what another server answers, up to a limit.</summary>
internal static class BoundedBody
{
    /// <summary>The body; null where it is longer. Counted behind decompression: a small answer may unpack to a large one.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int most, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[16384];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (body.Length + read > most) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
