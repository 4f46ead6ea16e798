using System.CommandLine;
using NewsMonitor.Cli.Common;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Feeds;

/// <summary><c>newsmonitor feed list|add|poll|remove</c>: the feeds that a server follows.</summary>
internal static class FeedCommand
{
    public static Command Create() => new("feed", "Shows and changes which feeds a server follows.\n\n  newsmonitor feed add https://desk.example/world/rss.xml --outlet desk.example --country GBR") { List(), Add(), Poll(), Remove() };

    private static Command List()
    {
        var server = ServerOption.Server();
        var command = new Command("list", "Lists feeds and how each does, those in trouble first.") { server };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("feed list", parsed.GetValue(server)!, async () =>
        {
            FeedText.Write(await ServerOption.Client(parsed.GetValue(server)!).GetFeeds(cancellation), Console.Out);
            return 0;
        }));
        return command;
    }

    private static Command Add()
    {
        var url = new Argument<string>("URL") { Description = "Where the feed is: RSS, Atom or JSON Feed." };
        var server = ServerOption.Server();
        var timeline = ServerOption.Timeline("live");
        var id = new Option<string?>("--id") { Description = "Its id; made of the address without it." };
        var outlet = new Option<string?>("--outlet") { Description = "Who publishes it; the address's host without it." };
        var name = new Option<string?>("--name") { Description = "What to call it." };
        var country = new Option<string?>("--country") { Description = "From where it is run: GBR." };
        var language = new Option<string?>("--language") { Description = "In which language it writes: en." };
        var every = new Option<double?>("--every") { Description = "Minutes between two polls; by what the feed asks for without it." };
        var pages = new Option<bool>("--pages") { Description = "Fetch articles from their pages, as robots.txt allows, where the feed gives summaries." };
        var command = new Command("add", "Follows a feed from now on; the same id again changes it.") { url, server, timeline, id, outlet, name, country, language, every, pages };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("feed add", parsed.GetValue(server)!, async () =>
        {
            var request = new FeedRequest(
                parsed.GetValue(url), parsed.GetValue(id), parsed.GetValue(outlet), parsed.GetValue(name), parsed.GetValue(country), parsed.GetValue(language), parsed.GetValue(every), parsed.GetValue(timeline), parsed.GetValue(pages));
            FeedText.Write([await ServerOption.Client(parsed.GetValue(server)!).FollowFeed(request, cancellation)], Console.Out);
            return 0;
        }));
        return command;
    }

    private static Command Poll()
    {
        var id = new Argument<string>("ID") { Description = "The feed's id, as 'feed list' shows it." };
        var server = ServerOption.Server();
        var command = new Command("poll", "Polls a feed now, whenever it is due.") { id, server };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("feed poll", parsed.GetValue(server)!, async () =>
        {
            var feed = await ServerOption.Client(parsed.GetValue(server)!).PollFeed(parsed.GetValue(id)!, cancellation);
            FeedText.Write([feed], Console.Out);
            return feed.Health is "failing" or "gone" ? ServerOption.Failed : 0;
        }));
        return command;
    }

    private static Command Remove()
    {
        var id = new Argument<string>("ID") { Description = "The feed's id." };
        var server = ServerOption.Server();
        var command = new Command("remove", "Follows a feed no more; what came through it stays.") { id, server };
        command.SetAction((parsed, cancellation) => ServerOption.GuardedAsync("feed remove", parsed.GetValue(server)!, async () =>
        {
            await ServerOption.Client(parsed.GetValue(server)!).RemoveFeed(parsed.GetValue(id)!, cancellation);
            return 0;
        }));
        return command;
    }
}
