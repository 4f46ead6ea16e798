using System.CommandLine;
using NewsMonitor.Cli.Analyze;

var root = new RootCommand("Watches news for who threatens whom, who talks and who moves troops.")
{
    AnalyzeCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
