using System.Collections.Frozen;

namespace NewsMonitor.Access;

/// <summary>All keys that were ever made, as one immutable set. Thread safe.</summary>
public sealed class KeyRing
{
    private readonly FrozenDictionary<string, ApiKey> _byId;

    /// <param name="keys">The keys.</param>
    /// <exception cref="ArgumentException">Two have one id.</exception>
    public KeyRing(IEnumerable<ApiKey> keys)
    {
        Keys = [.. keys];
        _byId = Keys.Select(k => KeyValuePair.Create(k.Id, k)).ToFrozenDictionary(StringComparer.Ordinal);
        if (_byId.Count != Keys.Count) throw new ArgumentException("Two keys have one id.", nameof(keys));
    }

    /// <summary>No key.</summary>
    public static KeyRing Empty { get; } = new([]);

    /// <summary>In the order in which they were made, revoked and expired ones included.</summary>
    public IReadOnlyList<ApiKey> Keys { get; }

    /// <summary>The active key whose token this is; null where there is none.</summary>
    public ApiKey? Find(string token, DateTimeOffset now) =>
        KeyToken.IdOf(token) is { } id && _byId.GetValueOrDefault(id) is { } key && key.Matches(token) && key.IsActive(now) ? key : null;

    /// <summary>The key of an id, active or not.</summary>
    public ApiKey? FindId(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether any key opens anything at this moment.</summary>
    public bool AnyActive(DateTimeOffset now) => Keys.Any(k => k.IsActive(now));

    /// <summary>With one more.</summary>
    public KeyRing With(ApiKey key) => new([.. Keys, key]);

    /// <summary>With one revoked; itself where the id is unknown or was revoked before.</summary>
    public KeyRing Revoke(string id, DateTimeOffset now) =>
        FindId(id) is { RevokedAt: null } ? new(Keys.Select(k => k.Id == id ? k with { RevokedAt = now } : k)) : this;
}
