using NewsMonitor.Analysis.Text;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>What a sequence of tokens can name.</summary>
/// <param name="Entity">The entity; null for a title.</param>
/// <param name="Form">Name, demonym, stand-in or place.</param>
/// <param name="Exact">The letters as they must stand, where case decides; null where a capital first letter is enough.</param>
/// <param name="Capital">Whether its first letter must be a capital.</param>
/// <param name="Surname">Whether it is only the last part of a person's name.</param>
/// <param name="Offices">For a title the offices that it can mean; <c>prime-minister:IRL</c> where it means only one body's ("taoiseach").</param>
/// <param name="From">First day of a name that did not always hold.</param>
/// <param name="To">Last day of a name that no longer holds.</param>
/// <param name="IsVariant">Whether it is another romanisation that no file lists.</param>
internal sealed record NameEntry(
    KnownEntity? Entity, MentionForm Form, string? Exact = null, bool Capital = true, bool Surname = false, string[]? Offices = null,
    DateOnly? From = null, DateOnly? To = null, bool IsVariant = false)
{
    /// <summary>Whether the name was in use on the day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
