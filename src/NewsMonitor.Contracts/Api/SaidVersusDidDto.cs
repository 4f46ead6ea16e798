using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Contracts.Api;

/// <summary>A word that was given and the deed that belied it.</summary>
/// <param name="Kind"><c>denial</c> or <c>promise</c>.</param>
/// <param name="Counterpart">The other side's entity id.</param>
/// <param name="CounterpartName">Its usual English name.</param>
/// <param name="Said">PLOVER root of what was denied, or <c>AGREE</c>.</param>
/// <param name="SaidDay">When it was said, UTC.</param>
/// <param name="Words">The surest reports of the word.</param>
/// <param name="Did">PLOVER root of the deed.</param>
/// <param name="DidDay">When it was done, UTC.</param>
/// <param name="Deeds">The surest reports of the deed.</param>
/// <param name="LagDays">Days between the two, 1 or more.</param>
public sealed record SaidVersusDidDto(
    [property: AllowedValues("denial", "promise")] string Kind,
    string Counterpart,
    string CounterpartName,
    string Said,
    DateOnly SaidDay,
    IReadOnlyList<ReportDto> Words,
    string Did,
    DateOnly DidDay,
    IReadOnlyList<ReportDto> Deeds,
    int LagDays);
