using CsCheck;
using NewsMonitor.Analysis.Events;

namespace NewsMonitor.Analysis.Tests.Events;

public class EventFinderTests
{
    private static readonly DateTimeOffset Day = new(2022, 2, 15, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Russia attacked Ukraine on Thursday.", PloverRoot.Assault, "RUS", "UKR", Modality.Fact)]
    [InlineData("Ukraine was invaded by Russian forces at dawn.", PloverRoot.Assault, "RUS", "UKR", Modality.Fact)]
    [InlineData("The invasion of Ukraine by Russia began before sunrise.", PloverRoot.Assault, "RUS", "UKR", Modality.Fact)]
    [InlineData("Moscow accused NATO of stoking hysteria.", PloverRoot.Accuse, "RUS", "NATO", Modality.Fact)]
    [InlineData("Washington threatened Moscow with sanctions.", PloverRoot.Threaten, "USA", "RUS", Modality.Fact)]
    [InlineData("France condemned Russia for the recognition.", PloverRoot.Accuse, "FRA", "RUS", Modality.Fact)]
    [InlineData("Germany rejected the Russian demands.", PloverRoot.Reject, "DEU", "RUS", Modality.Fact)]
    [InlineData("The Kremlin denied the accusations.", PloverRoot.Reject, "RUS", null, Modality.Fact)]
    [InlineData("The European Union imposed sanctions on Russia.", PloverRoot.Sanction, "EU", "RUS", Modality.Fact)]
    [InlineData("Britain will impose sanctions on Belarus.", PloverRoot.Sanction, "GBR", "BLR", Modality.Intended)]
    [InlineData("Poland urged Russia to withdraw its troops.", PloverRoot.Request, "POL", "RUS", Modality.Fact)]
    [InlineData("Emmanuel Macron met Vladimir Putin in Moscow.", PloverRoot.Consult, "FRA", "RUS", Modality.Fact)]
    [InlineData("Talks between Iran and the United States resumed in Vienna.", PloverRoot.Consult, "IRN", "USA", Modality.Fact)]
    [InlineData("Armenia and Azerbaijan signed an agreement.", PloverRoot.Support, "ARM", "AZE", Modality.Fact)]
    [InlineData("China sent warships to the strait.", PloverRoot.Mobilize, "CHN", null, Modality.Fact)]
    [InlineData("Sweden deployed armoured vehicles on the island.", PloverRoot.Mobilize, "SWE", null, Modality.Fact)]
    [InlineData("North Korea could attack South Korea.", PloverRoot.Assault, "PRK", "KOR", Modality.Hypothetical)]
    [InlineData("Russia did not attack Ukraine.", PloverRoot.Assault, "RUS", "UKR", Modality.Denied)]
    [InlineData("Russia annexed Crimea in 2014.", PloverRoot.Assault, "RUS", "UKR", Modality.Historical)]
    [InlineData("Mali expelled the French ambassador.", PloverRoot.Sanction, "MLI", "FRA", Modality.Fact)]
    [InlineData("Canada supplied weapons to Ukraine.", PloverRoot.Aid, "CAN", "UKR", Modality.Fact)]
    [InlineData("Russia withdrew its soldiers from Kazakhstan.", PloverRoot.Retreat, "RUS", "KAZ", Modality.Fact)]
    [InlineData("Japan supported the Ukrainian government.", PloverRoot.Support, "JPN", "UKR", Modality.Fact)]
    [InlineData("Talks between Ethiopia and Egypt failed on Sunday.", PloverRoot.Consult, "ETH", "EGY", Modality.Fact)]
    [InlineData("Russia threatened to attack Ukraine.", PloverRoot.Threaten, "RUS", "UKR", Modality.Fact)]
    [InlineData("Iran refused to negotiate with the United States.", PloverRoot.Reject, "IRN", "USA", Modality.Fact)]
    [InlineData("The deployment of Russian soldiers in Belarus continued.", PloverRoot.Mobilize, "RUS", "BLR", Modality.Fact)]
    [InlineData("India has no plans to attack Pakistan.", PloverRoot.Assault, "IND", "PAK", Modality.Denied)]
    [InlineData("Turkey plans to invade Syria.", PloverRoot.Assault, "TUR", "SYR", Modality.Intended)]
    [InlineData("If China invades Taiwan, the economy will suffer.", PloverRoot.Assault, "CHN", "TWN", Modality.Conditional)]
    [InlineData("Sudanese and Ethiopian troops clashed at the border.", PloverRoot.Assault, "SDN", "ETH", Modality.Fact)]
    [InlineData("Mali was criticised by France.", PloverRoot.Accuse, "FRA", "MLI", Modality.Fact)]
    [InlineData("Norway closed its airspace to Russian aircraft.", PloverRoot.Sanction, "NOR", "RUS", Modality.Fact)]
    [InlineData("Germany will send ammunition to Ukraine.", PloverRoot.Agree, "DEU", "UKR", Modality.Fact)]
    [InlineData("Japan is willing to meet North Korea.", PloverRoot.Agree, "JPN", "PRK", Modality.Fact)]
    [InlineData("Kenya will not lift the embargo on Somalia.", PloverRoot.Reject, "KEN", "SOM", Modality.Fact)]
    [InlineData("Israel and Lebanon failed to reach an agreement.", PloverRoot.Reject, "ISR", "LBN", Modality.Fact)]
    [InlineData("The Iranian government said it would blockade Qatar.", PloverRoot.Threaten, "IRN", "QAT", Modality.Fact)]
    [InlineData("The Taliban said on Monday that they would release an American hostage.", PloverRoot.Agree, null, "USA", Modality.Fact)]
    [InlineData("Sanctions on Belarus were approved by Canada.", PloverRoot.Sanction, "CAN", "BLR", Modality.Fact)]
    [InlineData("Ambassador of France expelled by Mali", PloverRoot.Sanction, "MLI", "FRA", Modality.Fact)]
    [InlineData("Colombia recalled its ambassador from Venezuela.", PloverRoot.Sanction, "COL", "VEN", Modality.Fact)]
    [InlineData("China launched a series of attacks on Taiwan.", PloverRoot.Assault, "CHN", "TWN", Modality.Fact)]
    [InlineData("Spain turned the Moroccan offer down.", PloverRoot.Reject, "ESP", "MAR", Modality.Fact)]
    [InlineData("Algeria granted asylum to a Libyan general.", PloverRoot.Aid, "DZA", "LBY", Modality.Fact)]
    [InlineData("Ghana sent peacekeepers to Mali.", PloverRoot.Aid, "GHA", "MLI", Modality.Fact)]
    [InlineData("Chile withdrew from the treaty with Bolivia.", PloverRoot.Sanction, "CHL", "BOL", Modality.Fact)]
    [InlineData("“We have never attacked Georgia,” the Russian ambassador insisted.", PloverRoot.Assault, "RUS", "GEO", Modality.Denied)]
    [InlineData("Emmanuel Macron said: “Iran has attacked Iraq. The world is watching.”", PloverRoot.Assault, "IRN", "IRQ", Modality.Fact)]
    [InlineData("“Iran must release the sailors,” Emmanuel Macron told reporters.", PloverRoot.Request, "FRA", "IRN", Modality.Fact)]
    [InlineData("Germany said that Serbia should recognise Kosovo.", PloverRoot.Request, "DEU", "SRB", Modality.Fact)]
    [InlineData("Rebuffed by Argentina, the Uruguayan government is turning to Brazil.", PloverRoot.Reject, "ARG", "URY", Modality.Fact)]
    [InlineData("An offer by Poland to open a hospital in Beirut was declined by the Jordanian army.", PloverRoot.Reject, "JOR", "POL", Modality.Fact)]
    [InlineData("Niger received medicine from Japan.", PloverRoot.Aid, "JPN", "NER", Modality.Fact)]
    [InlineData("The offensive of the Ethiopian army against Eritrea goes on.", PloverRoot.Assault, "ETH", "ERI", Modality.Fact)]
    [InlineData("Turkish drones bombed a village in northern Syria.", PloverRoot.Assault, "TUR", "SYR", Modality.Fact)]
    [InlineData("Algeria massed tanks along its border with Mali.", PloverRoot.Mobilize, "DZA", "MLI", Modality.Fact)]
    [InlineData("Thousands of students marched against pension cuts in Togo.", PloverRoot.Protest, "TGO", null, Modality.Fact)]
    [InlineData("North Korea test-fired a missile toward Japan.", PloverRoot.Mobilize, "PRK", "JPN", Modality.Fact)]
    [InlineData("Nurses went on a hunger strike in Bolivia.", PloverRoot.Protest, "BOL", null, Modality.Fact)]
    [InlineData("No agreement was signed between Chad and Libya.", PloverRoot.Support, "TCD", "LBY", Modality.Denied)]
    [InlineData("Denmark put its army on high alert.", PloverRoot.Mobilize, "DNK", null, Modality.Fact)]
    [InlineData("Greece, Turkey strike deal on fishing", PloverRoot.Support, "GRC", "TUR", Modality.Fact)]
    [InlineData("Hungary sides with Poland in row over judges", PloverRoot.Support, "HUN", "POL", Modality.Fact)]
    [InlineData("An Afghan judge who had hidden for months was granted asylum in Ireland.", PloverRoot.Aid, "IRL", "AFG", Modality.Fact)]
    [InlineData("The Swedish premier arrived in Riga for talks with Latvian officials.", PloverRoot.Consult, "SWE", "LVA", Modality.Fact)]
    [InlineData("After talks with Serbia, Bulgaria opened the road again.", PloverRoot.Consult, "BGR", "SRB", Modality.Fact)]
    [InlineData("The European Union relaxed the travel bans on two Zimbabwean generals.", PloverRoot.Retreat, "EU", "ZWE", Modality.Fact)]
    [InlineData("Lorry drivers from Poland blocked crossings on the Ukrainian border.", PloverRoot.Reject, "POL", "UKR", Modality.Fact)]
    [InlineData("A joint venture of Oman and Egypt has been founded.", PloverRoot.Cooperate, "OMN", "EGY", Modality.Fact)]
    [InlineData("Estonia wants Finland to check the papers.", PloverRoot.Request, "EST", "FIN", Modality.Fact)]
    [InlineData("Israel must stop, Turkey warned, or Israel will pay.", PloverRoot.Threaten, "TUR", "ISR", Modality.Fact)]
    [InlineData("Criticism of Rwanda came from Belgium.", PloverRoot.Accuse, "BEL", "RWA", Modality.Fact)]
    [InlineData("Sweden declined to hand its files to Denmark.", PloverRoot.Reject, "SWE", "DNK", Modality.Fact)]
    public void A_sentence_gives_root_source_target_and_modality(string text, PloverRoot root, string? source, string? target, Modality modality)
    {
        var events = ArticleReader.Default.Read(new ArticleText("t", text, PublishedAt: Day)).Events;
        Assert.Contains(
            events,
            e => e.Plover == root && (source is null || e.Source?.Country == source) && (target is null || e.Target?.Country == target) && e.Modality == modality);
    }

    [Theory]
    [InlineData("Russia threatened to attack Ukraine.", PloverRoot.Assault)]
    [InlineData("The United States accused Russia of attacking Ukraine.", PloverRoot.Assault)]
    [InlineData("Poland urged Russia to withdraw its troops.", PloverRoot.Retreat)]
    public void What_an_outer_verb_tells_of_is_no_event_of_its_own(string text, PloverRoot inner)
    {
        var events = ArticleReader.Default.Read(new ArticleText("t", text, PublishedAt: Day)).Events;
        Assert.DoesNotContain(events, e => e.Plover == inner);
        Assert.NotEmpty(events);
    }

    [Theory]
    [InlineData("Armenian police detained dozens of demonstrators in Yerevan.")]
    [InlineData("Lower-house deputies of Russia condemned Vladimir Putin.")]
    public void What_happens_at_home_has_both_sides_in_one_country(string text)
    {
        var found = Assert.Single(ArticleReader.Default.Read(new ArticleText("t", text, PublishedAt: Day)).Events);
        Assert.NotNull(found.Source?.Country);
        Assert.Equal(found.Source.Country, found.Target?.Country);
    }

    [Theory]
    [InlineData("A storm hit Portugal on Sunday.")]
    [InlineData("Locusts have attacked the maize fields of Somalia.")]
    [InlineData("The Brazilian striker bombarded the goal.")]
    [InlineData("The “invasion of Ukraine by Russia” was the title of a film.")]
    public void Weather_games_and_titles_attack_nobody(string text) =>
        Assert.DoesNotContain(ArticleReader.Default.Read(new ArticleText("t", text, PublishedAt: Day)).Events, e => e.Quad == 4);

    [Fact]
    public void What_is_told_in_a_quotation_names_its_statement()
    {
        var reading = ArticleReader.Default.Read(new ArticleText("t", "Sergei Lavrov said: “The United States has deployed missiles in Poland.”", PublishedAt: Day));
        var found = Assert.Single(reading.Events, e => e.Plover == PloverRoot.Mobilize);
        Assert.Equal("leader/sergei-lavrov", reading.Statements.Single(s => s.Id == found.StatementId).Speaker?.Id);
        Assert.True(found.Confidence < 0.9);
    }

    [Theory]
    [InlineData("Iran-backed militias in Iraq.")]
    [InlineData("The armed forces of Peru in the occupied territories.")]
    [InlineData("The alleged plan of the Kremlin.")]
    public void A_participle_before_its_noun_tells_of_no_act(string text) =>
        Assert.Empty(ArticleReader.Default.Read(new ArticleText("t", text, PublishedAt: Day)).Events);

    [Fact]
    public void Every_event_carries_its_rule_and_spans_within_the_text() =>
        Gen.String.Sample(noise =>
        {
            var text = "Russia attacked Ukraine. " + noise + " Talks between Paris and Berlin; “" + noise + "” he said.";
            var reading = ArticleReader.Default.Read(new ArticleText("t", text, PublishedAt: Day));
            return reading.Events.All(e =>
                e.Rule.Length > 0 && e.Confidence is > 0 and <= 1 && e.Quad == e.Plover.Quad()
                && e.Trigger.Span.In(text) == e.Trigger.Text && e.Sentence.Contains(e.Trigger.Span)
                && new[] { e.Source, e.Target }.All(a => a is null || a.Span.In(text) == a.Text));
        });
}
