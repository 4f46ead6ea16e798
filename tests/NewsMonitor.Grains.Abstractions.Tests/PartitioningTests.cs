using NewsMonitor.Grains.Abstractions.Intake;

namespace NewsMonitor.Grains.Abstractions.Tests;

public class PartitioningTests
{
    [Theory]
    [InlineData("", 17241709254077376921UL)]
    [InlineData("a", 15154266338359012955UL)]
    [InlineData("abc", 4952883123889572249UL)]
    public void The_partition_is_the_published_XXH64_of_the_id_modulo_their_number(string id, ulong hash)
    {
        foreach (var partitions in new[] { 1, 7, 8, 1000 }) Assert.Equal((int)(hash % (ulong)partitions), Partitioning.Of(id, partitions));
    }

    [Fact]
    public void Articles_spread_evenly()
    {
        var counts = Enumerable.Range(0, 8_000).CountBy(i => Partitioning.Of($"https://outlet.example/{i}", 8)).Select(c => c.Value).ToArray();
        Assert.Equal(8, counts.Length);
        Assert.All(counts, c => Assert.InRange(c, 850, 1150));
    }

    [Fact]
    public void No_partitions_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Partitioning.Of("a", 0));
}
