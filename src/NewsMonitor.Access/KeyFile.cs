using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.Access;

/// <summary>
/// The keys in a file of their own, so that they can be made before any server runs, and be mounted as a secret. Readable by its owner alone.
/// A change is written beside it and moved into its place: a reader sees the old or the new one, never half of it.
/// </summary>
/// <param name="path">Where it is; need not exist.</param>
public sealed class KeyFile(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<Scope>() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
    };

    /// <summary>Its full path.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>The keys in it; none where there is no file.</summary>
    /// <exception cref="KeyFileException">It cannot be read, or is no file of keys.</exception>
    public KeyRing Read()
    {
        try
        {
            return new KeyRing(JsonSerializer.Deserialize<Content>(File.ReadAllBytes(FullPath), Json)?.Keys ?? []);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return KeyRing.Empty;
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new KeyFileException($"The keys in '{FullPath}' cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Changes the keys. Two that change them at once wait for each other.</summary>
    /// <returns>The keys as they are now.</returns>
    /// <exception cref="KeyFileException">It cannot be read or written; nothing was changed.</exception>
    public KeyRing Change(Func<KeyRing, KeyRing> change)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FullPath)!);
            using var turn = TakeTurn();
            var ring = change(Read());
            var fresh = FullPath + ".new";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
            using (var stream = new FileStream(fresh, options))
            {
                JsonSerializer.Serialize(stream, new Content(ring.Keys), Json);
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, FullPath, overwrite: true);
            return ring;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new KeyFileException($"The keys in '{FullPath}' cannot be changed: {problem.Message}", problem);
        }
    }

    private FileStream TakeTurn()
    {
        const int tries = 100;
        for (var i = 1; ; i++)
        {
            try
            {
                return new FileStream(FullPath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.None);
            }
            catch (IOException) when (i < tries)
            {
                Thread.Sleep(50);
            }
        }
    }

    private sealed record Content(IReadOnlyList<ApiKey> Keys);
}

/// <summary>The file of keys cannot be read or written; the message is meant for the user.</summary>
public sealed class KeyFileException(string message, Exception inner) : Exception(message, inner);
