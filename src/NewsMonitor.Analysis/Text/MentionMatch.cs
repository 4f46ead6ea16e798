using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Text;

/// <summary>By which kind of words an entity is meant.</summary>
internal enum MentionForm : byte
{
    /// <summary>A name: "Ukraine", "NATO", "Olaf Scholz", "Scholz".</summary>
    Name,

    /// <summary>An office on the article's day: "the French head of state", "the NATO chief".</summary>
    Office,

    /// <summary>A demonym or adjective: "Russian", "the Germans".</summary>
    Demonym,

    /// <summary>A capital, a seat or another stand-in for a government: "Moscow", "the Kremlin", "the White House".</summary>
    Metonym,

    /// <summary>A city, region or other place of a country, not its government.</summary>
    Place,
}

/// <summary>An entity named by the tokens <c>[First, End)</c>, with what later stages need beyond the public <see cref="Mention"/>.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token behind the last.</param>
/// <param name="Entity">The entity meant.</param>
/// <param name="Form">By which kind of words.</param>
/// <param name="HeadOffice">For a person named together with an office ("French President Emmanuel Macron"): that the office is part of the match.</param>
internal readonly record struct MentionMatch(int First, int End, KnownEntity Entity, MentionForm Form, bool HeadOffice = false);
