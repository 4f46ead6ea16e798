using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Statements.Speakers;

internal enum Gender : byte
{
    Unknown,
    Male,
    Female,
}

/// <summary>A person that the article names.</summary>
/// <param name="Name">The usual name, or the fullest one that the article gives.</param>
/// <param name="Gender">As far as the knowledge, a title or the given name tells.</param>
/// <param name="Known">The entity, where it is known.</param>
internal sealed record Person(string Name, Gender Gender, KnownPerson? Known);

/// <summary>A place where a person is named: tokens <c>[First, End)</c>.</summary>
internal readonly record struct PersonMention(int First, int End, Person Person);
