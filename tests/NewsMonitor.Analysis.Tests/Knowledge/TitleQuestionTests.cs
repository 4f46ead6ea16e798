using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Tests.Knowledge;

/// <summary>Titles as news writes them, with the country, organisation or seat around them, on a day.</summary>
public sealed class TitleQuestionTests
{
    [Theory]
    [InlineData("Russia's top diplomat", "2022-02-07", "leader/sergei-lavrov")]
    [InlineData("the top US diplomat", "2023-06-18", null)]
    [InlineData("the US top diplomat", "2023-06-18", "leader/antony-blinken")]
    [InlineData("China's top diplomat", "2023-09-01", "leader/wang-yi")]
    [InlineData("Ukraine's chief diplomat", "2022-03-10", "leader/dmytro-kuleba")]
    [InlineData("the head of French diplomacy", "2022-02-07", null)]
    [InlineData("the French foreign minister", "2022-02-07", "leader/jean-yves-le-drian")]
    [InlineData("the German foreign minister", "2015-07-14", "leader/frank-walter-steinmeier")]
    [InlineData("German foreign ministry chief", "2022-02-07", "leader/annalena-baerbock")]
    [InlineData("the British Foreign Secretary", "2017-05-01", "leader/boris-johnson")]
    [InlineData("the UK's foreign secretary", "2024-09-01", "leader/david-lammy")]
    [InlineData("Britain's Foreign Secretary", "2023-05-01", "leader/james-cleverly")]
    [InlineData("the British defence secretary", "2022-03-01", "leader/ben-wallace")]
    [InlineData("the head of the Foreign Office", "2022-02-07", "leader/liz-truss")]
    [InlineData("Tehran's foreign minister", "2022-02-07", "leader/hossein-amir-abdollahian")]
    [InlineData("Tehran's foreign minister", "2016-01-16", "leader/mohammad-javad-zarif")]
    [InlineData("Moscow's foreign minister", "2022-02-07", "leader/sergei-lavrov")]
    [InlineData("Ankara's foreign minister", "2022-03-10", "leader/mevlut-cavusoglu")]
    [InlineData("Beijing's foreign minister", "2022-03-07", "leader/wang-yi")]
    [InlineData("Kyiv's defence minister", "2022-03-01", "leader/oleksii-reznikov")]
    [InlineData("the head of the Kremlin", "2010-06-01", "leader/dmitry-medvedev")]
    [InlineData("the Kremlin chief", "2022-02-07", "leader/vladimir-putin")]
    [InlineData("the Kremlin leader", "2024-05-08", "leader/vladimir-putin")]
    [InlineData("the Kremlin boss", "2022-02-07", "leader/vladimir-putin")]
    [InlineData("the Kremlin spokesman", "2022-02-07", "leader/dmitry-peskov")]
    [InlineData("the Kremlin's spokesman", "2010-02-07", "leader/natalya-timakova")]
    [InlineData("White House press secretary", "2022-02-07", "leader/jen-psaki")]
    [InlineData("White House press secretary", "2023-02-07", "leader/karine-jean-pierre")]
    [InlineData("the White House spokesman", "2012-02-07", "leader/jay-carney")]
    [InlineData("the Pentagon spokesman", "2022-02-07", "leader/john-kirby")]
    [InlineData("the Pentagon press secretary", "2023-02-07", "leader/pat-ryder")]
    [InlineData("the Pentagon chief", "2022-02-07", "leader/lloyd-austin")]
    [InlineData("the head of the Pentagon", "2018-02-07", "leader/james-mattis")]
    [InlineData("the State Department spokesman", "2022-02-07", "leader/ned-price")]
    [InlineData("Russian foreign ministry spokeswoman", "2022-02-16", "leader/maria-zakharova")]
    [InlineData("Iran's foreign ministry spokesman", "2022-01-10", "leader/saeed-khatibzadeh")]
    [InlineData("the Israeli army spokesman", "2023-11-01", "leader/daniel-hagari")]
    [InlineData("the IDF spokesman", "2023-11-01", "leader/daniel-hagari")]
    [InlineData("the German government spokesman", "2022-02-07", "leader/steffen-hebestreit")]
    [InlineData("the head of the Elysée", "2022-02-07", "leader/emmanuel-macron")]
    [InlineData("the boss of the White House", "2022-02-07", "leader/joe-biden")]
    [InlineData("the NATO chief", "2012-01-25", "leader/anders-fogh-rasmussen")]
    [InlineData("NATO's secretary general", "2025-01-25", "leader/mark-rutte")]
    [InlineData("the head of the alliance", "2022-01-25", "leader/jens-stoltenberg")]
    [InlineData("the head of the Alliance", "2022-01-25", "leader/jens-stoltenberg")]
    [InlineData("the EU's foreign policy chief", "2022-02-07", "leader/josep-borrell")]
    [InlineData("the EU's foreign policy chief", "2015-07-14", "leader/federica-mogherini")]
    [InlineData("the EU's top diplomat", "2025-03-01", "leader/kaja-kallas")]
    [InlineData("the president of the European Commission", "2022-02-07", "leader/ursula-von-der-leyen")]
    [InlineData("European Commission president", "2016-02-07", "leader/jean-claude-juncker")]
    [InlineData("European Council president", "2022-02-07", "leader/charles-michel")]
    [InlineData("the UN chief", "2022-02-07", "leader/antonio-guterres")]
    [InlineData("the UN secretary-general", "2012-02-07", "leader/ban-ki-moon")]
    [InlineData("the IAEA chief", "2022-03-04", "leader/rafael-grossi")]
    [InlineData("the IAEA director general", "2015-07-14", "leader/yukiya-amano")]
    [InlineData("the head of the UN nuclear watchdog", "2022-03-04", "leader/rafael-grossi")]
    [InlineData("the Hezbollah leader", "2023-11-01", "leader/hassan-nasrallah")]
    [InlineData("the Hezbollah chief", "2023-11-01", "leader/hassan-nasrallah")]
    [InlineData("the Chinese president", "2010-01-01", "leader/hu-jintao")]
    [InlineData("the Japanese prime minister", "2021-11-01", "leader/fumio-kishida")]
    [InlineData("Italy's premier", "2022-02-07", "leader/mario-draghi")]
    [InlineData("the Italian head of government", "2024-02-07", "leader/giorgia-meloni")]
    [InlineData("the taoiseach", "2021-06-01", "leader/micheal-martin")]
    [InlineData("the Israeli prime minister", "2022-02-07", "leader/naftali-bennett")]
    [InlineData("the North Korean leader", "2022-01-25", "leader/kim-jong-un")]
    [InlineData("the Syrian president", "2025-03-01", "leader/ahmed-al-sharaa")]
    [InlineData("South Korea's president", "2022-03-01", "leader/moon-jae-in")]
    [InlineData("Brazil's president", "2022-02-16", "leader/jair-bolsonaro")]
    [InlineData("the Polish prime minister", "2022-02-01", "leader/mateusz-morawiecki")]
    public void A_title_means_its_holder_on_the_day(string words, string day, string? id)
    {
        var found = KnowledgeBase.Default.Find(words, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        if (id is null) Assert.DoesNotContain(found, e => e is KnownPerson);
        else Assert.Equal(id, Assert.Single(found).Id);
    }

    [Theory]
    [InlineData("the Elysée", "country/FRA")]
    [InlineData("Bankova", "country/UKR")]
    [InlineData("the Quai d'Orsay", "country/FRA")]
    [InlineData("the Blue House", "country/KOR")]
    [InlineData("Zhongnanhai", "country/CHN")]
    [InlineData("Beştepe", "country/TUR")]
    [InlineData("Foggy Bottom", "country/USA")]
    [InlineData("a Russian spokesman", "country/RUS")]
    [InlineData("the former French president", "country/FRA")]
    [InlineData("the Russian deputy foreign minister", "country/RUS")]
    [InlineData("the White House chief of staff", "country/USA")]
    [InlineData("the European Commission vice-president", "organisation/EU")]
    public void Where_no_one_person_is_meant_the_country_stays(string words, string id) =>
        Assert.Equal(id, Assert.Single(KnowledgeBase.Default.Find(words, new DateOnly(2022, 2, 7))).Id);

    [Fact]
    public void An_answer_tells_by_which_office_and_term()
    {
        var answer = Assert.Single(KnowledgeBase.Default.Explain("the NATO chief", new DateOnly(2022, 2, 7)));
        Assert.Equal((NameKind.Title, "secretary-general", "NATO"), (answer.By, answer.Term?.Office, answer.Term?.Of));
    }
}
