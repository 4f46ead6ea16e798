using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Grains.Alerts;
using NewsMonitor.Grains.Feeds;
using NewsMonitor.Ledger.History;
using NewsMonitor.Server.Alerts;
using NewsMonitor.Server.Api.Formats;
using NewsMonitor.Server.Api.OpenApi;
using NewsMonitor.Server.Feeds;
using NewsMonitor.Server.Feeds.Pages;
using NewsMonitor.Server.Forks;
using NewsMonitor.Server.History;
using NewsMonitor.Server.Outbound;
using NewsMonitor.Server.Security;
using Scalar.AspNetCore;

namespace NewsMonitor.Server.Api;

/// <summary>The HTTP surface: JSON, problem details, OpenAPI.</summary>
internal static class ApiExtensions
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddSingleton<TimelineLookup>();
        services.AddScoped<EntityServices>();
        services.TryAddSingleton<HistoryReader>();
        services.AddHttpClient(WebhookSender.Client, c => c.Timeout = WebhookSender.Timeout)
            .ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredService<GuardedConnections>().Handler());
        services.AddHttpClient(HttpFeedSource.Client, c =>
            {
                c.Timeout = Timeout.InfiniteTimeSpan; // the source counts the whole, redirects and body included
                c.DefaultRequestHeaders.UserAgent.ParseAdd("NewsMonitor/0.1 (feed reader; polls by ttl, ETag and Last-Modified)");
            })
            .ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredService<GuardedConnections>().Handler());
        services.AddHttpClient(HttpPageSource.Client, c =>
            {
                c.Timeout = Timeout.InfiniteTimeSpan; // the source counts the whole
                c.DefaultRequestHeaders.UserAgent.ParseAdd($"{HttpPageSource.Agent}/0.1 (fetches articles of feeds; honours robots.txt)");
            })
            .ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredService<GuardedConnections>().Handler());
        services.AddSingleton<IPageSource, HttpPageSource>();
        services.AddSingleton<GuardedConnections>();
        services.AddSingleton<IFeedSource, HttpFeedSource>();
        services.AddHostedService<FeedsStarter>();
        services.AddSingleton<IAlertSender, WebhookSender>();
        services.AddSingleton<TimeTravel>();
        services.AddSingleton<WhyReport>();
        services.AddSingleton<WordsReport>();
        services.AddSingleton<ForkMaker>();
        services.AddSingleton(_ => KnowledgeBase.Default);
        services.AddSingleton(_ => ArticleReader.Default);
        services.AddResponseCompression(options => options.MimeTypes = ["application/json", "application/problem+json", "text/csv", "application/atom+xml", "application/openapi+json"]);
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => context.ProblemDetails.Instance ??= context.HttpContext.Request.Path);
        services.AddExceptionHandler<UnavailableHandler>();
        services.AddExceptionHandler<RefusedBodyHandler>();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.Never;

            // A number is a number: what is lenient here would be "number or string" in the document and in every client made from it.
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi("v1", options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "NewsMonitor";
                document.Info.Version = "v1";
                document.Info.Description = "Statements and events read from news, and the tension of every country, organisation and leader. Live changes come over the SignalR hub at /hubs/tension.";
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer<ScopesInDocument>();
            options.AddOperationTransformer<ScopesInDocument>();
            options.AddOperationTransformer<ExamplesInDocument>();
            options.AddSchemaTransformer<ExamplesInDocument>();
            options.AddSchemaTransformer<ValuesInDocument>();
            options.AddSchemaTransformer<FramesInDocument>();
        });
        return services;
    }

    /// <summary>Compresses answers and gives them entity tags; in front of the endpoints.</summary>
    public static void UseApi(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<EntityTags>();
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").AddEndpointFilter<RouteGroupBuilder, ListFormat>();
        api.MapSession();
        api.MapTimelines();
        api.MapEntities();
        api.MapForks();
        api.MapHistory();
        api.MapDyads();
        api.MapAlerts();
        api.MapFeeds();
        api.MapArticles();
        api.MapCorrections();
        api.MapReplays();

        // A wrong path under /api is an error of the API, not the dashboard's page.
        api.Map("/{**path}", (string path) => TypedResults.Problem($"There is nothing at /api/{path}.", statusCode: StatusCodes.Status404NotFound, title: "Not found")).ExcludeFromDescription();

        // What can be asked is no secret; the answers are.
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference("/docs", options => options.WithTitle("NewsMonitor API").WithNonce()).AllowAnonymous();
    }
}
