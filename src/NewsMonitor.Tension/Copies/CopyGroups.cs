using System.Runtime.InteropServices;
using NewsMonitor.Analysis.Documents;

namespace NewsMonitor.Tension.Copies;

/// <summary>
/// Texts, put together where they are copies of one another: verbatim by their exact key, edited by their sketches, and through each other.
/// What is grouped depends on which texts are there and not on the order in which they came or others went. Not thread safe.
/// </summary>
internal sealed class CopyGroups
{
    private const int None = -1;

    private readonly Dictionary<UInt128, int> _numbers = [];
    private readonly List<Text> _texts = [];
    private BandTable _bands = new();
    private int _groups;
    private bool _isStale;

    /// <summary>How many groups there are.</summary>
    public int Count
    {
        get
        {
            Freshen();
            return _groups;
        }
    }

    /// <summary>Adds an article's text.</summary>
    public void Add(StoryId story)
    {
        if (_numbers.TryGetValue(story.Exact, out var number))
        {
            At(number).Copies++;
            return;
        }

        Freshen();
        Insert(story, 1);
    }

    /// <summary>Takes one article's text away; the last one of a text may part a group.</summary>
    public void Remove(UInt128 exact)
    {
        // Numbers stay as they are until the groups are next asked for.
        if (--At(_numbers[exact]).Copies > 0) return;
        _numbers.Remove(exact);
        _isStale = true;
    }

    /// <summary>The text of an exact key.</summary>
    public StoryId Find(UInt128 exact) => IdOf(At(_numbers[exact]));

    /// <summary>The key of a text's group: the smallest of those in it.</summary>
    public UInt128 KeyOf(UInt128 exact)
    {
        Freshen();
        return At(Root(_numbers[exact])).Key;
    }

    /// <summary>Other texts here that are edited copies of one, by themselves and not through others. It need not be here itself.</summary>
    public IEnumerable<UInt128> CopiesOf(StoryId story)
    {
        Freshen();
        return story.Sketch is { } sketch ? _bands.Alike(sketch).Select(n => _texts[n].Exact).Where(e => e != story.Exact) : [];
    }

    private void Insert(StoryId story, int copies)
    {
        var number = _texts.Count;
        _texts.Add(new Text { Exact = story.Exact, Key = story.Exact, Sketch = None, Copies = copies, Parent = number });
        _numbers.Add(story.Exact, number);
        _groups++;
        if (story.Sketch is not { } sketch) return;
        foreach (var other in _bands.Alike(sketch)) Join(number, other);
        At(number).Sketch = _bands.Add(sketch, number);
    }

    private void Join(int one, int other)
    {
        var (a, b) = (Root(one), Root(other));
        if (a == b) return;
        At(a).Parent = b;
        At(b).Key = UInt128.Min(At(a).Key, At(b).Key);
        _groups--;
    }

    private int Root(int number)
    {
        while (At(number).Parent is var parent && parent != number)
        {
            At(number).Parent = At(parent).Parent;
            number = parent;
        }

        return number;
    }

    // A text that went may have been what held others together: they are put together anew.
    private void Freshen()
    {
        if (!_isStale) return;
        var left = _texts.Where(t => t.Copies > 0).Select(t => (Id: IdOf(t), t.Copies)).ToList();
        _texts.Clear();
        _numbers.Clear();
        (_bands, _groups, _isStale) = (new BandTable(), 0, false);
        foreach (var (id, copies) in left) Insert(id, copies);
    }

    private StoryId IdOf(Text text) => new(text.Exact, text.Sketch == None ? null : _bands[text.Sketch]);

    private ref Text At(int number) => ref CollectionsMarshal.AsSpan(_texts)[number];

    private struct Text
    {
        public UInt128 Exact;

        // Its group's smallest key, where it is the root.
        public UInt128 Key;

        // The number of its sketch.
        public int Sketch;
        public int Copies;
        public int Parent;
    }
}
