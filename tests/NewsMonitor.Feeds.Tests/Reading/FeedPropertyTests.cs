using System.Text;
using CsCheck;
using NewsMonitor.Feeds.Reading;

namespace NewsMonitor.Feeds.Tests.Reading;

/// <summary>Whatever a site sends, it is a feed or it is said to be none.</summary>
public class FeedPropertyTests
{
    private const string Whole = "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>T</title><item><title>One &amp; two</title><link>/a</link><dc:date>2022-02-07</dc:date><description><![CDATA[<p>x</p>]]></description></item><item><guid>g</guid><title>Three</title></item></channel></rss>";

    private static readonly Uri Address = new("https://desk.example/rss");

    [Fact]
    public void A_damaged_feed_never_breaks_the_reader() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 40], Gen.String[0, 6]).Array[1, 4].Sample(
            damages =>
            {
                var text = Whole;
                foreach (var (at, length, with) in damages)
                {
                    var start = Math.Min(at, text.Length);
                    text = text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, with);
                }

                return IsReadOrRefused(Encoding.UTF8.GetBytes(text));
            },
            iter: 3000);

    [Fact]
    public void Bytes_of_any_kind_never_break_the_reader() => Gen.Byte.Array[0, 400].Sample(IsReadOrRefused, iter: 2000);

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            return FeedReader.Read(bytes, null, Address).Items.All(i => i.Title is not null || i.Text.Length > 0);
        }
        catch (FeedFormatException)
        {
            return true;
        }
    }
}
