using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Grains.Abstractions.Alerts;
using NewsMonitor.Server.Alerts;
using NewsMonitor.Tension.Alerts;

namespace NewsMonitor.Server.Tests.Alerts;

public class WebhookSenderTests
{
    private static readonly DateTimeOffset Now = new(2022, 2, 24, 5, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Key = Encoding.UTF8.GetBytes("thirty-two bytes of a secret key");
    private static readonly string Secret = "whsec_" + Convert.ToBase64String(Key);

    private static readonly Alert Alert = new(
        7, new AlertRule { Id = "r1", Name = "Ukraine above 60", Entity = "country/UKR", Measure = AlertMeasure.Level, Threshold = 60 }, "seeds", "seeds~1", Now, Now, 63.5)
    { Tension = 63.5, Causes = [new AlertCause(4.2, "ASSAULT", false, "country/RUS", "a1")] };

    [Fact]
    public async Task A_message_is_signed_as_Standard_Webhooks_has_it()
    {
        using var handler = new Handler(_ => new HttpResponseMessage(HttpStatusCode.Accepted));
        var receipt = await SendAsync(handler, Alert);
        Assert.Equal((true, 202, null), (receipt.Delivered, receipt.Status, receipt.Problem));
        var (id, timestamp) = (handler.Header("webhook-id"), handler.Header("webhook-timestamp"));
        Assert.Equal(("alert_seeds_7", Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)), (id, timestamp));
        Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{handler.Body}"))), handler.Header("webhook-signature"));

        var message = JsonDocument.Parse(handler.Body!).RootElement;
        Assert.Equal("alert.raised", message.GetProperty("type").GetString());
        Assert.Equal(("Ukraine", 63.5), (message.GetProperty("data").GetProperty("entityName").GetString(), message.GetProperty("data").GetProperty("value").GetDouble()));
        Assert.Equal("country/RUS", message.GetProperty("data").GetProperty("causes")[0].GetProperty("counterpart").GetString());
        Assert.DoesNotContain(Secret, handler.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_message_says_that_it_is_one()
    {
        using var handler = new Handler(_ => new HttpResponseMessage(HttpStatusCode.OK));
        await SendAsync(handler, Alert with { IsTest = true });
        Assert.Equal("alert.test", JsonDocument.Parse(handler.Body!).RootElement.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.Gone)]
    public async Task What_the_receiver_does_not_take_is_told_with_its_status(HttpStatusCode status)
    {
        using var handler = new Handler(_ => new HttpResponseMessage(status));
        var receipt = await SendAsync(handler, Alert);
        Assert.Equal((false, (int)status), (receipt.Delivered, receipt.Status));
        Assert.NotNull(receipt.Problem);
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_or_does_not_answer_is_told_too()
    {
        using var gone = new Handler(_ => throw new HttpRequestException("Connection refused"));
        Assert.Equal(new Grains.Alerts.AlertReceipt(false, null, "Connection refused"), await SendAsync(gone, Alert));
        using var silent = new Handler(_ => throw new TaskCanceledException());
        Assert.Contains("did not answer", (await SendAsync(silent, Alert)).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whsec_dGhpcnR5LXR3byBieXRlcyBvZiBhIHNlY3JldCBrZXk=", true)]
    [InlineData("whsec_c2hvcnQ=", false)]
    [InlineData("whsec_not base64!", false)]
    [InlineData("dGhpcnR5LXR3byBieXRlcyBvZiBhIHNlY3JldCBrZXk=", false)]
    public void A_key_has_its_prefix_and_enough_bytes(string secret, bool valid) => Assert.Equal(valid, WebhookSignature.IsSecret(secret));

    [Fact]
    public void A_new_key_is_a_key() => Assert.True(WebhookSignature.IsSecret(WebhookSignature.NewSecret()));

    private static Task<Grains.Alerts.AlertReceipt> SendAsync(Handler handler, Alert alert) =>
        new WebhookSender(new Factory(handler), KnowledgeBase.Default, new FakeTimeProvider(Now))
            .SendAsync(new AlertSubscription(alert.Rule, "https://desk.example/hook", Secret, Now), alert, TestContext.Current.CancellationToken);

    private sealed class Factory(Handler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);
    }

    private sealed class Handler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        private HttpRequestMessage? _request;

        public string? Body { get; private set; }

        public string Header(string name) => Assert.Single(_request!.Headers.GetValues(name));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _request = request;
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return answer(request);
        }
    }
}
