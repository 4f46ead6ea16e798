using System.Globalization;
using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Tests.Knowledge;

/// <summary>Who held which seat of Europe and of the international organisations on which day.</summary>
public sealed class HoldersOfEuropeTests
{
    [Theory]
    [InlineData("president", "FRA", "2000-06-01", "jacques-chirac")]
    [InlineData("president", "FRA", "2007-05-17", "nicolas-sarkozy")]
    [InlineData("president", "RUS", "2001-09-11", "vladimir-putin")]
    [InlineData("president", "RUS", "2008-08-08", "dmitry-medvedev")]
    [InlineData("prime-minister", "RUS", "2008-08-08", "vladimir-putin")]
    [InlineData("president", "UKR", "2004-06-01", "leonid-kuchma")]
    [InlineData("president", "UKR", "2013-11-21", "viktor-yanukovych")]
    [InlineData("president", "UKR", "2014-06-08", "petro-poroshenko")]
    [InlineData("prime-minister", "GBR", "2003-03-20", "tony-blair")]
    [InlineData("prime-minister", "GBR", "2016-07-14", "theresa-may")]
    [InlineData("prime-minister", "GBR", "2022-10-26", "rishi-sunak")]
    [InlineData("prime-minister", "GBR", "2024-07-06", "keir-starmer")]
    [InlineData("defence-minister", "GBR", "2013-09-01", "philip-hammond")]
    [InlineData("foreign-minister", "GBR", "2024-01-15", "david-cameron")]
    [InlineData("foreign-minister", "GBR", "2025-09-06", "yvette-cooper")]
    [InlineData("foreign-minister", "DEU", "2003-02-08", "joschka-fischer")]
    [InlineData("foreign-minister", "DEU", "2012-01-01", "guido-westerwelle")]
    [InlineData("defence-minister", "DEU", "2018-06-01", "ursula-von-der-leyen")]
    [InlineData("chancellor", "DEU", "2025-06-01", "friedrich-merz")]
    [InlineData("chancellor", "AUT", "2018-06-01", "sebastian-kurz")]
    [InlineData("chancellor", "AUT", "2025-06-01", "christian-stocker")]
    [InlineData("prime-minister", "FRA", "2024-10-01", "michel-barnier")]
    [InlineData("prime-minister", "FRA", "2025-10-01", "sebastien-lecornu")]
    [InlineData("prime-minister", "ITA", "2003-03-20", "silvio-berlusconi")]
    [InlineData("defence-minister", "ITA", "2023-01-01", "guido-crosetto")]
    [InlineData("foreign-minister", "POL", "2010-04-11", "radoslaw-sikorski")]
    [InlineData("prime-minister", "POL", "2023-12-14", "donald-tusk")]
    [InlineData("prime-minister", "HUN", "2023-05-01", "viktor-orban")]
    [InlineData("prime-minister", "HUN", "2026-06-01", "peter-magyar")]
    [InlineData("defence-minister", "RUS", "2023-06-24", "sergei-shoigu")]
    [InlineData("defence-minister", "RUS", "2024-06-01", "andrei-belousov")]
    [InlineData("defence-minister", "UKR", "2022-02-24", "oleksii-reznikov")]
    [InlineData("foreign-minister", "UKR", "2019-12-01", "vadym-prystaiko")]
    [InlineData("prime-minister", "UKR", "2025-08-01", "yulia-svyrydenko")]
    [InlineData("president", "POL", "2025-09-01", "karol-nawrocki")]
    [InlineData("president", "PRT", "2026-04-01", "antonio-jose-seguro")]
    [InlineData("prime-minister", "NLD", "2026-03-01", "rob-jetten")]
    [InlineData("president", "BGR", "2026-02-01", "iliana-iotova")]
    [InlineData("prime-minister", "BGR", "2026-06-01", "rumen-radev")]
    [InlineData("defence-minister", "GBR", "2026-06-20", "dan-jarvis")]
    [InlineData("president", "XKX", "2026-06-01", "albulena-haxhiu")]
    [InlineData("foreign-minister", "ALB", "2026-04-01", "ferit-hoxha")]
    [InlineData("foreign-minister", "TUR", "2005-01-01", "abdullah-gul")]
    [InlineData("foreign-minister", "TUR", "2024-01-01", "hakan-fidan")]
    [InlineData("president", "ARM", "2003-01-01", "robert-kocharyan")]
    [InlineData("president", "GEO", "2008-08-08", "mikheil-saakashvili")]
    [InlineData("monarch", "GBR", "2022-09-10", "king-charles-iii")]
    [InlineData("monarch", "VAT", "2025-06-01", "pope-leo-xiv")]
    [InlineData("secretary-general", "NATO", "2001-09-12", "george-robertson")]
    [InlineData("secretary-general", "NATO", "2011-03-19", "anders-fogh-rasmussen")]
    [InlineData("secretary-general", "NATO", "2024-11-01", "mark-rutte")]
    [InlineData("secretary-general", "UN", "2003-03-20", "kofi-annan")]
    [InlineData("commission-president", "EU", "2008-01-01", "jose-manuel-barroso")]
    [InlineData("high-representative", "EU", "2014-03-18", "catherine-ashton")]
    [InlineData("council-president", "EU", "2025-01-01", "antonio-costa")]
    [InlineData("secretary-general", "IAEA", "2011-03-11", "yukiya-amano")]
    [InlineData("secretary-general", "OSCE", "2022-02-24", "helga-schmid")]
    public void A_seat_has_its_holder_on_the_day(string office, string of, string day, string person) =>
        Assert.Equal("leader/" + person, KnowledgeBase.Default.HolderOf(office, of, DateOnly.Parse(day, CultureInfo.InvariantCulture))?.Id);

    [Theory]
    [InlineData("GBR")]
    [InlineData("FRA")]
    [InlineData("ITA")]
    [InlineData("POL")]
    [InlineData("UKR")]
    [InlineData("RUS")]
    [InlineData("TUR")]
    [InlineData("ROU")]
    [InlineData("ESP")]
    [InlineData("NLD")]
    [InlineData("SWE")]
    [InlineData("FIN")]
    [InlineData("NOR")]
    public void A_foreign_minister_is_known_in_the_middle_of_every_month_of_the_war(string of)
    {
        for (var day = new DateOnly(2022, 2, 15); day < new DateOnly(2026, 6, 30); day = day.AddMonths(1))
            Assert.True(KnowledgeBase.Default.HolderOf("foreign-minister", of, day) is not null, $"{of} on {day:O}");
    }

    [Fact]
    public void Everybody_of_Europe_has_a_pronoun()
    {
        string[] european = ["DEU", "FRA", "GBR", "ITA", "POL", "RUS", "UKR", "BLR", "SRB", "TUR", "NATO", "EU"];
        Assert.All(KnowledgeBase.Default.Entities.Values.OfType<KnownPerson>().Where(p => european.Contains(p.Affiliation)), p => Assert.True(p.Pronoun is "he" or "she", p.Id));
    }
}
