using NewsMonitor.Access;
using NewsMonitor.Ledger;
using NewsMonitor.Server.Api;
using NewsMonitor.Server.Hosting;
using NewsMonitor.Server.Live;
using NewsMonitor.Server.Security;

// Settings and the dashboard lie beside the program; data and seeds are looked for in the working folder.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Configuration.AddCommandLine(args, new Dictionary<string, string> { ["--feeds"] = "NewsMonitor:Feeds" });
builder.WebHost.UseStaticWebAssets();
builder.UseDefaultUrl();
builder.AddMonitor();
builder.AddTelemetry();
builder.Services.AddSecurity(builder.Configuration);
builder.Services.AddApi();
builder.Services.AddHealth();
builder.Services.AddTensionHub();

try
{
    await using var app = builder.Build();

    // What keeps the server from starting is told in one line, before the silo starts.
    app.RefuseToBeOpenToStrangers();
    app.Services.GetRequiredService<ILedger>();
    app.UseExceptionHandler();
    app.UseStatusCodePages();
    app.UseSecurityHeaders();
    app.UseDashboard();
    app.UseSecurity();
    app.UseApi();
    app.MapDashboard();
    app.MapApi();
    app.MapHealth();
    app.MapMetrics();
    app.MapTensionHub().RequireScope(Scope.Read);
    app.MapSilo();
    await app.RunAsync();
    return 0;
}
catch (Exception problem) when (StartupProblems.Explain(problem) is { } reason)
{
    await Console.Error.WriteLineAsync("NewsMonitor cannot start. " + reason);
    return StartupProblems.ExitCode;
}
