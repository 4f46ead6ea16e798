using System.Globalization;
using NewsMonitor.Access;
using NewsMonitor.Cli.Common;

namespace NewsMonitor.Cli.Keys;

/// <summary>Does what <see cref="KeyCommand"/> was asked for.</summary>
internal static class KeyRun
{
    /// <summary>Prints the key alone to <paramref name="output"/>, so that it can be piped, and what to know of it to <paramref name="errors"/>.</summary>
    public static int Create(KeyFile file, string name, IReadOnlyList<Scope> scopes, TimeSpan? lifetime, TimeProvider time, TextWriter output, TextWriter errors)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            errors.WriteLine("newsmonitor key create: NAME must not be empty.");
            return ServerOption.BadInput;
        }

        var now = time.GetUtcNow();
        var (key, token) = ApiKey.Create(name.Trim(), scopes, now, lifetime is { } span ? now + span : null);
        file.Change(ring => ring.With(key));
        output.WriteLine(token);
        errors.WriteLine($"{Describe(key, now)}\nin {file.FullPath}. It is shown this once; send it as 'Authorization: Bearer …'.");
        return 0;
    }

    public static int List(KeyFile file, TimeProvider time, TextWriter output)
    {
        var keys = file.Read().Keys;
        if (keys.Count == 0) output.WriteLine($"No keys in {file.FullPath}. A server without keys is open to its own machine, and starts on no other address.");
        foreach (var key in keys) output.WriteLine(Describe(key, time.GetUtcNow()));
        return 0;
    }

    public static int Revoke(KeyFile file, string id, TimeProvider time, TextWriter output, TextWriter errors)
    {
        if (file.Read().FindId(id) is not { } key)
        {
            errors.WriteLine($"newsmonitor key revoke: there is no key '{id}' in {file.FullPath}. 'newsmonitor key list' shows them.");
            return ServerOption.BadInput;
        }

        var now = time.GetUtcNow();
        file.Change(ring => ring.Revoke(id, now));
        output.WriteLine(key.RevokedAt is null ? $"{key.Id} ({key.Name}) is revoked." : $"{key.Id} ({key.Name}) was revoked before.");
        return 0;
    }

    private static string Describe(ApiKey key, DateTimeOffset now)
    {
        var state = key switch
        {
            { RevokedAt: { } at } => string.Create(CultureInfo.InvariantCulture, $"revoked {at:yyyy-MM-dd HH:mm}"),
            { ExpiresAt: { } at } when at <= now => string.Create(CultureInfo.InvariantCulture, $"expired {at:yyyy-MM-dd HH:mm}"),
            { ExpiresAt: { } at } => string.Create(CultureInfo.InvariantCulture, $"until {at:yyyy-MM-dd HH:mm}"),
            _ => "active",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{key.Id}  {string.Join('+', key.Scopes).ToLowerInvariant(),-18}  {state,-24}  made {key.CreatedAt:yyyy-MM-dd HH:mm}  {key.Name}");
    }
}
