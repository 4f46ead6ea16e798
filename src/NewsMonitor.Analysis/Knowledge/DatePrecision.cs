namespace NewsMonitor.Analysis.Knowledge;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day = 0,

    /// <summary>To the month; a start is its first day, an end its last.</summary>
    Month = 1,

    /// <summary>To the year; a start is its first day, an end its last.</summary>
    Year = 2,
}
