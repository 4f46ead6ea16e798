using CsCheck;
using NewsMonitor.Grains.Intake;

namespace NewsMonitor.Grains.Tests.Intake;

public class OffsetTrackerTests
{
    [Fact]
    public void It_moves_only_over_entries_that_have_no_gap_before_them()
    {
        var tracker = new OffsetTracker(5);
        tracker.Begin(6, 2);
        tracker.Begin(7, 1);
        tracker.Heard(7);
        tracker.Heard(6);
        Assert.Equal((5L, 2), (tracker.Told, tracker.Open));
        tracker.Heard(6);
        Assert.Equal((7L, 0), (tracker.Told, tracker.Open));
    }

    [Fact]
    public void Entries_that_nobody_is_to_hear_pass_at_once()
    {
        var tracker = new OffsetTracker(0);
        tracker.Begin(1, 0);
        Assert.Equal(1, tracker.Told);
    }

    [Fact]
    public void A_gap_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new OffsetTracker(0).Begin(2, 1));

    [Fact]
    public void In_whatever_order_entries_are_heard_all_are_told_in_the_end() =>
        Gen.Int[0, 4].Array[1, 30].Select(Gen.Int).Sample((recipients, seed) =>
        {
            var tracker = new OffsetTracker(0);
            var calls = recipients.SelectMany((n, i) => Enumerable.Repeat((long)i + 1, n)).ToArray();
            for (var i = 0; i < recipients.Length; i++) tracker.Begin(i + 1, recipients[i]);
            new Random(seed).Shuffle(calls);
            var left = calls.ToList();
            foreach (var offset in calls)
            {
                var lowest = left.Min();
                Assert.Equal(lowest - 1, tracker.Told);
                tracker.Heard(offset);
                left.Remove(offset);
            }

            Assert.Equal(recipients.Length, tracker.Told);
        });
}
