using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>Whom a title means on a day beside the words for a country, an organisation or a seat: "the Kremlin spokesman", "Tehran's foreign minister".</summary>
internal sealed class TitleHolders(OfficeHolders holders, FrozenSet<string> singleOffices, FrozenDictionary<string, Seat> seats)
{
    private const string Leader = "leader";
    private const string Head = "secretary-general";
    private const string Spokesman = "head-spokesman";

    // Their titles mean a seat's or a state's highest ("chief", "president of the Commission"), not an office of this very key.
    private static readonly FrozenSet<string> HeadOffices = FrozenSet.ToFrozenSet([Leader, Head, "president", "commission-president", "council-president", "parliament-president"]);

    public static TitleHolders Empty { get; } = new(OfficeHolders.Empty, FrozenSet<string>.Empty, FrozenDictionary<string, Seat>.Empty);

    /// <summary>The holder of a title that names its body itself ("taoiseach"); null where it needs one beside it.</summary>
    public KnownPerson? Alone(string[] offices, DateOnly day)
    {
        foreach (var office in offices)
        {
            var colon = office.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && On(office[..colon], office[(colon + 1)..], day) is { } holder) return holder;
        }

        return null;
    }

    /// <summary>The holder of a title beside its body; null where nobody is meant for sure.</summary>
    /// <param name="body">Country or organisation.</param>
    /// <param name="words">The words that name it, in normal form, between spaces.</param>
    /// <param name="offices">What the title can mean.</param>
    /// <param name="title">The title's first word, in normal form.</param>
    /// <param name="day">The day.</param>
    public KnownPerson? Of(KnownEntity body, string words, string[] offices, string title, DateOnly day)
    {
        var of = body.Country!;
        var seat = SeatOf(words, of);
        if (seat is not null && OfSeat(seat, of, offices, day) is { } ofSeat) return ofSeat;
        if (body is KnownOrganisation) return OfOrganisation(of, seat, offices, day);
        foreach (var office in offices)
        {
            // "The White House chief of staff" is not the army's.
            if (office is Leader or Head or Spokesman or "ambassador" || (seat is not null && office is "chief-of-staff" or "army-chief" && seat.Head != office)) continue;
            if (On(Key(office), of, day) is { } holder) return holder;
        }

        // "The German government spokesman", but not any "Russian spokesman".
        if (offices.Contains(Spokesman)) return seat is null && title is "government" or "presidential" ? On(Spokesman, of, day) : null;
        return offices.Contains(Leader) ? holders.LeaderOf(of, day) : null;
    }

    private KnownPerson? OfOrganisation(string of, Seat? seat, string[] offices, DateOnly day)
    {
        // A part of it with a head of its own was tried already: "the Commission's vice-president" is nobody here.
        if (seat is not null) return null;
        foreach (var office in offices)
        {
            if (On(Key(office), of, day) is { } head) return head;
        }

        if (!offices.Contains(Head)) return null;
        return On(Leader, of, day) ?? On("commission-president", of, day);
    }

    private KnownPerson? OfSeat(Seat seat, string of, string[] offices, DateOnly day)
    {
        var office = offices.Any(HeadOffices.Contains) ? seat.Head : offices.Contains(Spokesman) ? seat.Spokesman : null;
        if (office is null) return null;
        return office == Leader ? holders.LeaderOf(of, day) : On(office, of, day);
    }

    private KnownPerson? On(string office, string of, DateOnly day) =>
        singleOffices.Contains(office) || office == Leader ? holders.On(office, of, day) : holders.OnlyOn(office, of, day);

    private Seat? SeatOf(string words, string of) =>
        seats.TryGetValue(words.StartsWith("the ", StringComparison.Ordinal) ? words[4..] : words, out var seat) && seat.Of == of ? seat : null;

    private static string Key(string office) => office.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? office[..colon] : office;
}
