using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace NewsMonitor.SystemTests.Processes;

/// <summary>
/// The real server as its own process, in a working folder of its own, on a free loopback port. It can be killed without a word and
/// started again over the same ledger.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-system-");
    private readonly StringBuilder _log = new();
    private readonly string[] _settings;
    private Process? _process;

    private ServerProcess(string[] settings)
    {
        _settings = settings;
        Port = LoopbackPorts.Take();
        Http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    public HttpClient Http { get; }

    /// <summary>The working folder, in which the ledger and the keys lie.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Everything that the process printed, over all its lives.</summary>
    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    /// <summary>Starts a server.</summary>
    /// <param name="settings">Settings as on the command line: <c>NewsMonitor:Partitions=8</c>.</param>
    public static async Task<ServerProcess> StartAsync(params string[] settings)
    {
        var server = new ServerProcess(settings);
        try
        {
            await server.StartAgainAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The most memory that the process ever held, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process!.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>A server that was given keys before it started, one of each scope.</summary>
    public static async Task<(ServerProcess Server, TestKeys Keys)> StartClosedAsync(params string[] settings)
    {
        var server = new ServerProcess(settings);
        try
        {
            var keys = TestKeys.MakeIn(server.Folder);
            await server.StartAgainAsync();
            return (server, keys);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the process over the same working folder and waits until it is ready.</summary>
    public async Task StartAgainAsync()
    {
        _process = Process.Start(StartInfo(LoopbackUrl(Port)))!;
        _process.OutputDataReceived += (_, line) => Append(line.Data);
        _process.ErrorDataReceived += (_, line) => Append(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Until.TrueAsync(
            async () =>
            {
                if (_process.HasExited) throw new InvalidOperationException($"The server ended with code {_process.ExitCode}:\n{Log}");
                try
                {
                    using var answer = await Http.GetAsync("health/ready");
                    return answer.StatusCode == HttpStatusCode.OK;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            StartTimeout,
            () => "the server is not ready:\n" + Log);
    }

    /// <summary>Starts a second server over the same working folder and waits for its end.</summary>
    /// <param name="urls">Where it is to listen; another loopback port where null.</param>
    public async Task<(int Code, string Output)> StartRivalAsync(string? urls = null)
    {
        using var rival = Process.Start(StartInfo(urls ?? LoopbackUrl(LoopbackPorts.Take())))!;
        var output = rival.StandardOutput.ReadToEndAsync();
        var errors = rival.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(StartTimeout);
        try
        {
            await rival.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            rival.Kill();
        }

        return (rival.ExitCode, await output + await errors);
    }

    /// <summary>Ends the process at once by SIGKILL (<c>kill -9</c>): it cannot flush, close or say anything.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>The JSON at a path.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await Http.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"GET {path}: {(int)answer.StatusCode} {text}\n{Log}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Posts articles as one NDJSON body and returns the answer.</summary>
    public async Task<JsonElement> PostLinesAsync(string timeline, IEnumerable<string> lines)
    {
        using var body = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");
        using var answer = await Http.PostAsync($"api/timelines/{timeline}/articles", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"POST: {(int)answer.StatusCode} {text}\n{Log}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Starts a replay of a corpus.</summary>
    public async Task ReplayAsync(string timeline, string path, double speed)
    {
        using var answer = await Http.PostAsJsonAsync($"api/timelines/{timeline}/replay", new { path, speed });
        Assert.True(answer.IsSuccessStatusCode, $"replay: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}\n{Log}");
    }

    /// <summary>The digest of a timeline's state.</summary>
    public async Task<string> DigestAsync(string timeline) => (await GetAsync($"api/timelines/{timeline}")).GetProperty("digest").GetString()!;

    /// <summary>Waits until a timeline's replay is finished.</summary>
    public Task FinishedAsync(string timeline, TimeSpan timeout)
    {
        JsonElement last = default;
        return Until.TrueAsync(
            async () =>
            {
                last = (await GetAsync($"api/timelines/{timeline}/replay")).Clone();
                Assert.NotEqual("failed", last.GetProperty("state").GetString());
                return last.GetProperty("state").GetString() == "finished";
            },
            timeout,
            () => $"the replay is not finished: {last}\n{Log}");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Http.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string LoopbackUrl(int port) => $"http://127.0.0.1:{port}";

    private ProcessStartInfo StartInfo(string urls)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(BuiltProgram.Path("NewsMonitor.Server"));
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(urls);
        foreach (var setting in _settings)
        {
            var parts = setting.Split('=', 2);
            start.ArgumentList.Add("--" + parts[0]);
            start.ArgumentList.Add(parts[1]);
        }

        return start;
    }

    private void Append(string? line)
    {
        if (line is null) return;
        lock (_log) _log.AppendLine(line);
    }
}
