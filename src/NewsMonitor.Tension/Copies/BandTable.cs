using System.Numerics;
using NewsMonitor.Analysis.Documents;

namespace NewsMonitor.Tension.Copies;

/// <summary>
/// The sketches of texts, by their bands: a hash table of chains in two arrays, some twelve bytes a band, where a dictionary would take three times as
/// many. Grows; forgets nothing.
/// </summary>
internal sealed class BandTable
{
    private const int None = -1;

    // An entry is a sketch's number times the number of bands, plus the band.
    private readonly List<int> _texts = [];
    private readonly List<TextSketch> _sketches = [];
    private int[] _heads = [];
    private int[] _next = [];

    /// <summary>A sketch by its number.</summary>
    public TextSketch this[int sketch] => _sketches[sketch];

    /// <summary>Keeps a text's sketch, and returns the sketch's number.</summary>
    public int Add(TextSketch sketch, int text)
    {
        _texts.Add(text);
        _sketches.Add(sketch);
        if (_texts.Count * TextSketch.Bands > _next.Length) Grow();
        else Link(_texts.Count - 1);
        return _texts.Count - 1;
    }

    /// <summary>The texts that are copies of what has this sketch.</summary>
    public HashSet<int> Alike(TextSketch sketch)
    {
        var alike = new HashSet<int>();
        if (_heads.Length == 0) return alike;
        for (var band = 0; band < TextSketch.Bands; band++)
        {
            for (var entry = _heads[Slot(band, sketch.Band(band))]; entry != None; entry = _next[entry])
            {
                var number = entry / TextSketch.Bands;
                if (entry % TextSketch.Bands == band && sketch.IsCopyOf(_sketches[number])) alike.Add(_texts[number]);
            }
        }

        return alike;
    }

    private uint Slot(int band, uint value) => ((value ^ ((uint)(band + 1) * 0x9E3779B9)) * 0x85EBCA6B >> 7) & (uint)(_heads.Length - 1);

    private void Link(int number)
    {
        for (var band = 0; band < TextSketch.Bands; band++)
        {
            var entry = (number * TextSketch.Bands) + band;
            ref var head = ref _heads[Slot(band, _sketches[number].Band(band))];
            (_next[entry], head) = (head, entry);
        }
    }

    private void Grow()
    {
        _next = new int[Math.Max(8, _texts.Count + (_texts.Count / 2)) * TextSketch.Bands];
        _heads = new int[(int)BitOperations.RoundUpToPowerOf2((uint)_next.Length / 2)];
        Array.Fill(_heads, None);
        for (var number = 0; number < _texts.Count; number++) Link(number);
    }
}
