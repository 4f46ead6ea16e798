using System.IO.Pipelines;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Server.Sources;

namespace NewsMonitor.Server.Tests.Sources;

public class PostedDocumentsTests
{
    [Fact]
    public async Task Lines_are_read_whatever_ends_them_and_blank_ones_are_passed_over()
    {
        var documents = await Lines("{\"id\":\"1\",\"text\":\"a\"}\r\n\n  \n{\"id\":\"2\",\"text\":\"b\"}\n{\"id\":\"3\",\"text\":\"c\"}"u8.ToArray());
        Assert.Equal([(1, "1"), (4, "2"), (5, "3")], documents.Select(d => (d.Line, ((ArticleDocument)d.Document!).Article.Id)));
    }

    [Fact]
    public async Task A_bad_line_says_why_and_the_rest_goes_on()
    {
        var documents = await Lines([.. "{\"text\":1}\n"u8, 0xff, 0xfe, (byte)'\n', .. "{\"text\":\"b\"}\n"u8]);
        Assert.Contains("'text' must be a string", documents[0].Error, StringComparison.Ordinal);
        Assert.Contains("no valid UTF-8", documents[1].Error, StringComparison.Ordinal);
        Assert.NotNull(documents[2].Document);
    }

    [Fact]
    public async Task A_line_without_end_is_refused_instead_of_kept_in_memory()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await pipe.Writer.WriteAsync("{\"text\":\"a\"}\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await pipe.Writer.WriteAsync(new byte[PostedDocuments.MostBytesPerLine + 1], TestContext.Current.CancellationToken);
        var documents = new List<PostedDocument>();
        await foreach (var document in PostedDocuments.ReadLinesAsync(pipe.Reader, TestContext.Current.CancellationToken)) documents.Add(document);
        Assert.NotNull(documents[0].Document);
        Assert.Contains("longer than", documents[1].Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-ndjson", true)]
    [InlineData("application/ndjson; charset=utf-8", true)]
    [InlineData("application/jsonl", true)]
    [InlineData("application/json", false)]
    [InlineData(null, false)]
    public void The_content_type_tells_lines_from_json(string? type, bool lines) => Assert.Equal(lines, PostedDocuments.IsNdjson(type));

    [Fact]
    public async Task An_array_gives_each_element_its_position()
    {
        using var body = new MemoryStream("[{\"text\":\"a\"},5,{\"text\":\"c\"}]"u8.ToArray());
        var documents = await PostedDocuments.ReadJsonAsync(body, TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], documents.Select(d => d.Line));
        Assert.Contains("a number", documents[1].Error, StringComparison.Ordinal);
    }

    private static async Task<List<PostedDocument>> Lines(byte[] body)
    {
        var documents = new List<PostedDocument>();
        await foreach (var document in PostedDocuments.ReadLinesAsync(PipeReader.Create(new MemoryStream(body)), TestContext.Current.CancellationToken)) documents.Add(document);
        return documents;
    }
}
