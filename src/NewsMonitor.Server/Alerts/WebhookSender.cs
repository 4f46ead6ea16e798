using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Contracts.Api;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Grains.Alerts;

namespace NewsMonitor.Server.Alerts;

/// <summary>Posts alerts to webhooks, signed. Redirects are not followed; an answer's body is not read.</summary>
internal sealed class WebhookSender(IHttpClientFactory clients, KnowledgeBase knowledge, TimeProvider time) : IAlertSender
{
    /// <summary>The HTTP client's name.</summary>
    public const string Client = "webhooks";

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public async Task<AlertReceipt> SendAsync(AlertSubscription subscription, Alert alert, CancellationToken cancellation)
    {
        try
        {
            using var request = Request(subscription, alert);
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)response.StatusCode;
            return response.IsSuccessStatusCode ? new AlertReceipt(true, status, null) : new AlertReceipt(false, status, $"The receiver answered {status} {response.ReasonPhrase}.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new AlertReceipt(false, null, $"The receiver did not answer within {Timeout.TotalSeconds} seconds.");
        }
        catch (HttpRequestException problem)
        {
            return new AlertReceipt(false, null, problem.Message);
        }
    }

    private HttpRequestMessage Request(AlertSubscription subscription, Alert alert)
    {
        var id = FormattableString.Invariant($"alert_{alert.Timeline}_{alert.Sequence}");
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var body = JsonSerializer.Serialize(new AlertMessage(alert.IsTest ? "alert.test" : "alert.raised", alert.RaisedAt.ToUniversalTime(), alert.ToDto(knowledge)), JsonSerializerOptions.Web);
        var request = new HttpRequestMessage(HttpMethod.Post, subscription.Url) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("NewsMonitor", null));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(subscription.Secret!, id, timestamp, body));
        return request;
    }
}
