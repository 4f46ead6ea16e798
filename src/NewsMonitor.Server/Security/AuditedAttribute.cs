namespace NewsMonitor.Server.Security;

/// <summary>Marks endpoints whose every call is recorded in the <see cref="AuditLog"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AuditedAttribute : Attribute;
