using System.Collections.Immutable;
using NewsMonitor.Analysis;
using NewsMonitor.Analysis.Events;
using NewsMonitor.Analysis.Knowledge;
using NewsMonitor.Analysis.Statements;
using NewsMonitor.Tension.Claims;

namespace NewsMonitor.Tension.Tests.Claims;

public class FindingsExtractorTests
{
    private static readonly DateOnly Day = new(2022, 2, 7);
    private static readonly ArticleText Article = new("a1", "text", Source: "desk.example");

    private static readonly KnowledgeBase Knowledge = new()
    {
        Entities = new KnownEntity[]
        {
            new KnownCountry { Id = "country/RUS", Name = "Russia", Alpha3 = "RUS" },
            new KnownCountry { Id = "country/UKR", Name = "Ukraine", Alpha3 = "UKR" },
            new KnownCountry { Id = "country/USA", Name = "United States", Alpha3 = "USA" },
            new KnownOrganisation { Id = "organisation/NATO", Name = "NATO", Code = "NATO" },
        }.ToDictionary(e => e.Id),
    };

    [Fact]
    public void A_threat_counts_for_both_sides_and_for_the_leader_who_made_it()
    {
        var findings = Extract(Event(PloverRoot.Threaten, Leader("vladimir-putin", "RUS"), State("country/UKR", "UKR")));
        Assert.Equal(
            [("country/RUS", "country/UKR", ClaimRole.By, 350_000), ("leader/vladimir-putin", "country/UKR", ClaimRole.By, 350_000), ("country/UKR", "country/RUS", ClaimRole.Toward, 350_000)],
            findings.Claims.Select(c => (c.Entity, c.Counterpart, c.Role, c.Weight)));
    }

    [Fact]
    public void A_leader_of_an_organisation_counts_for_the_organisation()
    {
        var findings = Extract(Event(PloverRoot.Accuse, Leader("jens-stoltenberg", "NATO"), State("country/RUS", "RUS")));
        Assert.Contains(findings.Claims, c => c.Entity == "organisation/NATO" && c.Counterpart == "country/RUS");
    }

    [Fact]
    public void Cooperation_weighs_negative() =>
        Assert.All(Extract(Event(PloverRoot.Consult, State("country/RUS", "RUS"), State("country/USA", "USA"))).Claims, c => Assert.Equal(-250_000, c.Weight));

    [Theory]
    [InlineData(Modality.Fact, 900_000)]
    [InlineData(Modality.Conditional, 450_000)]
    [InlineData(Modality.Intended, 450_000)]
    [InlineData(Modality.Denied, 0)]
    [InlineData(Modality.Hypothetical, null)]
    [InlineData(Modality.Historical, null)]
    public void Modality_decides_how_much_counts(Modality modality, int? weight)
    {
        var claims = Extract(Event(PloverRoot.Assault, State("country/RUS", "RUS"), State("country/UKR", "UKR"), modality)).Claims;
        Assert.Equal(weight, claims.FirstOrDefault()?.Weight);
    }

    [Fact]
    public void A_denied_act_is_kept_for_its_side_alone()
    {
        var claim = Assert.Single(Extract(Event(PloverRoot.Assault, State("country/RUS", "RUS"), State("country/UKR", "UKR"), Modality.Denied)).Claims);
        Assert.Equal(("country/RUS", ClaimRole.By, Modality.Denied), (claim.Entity, claim.Role, claim.Modality));
    }

    [Fact]
    public void Domestic_life_is_no_confrontation() =>
        Assert.Empty(Extract(Event(PloverRoot.Coerce, State("country/RUS", "RUS"), Leader("alexei-navalny", "RUS"))).Claims);

    [Fact]
    public void A_deployment_counts_without_a_target()
    {
        var claim = Assert.Single(Extract(Event(PloverRoot.Mobilize, State("country/USA", "USA"), null)).Claims);
        Assert.Equal(("country/USA", null, ClaimRole.By), (claim.Entity, claim.Counterpart, claim.Role));
    }

    [Fact]
    public void Cooperation_with_nobody_known_and_criticism_of_a_thing_count_for_nobody()
    {
        var thing = new Actor("the report", new TextSpan(0, 3), null, null);
        Assert.Empty(Extract(Event(PloverRoot.Agree, State("country/USA", "USA"), thing)).Claims);
        Assert.Empty(Extract(Event(PloverRoot.Reject, State("country/USA", "USA"), thing)).Claims);
    }

    [Fact]
    public void A_statement_belongs_to_its_speaker_the_speakers_country_and_whom_it_names()
    {
        var statement = new Statement(
            "s1", StatementKind.Direct, [new TextSpan(10, 40)], "…", new Speaker("Biden", new TextSpan(0, 5), "leader/joe-biden", "Joe Biden", EntityKind.Leader, "USA"),
            null, new TextSpan(0, 50), 0.9, "quote", TextPart.Text);
        var mentions = ImmutableArray.Create(
            new Mention("Biden", new TextSpan(0, 5), "leader/joe-biden", EntityKind.Leader, "USA", TextPart.Text),
            new Mention("Russia", new TextSpan(12, 18), "country/RUS", EntityKind.Country, "RUS", TextPart.Text),
            new Mention("Ukraine", new TextSpan(44, 49), "country/UKR", EntityKind.Country, "UKR", TextPart.Text));
        var links = FindingsExtractor.Extract(Article, new Reading(null, mentions, [statement], []), Day, Knowledge).Links;
        Assert.Equal(
            [("country/USA", ClaimRole.By), ("leader/joe-biden", ClaimRole.By), ("country/RUS", ClaimRole.Toward)],
            links.Select(l => (l.Entity, l.Role)));
    }

    private static ArticleFindings Extract(Event found) =>
        FindingsExtractor.Extract(Article, new Reading(null, [], [], [found]), Day, Knowledge);

    private static Event Event(PloverRoot root, Actor? source, Actor? target, Modality modality = Modality.Fact) =>
        new(root, "000", root.Quad(), 0, root.Intensity(), source, target, new Phrase("did", new TextSpan(1, 2)), modality, new TextSpan(0, 9), null, 1, "test", TextPart.Text);

    private static Actor State(string id, string code) => new(code, new TextSpan(0, 3), id, code);

    private static Actor Leader(string slug, string code) => new(slug, new TextSpan(0, 3), "leader/" + slug, code);
}
