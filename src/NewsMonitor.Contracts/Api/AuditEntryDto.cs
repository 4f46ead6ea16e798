namespace NewsMonitor.Contracts.Api;

/// <summary>An act on record: who changed something, or tried to.</summary>
/// <param name="At">When.</param>
/// <param name="Caller">The key's name; <c>local</c> where the server asks for none, <c>nobody</c> where it asks and none was given.</param>
/// <param name="Key">The key's id, or the token's subject; null where there was none.</param>
/// <param name="Address">From where.</param>
/// <param name="Method">The request's method.</param>
/// <param name="Path">Its path and query.</param>
/// <param name="Status">How it was answered; 2xx where the act was done.</param>
public sealed record AuditEntryDto(DateTimeOffset At, string Caller, string? Key, string? Address, string Method, string Path, int Status);
