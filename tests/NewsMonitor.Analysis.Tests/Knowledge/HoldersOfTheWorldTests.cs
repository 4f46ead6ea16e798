using System.Globalization;
using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Tests.Knowledge;

/// <summary>Who held which seat of the Americas, Asia, the Middle East and Africa on which day.</summary>
public sealed class HoldersOfTheWorldTests
{
    [Theory]
    [InlineData("president", "USA", "2000-06-01", "bill-clinton")]
    [InlineData("president", "USA", "2003-03-20", "george-w-bush")]
    [InlineData("foreign-minister", "USA", "2003-02-05", "colin-powell")]
    [InlineData("defence-minister", "USA", "2006-11-01", "donald-rumsfeld")]
    [InlineData("chief-of-staff", "USA", "2024-06-01", "charles-q-brown")]
    [InlineData("security-adviser", "USA", "2025-03-24", "mike-waltz")]
    [InlineData("head-spokesman", "USA", "2025-03-01", "karoline-leavitt")]
    [InlineData("intelligence-chief", "USA", "2022-02-24", "william-burns")]
    [InlineData("un-ambassador", "USA", "2014-07-17", "samantha-power")]
    [InlineData("prime-minister", "CAN", "2025-03-20", "mark-carney")]
    [InlineData("defence-minister", "CAN", "2024-01-15", "bill-blair")]
    [InlineData("president", "MEX", "2024-10-02", "claudia-sheinbaum")]
    [InlineData("president", "BRA", "2023-01-08", "luiz-inacio-lula-da-silva")]
    [InlineData("president", "ARG", "2002-06-01", "eduardo-duhalde")]
    [InlineData("president", "ARG", "2024-01-01", "javier-milei")]
    [InlineData("president", "VEN", "2010-01-01", "hugo-chavez")]
    [InlineData("president", "VEN", "2026-02-01", "delcy-rodriguez")]
    [InlineData("president", "PER", "2023-01-15", "dina-boluarte")]
    [InlineData("prime-minister", "HTI", "2023-10-02", "ariel-henry")]
    [InlineData("president", "CHN", "2001-04-01", "jiang-zemin")]
    [InlineData("foreign-minister", "CHN", "2023-03-01", "qin-gang")]
    [InlineData("foreign-minister", "CHN", "2023-08-01", "wang-yi")]
    [InlineData("defence-minister", "CHN", "2023-06-04", "li-shangfu")]
    [InlineData("prime-minister", "JPN", "2005-09-11", "junichiro-koizumi")]
    [InlineData("prime-minister", "JPN", "2022-07-08", "fumio-kishida")]
    [InlineData("foreign-minister", "JPN", "2024-01-15", "yoko-kamikawa")]
    [InlineData("chief-cabinet-secretary", "JPN", "2022-02-24", "hirokazu-matsuno")]
    [InlineData("president", "KOR", "2006-10-09", "roh-moo-hyun")]
    [InlineData("defence-minister", "KOR", "2024-12-03", "kim-yong-hyun")]
    [InlineData("leader", "PRK", "2010-11-23", "kim-jong-il")]
    [InlineData("foreign-minister", "PRK", "2024-11-01", "choe-son-hui")]
    [InlineData("president", "TWN", "2022-08-02", "tsai-ing-wen")]
    [InlineData("foreign-minister", "TWN", "2024-06-01", "lin-chia-lung")]
    [InlineData("prime-minister", "IND", "2001-12-13", "atal-bihari-vajpayee")]
    [InlineData("foreign-minister", "IND", "2012-01-01", "s-m-krishna")]
    [InlineData("president", "PAK", "2001-10-07", "pervez-musharraf")]
    [InlineData("prime-minister", "PAK", "2023-10-01", "anwaar-ul-haq-kakar")]
    [InlineData("chief-of-staff", "PAK", "2025-05-07", "asim-munir")]
    [InlineData("prime-minister", "BGD", "2024-09-01", "muhammad-yunus")]
    [InlineData("prime-minister", "THA", "2025-06-01", "paetongtarn-shinawatra")]
    [InlineData("foreign-minister", "MMR", "2017-09-01", "aung-san-suu-kyi")]
    [InlineData("president", "PHL", "2016-07-12", "rodrigo-duterte")]
    [InlineData("defence-minister", "AUS", "2023-03-14", "richard-marles")]
    [InlineData("prime-minister", "ISR", "2002-04-01", "ariel-sharon")]
    [InlineData("prime-minister", "ISR", "2021-09-01", "naftali-bennett")]
    [InlineData("defence-minister", "ISR", "2023-10-07", "yoav-gallant")]
    [InlineData("foreign-minister", "ISR", "2024-12-01", "gideon-saar")]
    [InlineData("prime-minister", "PSE", "2024-05-01", "mohammad-mustafa")]
    [InlineData("president", "SYR", "2025-05-14", "ahmed-al-sharaa")]
    [InlineData("prime-minister", "LBN", "2025-03-01", "nawaf-salam")]
    [InlineData("president", "IRN", "2003-10-21", "mohammad-khatami")]
    [InlineData("foreign-minister", "IRN", "2024-04-13", "hossein-amir-abdollahian")]
    [InlineData("foreign-minister", "IRN", "2025-06-13", "abbas-araghchi")]
    [InlineData("guards-commander", "IRN", "2025-06-01", "hossein-salami")]
    [InlineData("president", "IRQ", "2003-03-20", "saddam-hussein")]
    [InlineData("prime-minister", "IRQ", "2023-10-07", "mohammed-shia-al-sudani")]
    [InlineData("president", "YEM", "2024-01-12", "rashad-al-alimi")]
    [InlineData("foreign-minister", "EGY", "2025-01-15", "badr-abdelatty")]
    [InlineData("prime-minister", "SAU", "2023-03-10", "mohammed-bin-salman")]
    [InlineData("leader", "SDN", "2023-04-15", "abdel-fattah-al-burhan")]
    [InlineData("president", "ZAF", "2000-07-09", "thabo-mbeki")]
    [InlineData("foreign-minister", "ZAF", "2023-12-29", "naledi-pandor")]
    [InlineData("president", "NER", "2023-07-01", "mohamed-bazoum")]
    [InlineData("president", "BFA", "2023-01-01", "ibrahim-traore")]
    [InlineData("foreign-minister", "COD", "2025-01-27", "therese-kayikwamba-wagner")]
    [InlineData("president", "NGA", "2014-04-14", "goodluck-jonathan")]
    public void The_day_decides_who_holds_an_office(string office, string of, string day, string id) =>
        Assert.Equal("leader/" + id, KnowledgeBase.Default.HolderOf(office, of, DateOnly.Parse(day, CultureInfo.InvariantCulture))?.Id);

    [Fact]
    public void Nobody_in_the_group_of_twenty_or_at_war_is_without_a_head_of_state_or_government_in_the_years_of_the_seeds()
    {
        string[] states =
        [
            "USA", "CAN", "MEX", "BRA", "ARG", "CHN", "JPN", "KOR", "IND", "IDN", "AUS", "SAU", "ZAF",
            "ISR", "PSE", "IRQ", "IRN", "YEM", "AFG", "PAK", "MMR", "PRK", "TWN", "THA", "KHM", "PHL", "SDN", "SSD", "ETH", "ERI", "SOM", "COD", "RWA",
            "BDI", "MLI", "NER", "BFA", "TCD", "NGA", "CMR", "CAF", "MOZ", "LBY", "EGY", "DZA", "MAR", "VEN", "GUY", "COL", "ECU", "CUB", "KAZ", "KGZ", "TJK", "UZB",
        ];
        string[] heads = ["president", "prime-minister", "monarch", "leader"];
        var without =
            from state in states
            from month in Enumerable.Range(0, 66)
            let day = new DateOnly(2021, 1, 15).AddMonths(month)
            where heads.All(office => KnowledgeBase.Default.HolderOf(office, state, day) is null)
            select $"{state} {day:O}";
        Assert.Empty(without);
    }

    [Fact]
    public void Everybody_has_a_pronoun()
    {
        var without = KnowledgeBase.Default.Entities.Values.OfType<KnownPerson>().Where(p => p.Pronoun is not ("he" or "she")).Select(p => p.Id);
        Assert.Empty(without);
    }
}
