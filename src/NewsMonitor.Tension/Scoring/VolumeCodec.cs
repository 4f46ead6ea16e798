using System.Buffers.Binary;
using System.Text;
using NewsMonitor.Analysis.Documents;

namespace NewsMonitor.Tension.Scoring;

/// <summary>
/// Writes a <see cref="TimelineVolume"/> as bytes for a snapshot: some hundred an article, since there may be millions. Of each article, in no
/// particular order: the day's number, the story's exact key, whether its sketch follows, the id's length and UTF-8.
/// </summary>
public static class VolumeCodec
{
    private const byte Version = 1;

    /// <summary>The bytes.</summary>
    public static byte[] Write(TimelineVolume volume)
    {
        // As long as it will be, so that nothing as large is copied.
        using var stream = new MemoryStream(5 + volume.Unordered().Sum(a => SizeOf(a.Article, a.Story)));
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(volume.Articles);
            Span<byte> exact = stackalloc byte[16];
            foreach (var (article, story, day) in volume.Unordered())
            {
                writer.Write(day.DayNumber);
                BinaryPrimitives.WriteUInt128LittleEndian(exact, story.Exact);
                writer.Write(exact);
                writer.Write(story.Sketch is not null);
                if (story.Sketch is { } places) writer.Write(places.Bytes);
                writer.Write(article);
            }
        }

        return stream.Length == stream.Capacity ? stream.GetBuffer() : stream.ToArray();
    }

    private static int SizeOf(string article, StoryId story)
    {
        var id = Encoding.UTF8.GetByteCount(article);
        return 4 + 16 + 1 + (story.Sketch is null ? 0 : TextSketch.ByteLength) + id + (id < 0x80 ? 1 : id < 0x4000 ? 2 : 3);
    }

    /// <summary>Counts what was written.</summary>
    /// <exception cref="InvalidDataException">The bytes are none of <see cref="Write"/>.</exception>
    public static void Read(ReadOnlyMemory<byte> bytes, TimelineVolume into)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
        try
        {
            if (reader.ReadByte() is var version && version != Version) throw new InvalidDataException($"A volume of version {version} cannot be read.");
            Span<byte> exact = stackalloc byte[16];
            Span<byte> places = stackalloc byte[TextSketch.ByteLength];
            for (var left = reader.ReadInt32(); left > 0; left--)
            {
                var day = DateOnly.FromDayNumber(reader.ReadInt32());
                reader.BaseStream.ReadExactly(exact);
                TextSketch? sketch = null;
                if (reader.ReadBoolean())
                {
                    reader.BaseStream.ReadExactly(places);
                    sketch = TextSketch.FromBytes(places);
                }

                into.Add(reader.ReadString(), new StoryId(BinaryPrimitives.ReadUInt128LittleEndian(exact), sketch), day);
            }
        }
        catch (Exception cut) when (cut is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("The bytes are no volume.", cut);
        }
    }
}
