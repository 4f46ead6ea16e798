namespace NewsMonitor.Server.Hosting;

/// <summary>Settings of the server; section <c>NewsMonitor</c> of appsettings.json, environment (<c>NewsMonitor__Partitions=8</c>) or command line.</summary>
internal sealed class ServerOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "NewsMonitor";

    /// <summary>The corpus that a fresh server replays: a folder or a file. Relative paths are looked for in the working folder, then beside the program.</summary>
    public string Seeds { get; set; } = "seeds";

    /// <summary>Whether a fresh server starts to replay the seeds by itself.</summary>
    public bool ReplaySeeds { get; set; } = true;

    /// <summary>Story seconds per second of that replay; null so that the whole story takes about two minutes.</summary>
    public double? SeedsSpeed { get; set; }

    /// <summary>Intake partitions of new timelines, 1 to 256. A timeline keeps the number with which its run began.</summary>
    public int Partitions { get; set; } = 4;

    /// <summary>
    /// Folders from which replays may be started over HTTP. Empty: any folder while the server listens on loopback only, and the
    /// seeds alone otherwise.
    /// </summary>
    public string[] CorpusRoots { get; set; } = [];

    /// <summary>A file of feeds to follow, such as <c>deploy/feeds.json</c>; null for those alone that were added over HTTP.</summary>
    public string? Feeds { get; set; }

    /// <summary>A folder from which everything that is put there is taken in; null for none. Made where it is missing.</summary>
    public string? Inbox { get; set; }

    /// <summary>The timeline into which it goes; one that follows the wall clock.</summary>
    public string InboxTimeline { get; set; } = "live";

    /// <summary>
    /// Whether feeds and webhooks may be reached on private, loopback and link-local addresses. Off, a request to one fails, whatever name
    /// or redirect led there.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Whether the silo's own dashboard is served at <c>/silo/</c>, for admins. It measures every call of a grain, which costs time.</summary>
    public bool SiloDashboard { get; set; }

    /// <summary>Longest article text accepted, in UTF-16 units, 1,000 to 10,000,000.</summary>
    public int MaxTextLength { get; set; } = 1_000_000;
}
