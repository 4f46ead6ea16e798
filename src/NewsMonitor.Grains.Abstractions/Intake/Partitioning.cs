using System.IO.Hashing;
using System.Text;

namespace NewsMonitor.Grains.Abstractions.Intake;

/// <summary>Which intake partition an article belongs to. The same on every machine and for ever: offsets depend on it.</summary>
public static class Partitioning
{
    /// <summary>XXH64 of the id's UTF-8, modulo the number of partitions: 0 to <paramref name="partitions"/> − 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="partitions"/> is less than 1.</exception>
    public static int Of(string article, int partitions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(partitions, 1);
        return (int)(XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(article)) % (ulong)partitions);
    }
}
