namespace NewsMonitor.Tension.Scoring;

/// <summary>Integer sums of one event day, in millionths of an event of intensity 10.</summary>
internal struct DayBucket
{
    /// <summary>Conflict by and toward the entity.</summary>
    public long Hostile;

    /// <summary>Cooperation by and toward the entity.</summary>
    public long Cooperative;

    /// <summary>Conflict in words by the entity.</summary>
    public long Words;

    /// <summary>Conflict in deeds by the entity.</summary>
    public long Deeds;

    public readonly bool IsEmpty => Hostile == 0 && Cooperative == 0 && Words == 0 && Deeds == 0;

    /// <summary>Moves the weight of one story, which has one sign for life, from <paramref name="before"/> to <paramref name="after"/>.</summary>
    public void Move(StoryKey story, int before, int after)
    {
        long change = Math.Abs((long)after) - Math.Abs((long)before);
        if (story.IsCooperative)
        {
            Cooperative += change;
            return;
        }

        Hostile += change;
        if (story.Role != Claims.ClaimRole.By) return;
        if (story.IsDeed) Deeds += change;
        else Words += change;
    }
}
