using NewsMonitor.Grains.Abstractions.Alerts;

namespace NewsMonitor.Grains.Alerts;

/// <summary>Carries alerts to webhooks.</summary>
public interface IAlertSender
{
    /// <summary>One attempt. Failures are told in the receipt, never thrown.</summary>
    /// <param name="subscription">Where to, and by which key to sign; its URL is not null.</param>
    /// <param name="alert">What to tell.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<AlertReceipt> SendAsync(AlertSubscription subscription, Alert alert, CancellationToken cancellation);
}

/// <summary>How an attempt went.</summary>
/// <param name="Delivered">Whether the receiver took it.</param>
/// <param name="Status">Its HTTP status; null where it gave none.</param>
/// <param name="Problem">Why it did not.</param>
public sealed record AlertReceipt(bool Delivered, int? Status, string? Problem);

/// <summary>For hosts that send nothing: every attempt fails.</summary>
internal sealed class NoAlertSender : IAlertSender
{
    public Task<AlertReceipt> SendAsync(AlertSubscription subscription, Alert alert, CancellationToken cancellation) =>
        Task.FromResult(new AlertReceipt(false, null, "This host sends no webhooks."));
}
