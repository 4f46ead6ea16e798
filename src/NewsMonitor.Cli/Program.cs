using System.CommandLine;
using NewsMonitor.Cli.Alerts;
using NewsMonitor.Cli.Analyze;
using NewsMonitor.Cli.Backtest;
using NewsMonitor.Cli.Compare;
using NewsMonitor.Cli.Feeds;
using NewsMonitor.Cli.Fork;
using NewsMonitor.Cli.Keys;
using NewsMonitor.Cli.Knowledge;
using NewsMonitor.Cli.Post;
using NewsMonitor.Cli.Replay;
using NewsMonitor.Cli.Said;
using NewsMonitor.Cli.Watch;
using NewsMonitor.Cli.Why;

var root = new RootCommand("Watches news for who threatens whom, who talks and who moves troops.")
{
    WatchCommand.Create(),
    ReplayCommand.Create(),
    PostCommand.Create(),
    AnalyzeCommand.Create(),
    KnowledgeCommand.Create(),
    WhyCommand.Create(),
    SaidCommand.Create(),
    FeedCommand.Create(),
    KeyCommand.Create(),
    AlertCommand.Create(),
    ForkCommand.Create(),
    CompareCommand.Create(),
    BacktestCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
