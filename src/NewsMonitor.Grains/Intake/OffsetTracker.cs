namespace NewsMonitor.Grains.Intake;

/// <summary>
/// Follows which entries all of their recipients have heard. <see cref="Told"/> moves only over entries that have no gap before them.
/// Pure; not thread safe.
/// </summary>
/// <param name="told">The last offset that was told in an earlier life.</param>
internal sealed class OffsetTracker(long told)
{
    private readonly Dictionary<long, int> _open = [];

    /// <summary>Every entry up to this offset was heard by all.</summary>
    public long Told { get; private set; } = told;

    /// <summary>The last entry that is being told.</summary>
    public long Begun { get; private set; } = told;

    /// <summary>Entries that are being told.</summary>
    public int Open => (int)(Begun - Told);

    /// <summary>Begins to tell the next entry.</summary>
    /// <param name="offset">One more than <see cref="Begun"/>.</param>
    /// <param name="recipients">How many are to hear of it.</param>
    public void Begin(long offset, int recipients)
    {
        if (offset != Begun + 1) throw new ArgumentOutOfRangeException(nameof(offset), offset, $"Entry {Begun + 1} is next.");
        Begun = offset;
        _open[offset] = recipients;
        Advance();
    }

    /// <summary>One recipient has heard of the entry.</summary>
    public void Heard(long offset)
    {
        _open[offset]--;
        Advance();
    }

    private void Advance()
    {
        while (_open.TryGetValue(Told + 1, out var left) && left == 0) _open.Remove(++Told);
    }
}
