using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsMonitor.Analysis.Documents;
using NewsMonitor.Cli.Common;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Post;

/// <summary>Opens files as lines to send: JSON lines as they are, a text as one.</summary>
internal static class PostLines
{
    /// <summary>The lines of all files, in order; <c>-</c> is standard input. Blank lines are passed over.</summary>
    public static async IAsyncEnumerable<PostLine> FromFiles(IEnumerable<string> files, Stream input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            var (stream, problem) = file == "-" ? (input, null) : InputFile.Open(file);
            if (stream is null)
            {
                yield return new PostLine(file, null, problem);
                continue;
            }

            await using (stream)
            {
                using var reader = new StreamReader(stream, Encoding.UTF8);
                if (Path.GetExtension(file).Equals(".txt", StringComparison.OrdinalIgnoreCase))
                {
                    yield return Text(file, await reader.ReadToEndAsync(cancellation));
                    continue;
                }

                var name = file == "-" ? "standard input" : file;
                for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
                {
                    if (!string.IsNullOrWhiteSpace(line)) yield return new PostLine($"{name}:{number}", line, null);
                }
            }
        }
    }

    private static PostLine Text(string file, string content)
    {
        try
        {
            var document = (ArticleDocument)TextDocument.Parse(Path.GetFileName(file), content);
            var article = document.Article;
            var post = new ArticlePost(article.Text, document.HasOwnId ? article.Id : Path.GetFileName(file), article.Title, article.PublishedAt, article.Source, article.Url);
            return new PostLine(file, JsonSerializer.Serialize(post, JsonSerializerOptions.Web), null);
        }
        catch (DocumentFormatException problem)
        {
            return new PostLine(file, null, problem.Message);
        }
    }
}
