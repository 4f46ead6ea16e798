using NewsMonitor.Analysis;
using NewsMonitor.Grains.Abstractions.Timelines;
using NewsMonitor.Server.Sources;

namespace NewsMonitor.Server.Tests.Sources;

public sealed class CorpusReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-corpus-");
    private readonly CorpusReader _reader = new(ArticleReader.Default);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Documents_of_all_formats_come_by_time()
    {
        Write("b.txt", " date 2022-02-07 Unit.");
        Write("sub/a.txt", "id: a\npublished: 2022-02-06T10:00:00Z\n\nText.");
        Write("wire.ndjson", "{\"id\":\"w\",\"text\":\"x\",\"publishedAt\":\"2022-02-06T12:00:00Z\"}\n\n{\"id\":\"v\",\"text\":\"y\",\"publishedAt\":\"2022-02-08\"}");
        Write("README.txt", "not a document");
        Write("notes.md", "not a document");
        var corpus = await Read();
        Assert.Equal(["a", "w", "b.txt", "v"], corpus.Items.Select(i => i.Id));
        Assert.Empty(corpus.Skipped);
    }

    [Fact]
    public async Task What_cannot_be_placed_is_left_out_by_name()
    {
        Write("empty.txt", " \n");
        Write("undated.txt", "Nothing says when this was.");
        Write("wire.jsonl", "{\"text\":\"x\"}\nbroken");
        File.WriteAllBytes(Path.Combine(_folder.FullName, "latin1.txt"), [0xe9, 0xe8, 0x20, 0xff]);
        var corpus = await Read();
        Assert.Empty(corpus.Items);
        Assert.Equal(["empty.txt", "latin1.txt", "undated.txt", "wire.jsonl:1", "wire.jsonl:2"], corpus.Skipped.Select(s => s.Name));
        Assert.All(corpus.Skipped, s => Assert.NotEmpty(s.Reason));
    }

    [Fact]
    public async Task A_retraction_finds_its_article_by_the_id_of_its_outlet()
    {
        Write("wire.ndjson", "{\"id\":\"w1\",\"url\":\"https://x.example/1?utm_source=a\",\"text\":\"x\",\"publishedAt\":\"2022-02-06\"}\n{\"retracts\":\"w1\",\"publishedAt\":\"2022-02-07\",\"reason\":\"wrong\"}");
        var corpus = await Read();
        Assert.Equal(("https://x.example/1", "w1"), (corpus.Items[0].Article!.Id, corpus.Items[0].Article!.OutletId));
        Assert.Equal(("https://x.example/1", "wrong"), (corpus.Items[1].Retracts, corpus.Items[1].Reason));
    }

    [Fact]
    public async Task Half_a_surrogate_pair_becomes_a_replacement_of_the_same_length()
    {
        Write("wire.ndjson", "{\"id\":\"w\",\"text\":\"a\\ud800b\",\"publishedAt\":\"2022-02-06\"}");
        Assert.Equal("a\uFFFDb", (await Read()).Items[0].Article!.Text);
    }

    [Fact]
    public async Task A_missing_folder_and_one_without_documents_are_told()
    {
        Assert.Contains("no file or folder", (await Assert.ThrowsAsync<ReplayException>(() => _reader.ReadAsync(Path.Combine(_folder.FullName, "nope"), TestContext.Current.CancellationToken))).Message, StringComparison.Ordinal);
        Assert.Contains("holds no", (await Assert.ThrowsAsync<ReplayException>(Read)).Message, StringComparison.Ordinal);
    }

    private Task<NewsMonitor.Grains.Timelines.Corpus> Read() => _reader.ReadAsync(_folder.FullName, TestContext.Current.CancellationToken);

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
