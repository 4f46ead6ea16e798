namespace NewsMonitor.Grains.Abstractions.Tests;

public class GrainKeysTests
{
    [Fact]
    public void A_run_gives_back_its_timeline_and_number()
    {
        var run = GrainKeys.Run("my-corpus_2", 12);
        Assert.Equal(("my-corpus_2", 12), (GrainKeys.TimelineOf(run), GrainKeys.NumberOf(run)));
    }

    [Fact]
    public void An_entity_key_splits_into_run_and_entity() =>
        Assert.Equal(("seeds~2", "country/UKR"), GrainKeys.SplitEntity(GrainKeys.Entity("seeds~2", "country/UKR")));

    [Fact]
    public void An_intake_key_splits_into_run_and_partition() =>
        Assert.Equal(("seeds~2", 3), GrainKeys.SplitIntake(GrainKeys.Intake("seeds~2", 3)));
}
