using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Contracts.Api;

/// <summary>Who the caller is to the server.</summary>
/// <param name="KeyRequired">Whether the server asks for a key.</param>
/// <param name="Name">The key's name; null where the caller gave none that is active.</param>
/// <param name="Scopes">What the caller may do: <c>read</c>, <c>ingest</c>, <c>admin</c>.</param>
public sealed record SessionDto(bool KeyRequired, string? Name, [property: AllowedValues("read", "ingest", "admin")] IReadOnlyList<string> Scopes);

/// <summary>Asks for a dashboard's session.</summary>
/// <param name="Key">An active key.</param>
public sealed record SignInRequest(string? Key);
