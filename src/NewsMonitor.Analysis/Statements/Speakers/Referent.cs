using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>What a mention does in its clause.</summary>
internal enum Role : byte
{
    Other,
    Subject,

    /// <summary>Subject of a verb of saying, or named behind "according to".</summary>
    Speaker,
    Object,
    Possessive,
}

/// <summary>The latest place where a referent was mentioned.</summary>
internal readonly record struct LastMention(int Passage, int Paragraph, int Token, Role Role, bool Quoted, bool First);

/// <summary>Somebody or something that the article has spoken of and that a pronoun or a noun phrase can take up again.</summary>
internal sealed class Referent
{
    public required ReferentKind Kind { get; init; }

    /// <summary>The person, where one is named.</summary>
    public Person? Person { get; init; }

    /// <summary>The country or organisation, where it is known.</summary>
    public KnownEntity? Entity { get; init; }

    public Gender Gender { get; set; }

    /// <summary>The name, or the words that brought it in: "a company spokeswoman".</summary>
    public required string Name { get; init; }

    /// <summary>Alpha-3 or organisation code, where the words tell it.</summary>
    public string? Country { get; init; }

    /// <summary>Nouns by which it was described: "minister", "governor".</summary>
    public List<string> Nouns { get; } = new(0);

    public LastMention Last { get; set; }

    public int Mentions { get; set; }

    /// <summary>Ordinal of the latest mention, by which an older entry in the list of mentions is known to be stale.</summary>
    public int LatestMention { get; set; }

    /// <summary>Ordinal of the latest statement it made, −1 where it made none.</summary>
    public int LastSpoke { get; set; } = -1;

    public bool InLead { get; set; }

    public bool IsNamed => Person is not null || Entity is not null;
}
