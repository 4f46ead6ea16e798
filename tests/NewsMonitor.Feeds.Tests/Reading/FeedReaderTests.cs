using System.Text;
using NewsMonitor.Feeds.Reading;

namespace NewsMonitor.Feeds.Tests.Reading;

public class FeedReaderTests
{
    private static readonly Uri Address = new("https://desk.example/feeds/world.xml");

    [Fact]
    public void RSS_2_tells_headline_text_address_and_date()
    {
        var feed = Read("""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Desk</title><ttl>30</ttl>
            <skipHours><hour>0</hour><hour>24</hour><hour>3</hour><hour>99</hour></skipHours>
            <item><title>Talks &amp; tanks</title><link>/world/1</link><guid isPermaLink="false">d-1</guid><pubDate>Mon, 07 Feb 2022 12:30:00 EST</pubDate>
            <description>&lt;p&gt;Short.&lt;/p&gt;</description><content:encoded><![CDATA[<p>Russia &amp; Ukraine</p><script>x()</script><p>held   talks.</p>]]></content:encoded></item>
            </channel></rss>
            """);
        Assert.Equal((FeedFormat.Rss, "The Desk", 0, false), (feed.Format, feed.Title, feed.Skipped, feed.Salvaged));
        Assert.Equal(TimeSpan.FromMinutes(30), feed.Ttl);
        Assert.Equal([0, 3], feed.SkipHours);
        var item = Assert.Single(feed.Items);
        Assert.Equal(("d-1", "https://desk.example/world/1", "Talks & tanks", "Russia & Ukraine\nheld talks."), (item.Id, item.Url?.AbsoluteUri, item.Title, item.Text));
        Assert.Equal(new DateTimeOffset(2022, 2, 7, 17, 30, 0, TimeSpan.Zero), item.PublishedAt);
    }

    [Fact]
    public void RSS_1_has_its_items_beside_the_channel()
    {
        var feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
            <channel><title>RDF</title><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel>
            <item rdf:about="https://x.example/1"><title>One</title><link>https://x.example/1</link><dc:date>2022-02-07T12:00:00+01:00</dc:date></item></rdf:RDF>
            """);
        Assert.Equal((FeedFormat.Rdf, TimeSpan.FromMinutes(15)), (feed.Format, feed.Ttl));
        Assert.Equal(new DateTimeOffset(2022, 2, 7, 11, 0, 0, TimeSpan.Zero), Assert.Single(feed.Items).PublishedAt);
    }

    [Fact]
    public void Atom_takes_the_alternate_link_against_its_base_and_its_markup()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/news/"><title type="html">A &amp;amp; B</title>
            <entry xml:base="2022/"><id>tag:a,1</id><title>One</title><link rel="self" href="self"/><link rel="alternate" href="one.html"/><updated>2022-02-07T12:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>First.</p><p>Second.</p></div></content><summary>Short</summary></entry></feed>
            """);
        var item = Assert.Single(feed.Items);
        Assert.Equal((FeedFormat.Atom, "A & B"), (feed.Format, feed.Title));
        Assert.Equal(("tag:a,1", "https://a.example/news/2022/one.html", "First.\nSecond."), (item.Id, item.Url?.AbsoluteUri, item.Text));
    }

    [Fact]
    public void JSON_Feed_is_read_too()
    {
        var feed = Read("""{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":7,"url":"/a","title":"One","content_html":"<p>Text</p>","date_published":"2022-02-07T12:00:00Z"},{"id":"x"},5]}""");
        var item = Assert.Single(feed.Items);
        Assert.Equal((FeedFormat.Json, 2), (feed.Format, feed.Skipped));
        Assert.Equal(("7", "https://desk.example/a", "One", "Text"), (item.Id, item.Url?.AbsoluteUri, item.Title, item.Text));
    }

    [Fact]
    public void Items_without_date_id_or_link_are_kept_and_those_without_words_are_not()
    {
        var feed = Read("<rss><channel><item><title>Only a headline</title></item><item><link>https://x.example</link></item><item><guid>https://x.example/2</guid><description>Words</description></item></channel></rss>");
        Assert.Equal((2, 1), (feed.Items.Count, feed.Skipped));
        Assert.Equal(("Only a headline", null, null), (feed.Items[0].Key, feed.Items[0].Url, feed.Items[0].PublishedAt));
        Assert.Equal("https://x.example/2", feed.Items[1].Url?.AbsoluteUri);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>Fish & chips</title></item></channel></rss>", "Fish & chips")]
    [InlineData("<rss><channel><item><title>Caf&eacute;&nbsp;talks</title></item></channel></rss>", "Café talks")]
    [InlineData("<rss><channel><item><title>A\u0003B</title></item></channel></rss>", "AB")]
    [InlineData("  \r\n<!-- x --><rss><channel><item><title>Space first</title></item></channel></rss>", "Space first")]
    [InlineData("junk<rss><channel><item><title>Junk first</title></item></channel></rss>", "Junk first")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>D&x;</title></item></channel></rss>", "D&x;")]
    public void What_readers_put_up_with_is_put_up_with(string text, string title) => Assert.Equal(title, Assert.Single(Read(text).Items).Title);

    [Fact]
    public void A_document_that_ends_too_early_or_has_a_broken_item_gives_the_items_that_are_whole()
    {
        var feed = Read("<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><item><title>One</title><dc:date>2022-02-07</dc:date></item><item><title>Bro<ken</item><item><title>Three</title></item><item><title>Fo");
        Assert.True(feed.Salvaged);
        Assert.Equal(["One", "Three"], feed.Items.Select(i => i.Title));
        Assert.Equal(1, feed.Skipped);
        Assert.NotNull(feed.Items[0].PublishedAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("{\"a\":1}")]
    [InlineData("{broken")]
    [InlineData("plain text")]
    public void What_is_no_feed_is_said_to_be_none(string text) => Assert.Throws<FeedFormatException>(() => Read(text));

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("iso-8859-1", "iso-8859-1")]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("utf-16", null)]
    [InlineData("utf-8", "us-ascii")]
    [InlineData("windows-1252", "no-such-charset")]
    public void Letters_come_through_whatever_the_charset_and_whatever_is_said_of_it(string encoding, string? declared)
    {
        _ = Read("<rss><channel><item><title>x</title></item></channel></rss>");
        var text = "<rss><channel><item><title>Café – naïve</title></item></channel></rss>";
        if (encoding == "iso-8859-1") text = text.Replace('–', '-');
        var bytes = Encoding.GetEncoding(encoding) is UnicodeEncoding unicode ? [.. unicode.Preamble, .. unicode.GetBytes(text)] : Encoding.GetEncoding(encoding).GetBytes(text);
        Assert.StartsWith("Café", Assert.Single(FeedReader.Read(bytes, declared, Address).Items).Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_of_any_depth_ends_well()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "Deep";
        Assert.Equal("Deep", Assert.Single(Read($"<rss><channel><item><title>x</title><description><![CDATA[{deep}]]></description></item></channel></rss>").Items).Text);
    }

    private static Feed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), null, Address);
}
