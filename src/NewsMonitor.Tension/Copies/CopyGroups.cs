using System.Numerics;
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

    private readonly List<Text> _texts = [];

    // Texts by their exact keys, in chains: there may be millions.
    private readonly List<int> _next = [];
    private readonly Stack<int> _free = [];
    private int[] _heads = [];
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

    /// <summary>Adds an article's text, and returns the text's number: it stays the same while any article has the text.</summary>
    public int Add(StoryId story)
    {
        var number = NumberOf(story.Exact);
        if (number != None)
        {
            At(number).Copies++;
            return number;
        }

        Freshen();
        number = NewNumber(story.Exact);
        Group(number, story.Sketch);
        return number;
    }

    /// <summary>Takes one article's text away; the last one of a text may part a group.</summary>
    public void Remove(int number)
    {
        // Groups stay as they are until they are next asked for.
        if (--At(number).Copies == 0) _isStale = true;
    }

    /// <summary>The text of a number.</summary>
    public StoryId Find(int number) => new(At(number).Exact, SketchOf(number));

    /// <summary>The key of a text's group: the smallest of those in it.</summary>
    public UInt128 KeyOf(UInt128 exact)
    {
        Freshen();
        return At(At(Root(NumberOf(exact))).Least).Exact;
    }

    /// <summary>The numbers of this text and of those here that are edited copies of it, by themselves and not through others. It need not be here itself.</summary>
    public HashSet<int> CopiesOf(StoryId story)
    {
        Freshen();
        var alike = story.Sketch is { } sketch ? _bands.Alike(sketch) : [];
        if (NumberOf(story.Exact) is var own and not None) alike.Add(own);
        return alike;
    }

    private int NumberOf(UInt128 exact)
    {
        if (_heads.Length == 0) return None;
        var number = _heads[Slot(exact)];
        while (number != None && At(number).Exact != exact) number = _next[number];
        return number;
    }

    private int NewNumber(UInt128 exact)
    {
        var text = new Text { Exact = exact, Copies = 1 };
        if (_free.TryPop(out var number))
        {
            At(number) = text;
        }
        else
        {
            number = _texts.Count;
            _texts.Add(text);
            _next.Add(None);
            if (_texts.Count > _heads.Length)
            {
                Chain();
                return number;
            }
        }

        Link(number);
        return number;
    }

    private void Group(int number, TextSketch? sketch)
    {
        ref var text = ref At(number);
        (text.Parent, text.Least, text.Sketch) = (number, number, None);
        _groups++;
        if (sketch is not { } places) return;
        foreach (var other in _bands.Alike(places)) Join(number, other);
        At(number).Sketch = _bands.Add(places, number);
    }

    private void Join(int one, int other)
    {
        var (a, b) = (Root(one), Root(other));
        if (a == b) return;
        At(a).Parent = b;
        if (At(At(a).Least).Exact < At(At(b).Least).Exact) At(b).Least = At(a).Least;
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
        var sketches = Enumerable.Range(0, _texts.Count).Select(SketchOf).ToArray();
        (_bands, _groups, _isStale) = (new BandTable(), 0, false);
        _free.Clear();
        for (var number = 0; number < _texts.Count; number++)
        {
            if (At(number).Copies > 0) Group(number, sketches[number]);
            else _free.Push(number);
        }

        Chain();
    }

    private void Chain()
    {
        _heads = new int[(int)BitOperations.RoundUpToPowerOf2((uint)_texts.Count + 1)];
        Array.Fill(_heads, None);
        for (var number = 0; number < _texts.Count; number++)
        {
            if (At(number).Copies > 0) Link(number);
        }
    }

    private void Link(int number)
    {
        ref var head = ref _heads[Slot(At(number).Exact)];
        (_next[number], head) = (head, number);
    }

    // The key is a hash already.
    private int Slot(UInt128 exact) => (int)((uint)exact & (uint)(_heads.Length - 1));

    private TextSketch? SketchOf(int number) => At(number).Sketch is var sketch and not None ? _bands[sketch] : null;

    private ref Text At(int number) => ref CollectionsMarshal.AsSpan(_texts)[number];

    private struct Text
    {
        public UInt128 Exact;

        // The number of its sketch.
        public int Sketch;
        public int Copies;
        public int Parent;

        // The number of its group's text of the smallest key, where it is the root.
        public int Least;
    }
}
