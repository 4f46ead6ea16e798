using NewsMonitor.Analysis.Knowledge;

namespace NewsMonitor.Analysis.Tests.Knowledge;

/// <summary>Each rule on a small input that is right but for one thing.</summary>
public sealed class KnowledgeCheckTests
{
    private const string AsOf = "# As of: 2026-06-30\n";

    private static readonly Dictionary<string, string> Good = new(StringComparer.Ordinal)
    {
        ["countries.tsv"] = AsOf + "FRA|France||French|Paris|Elysee|Q142\nSWZ|Eswatini|Swaziland@..2018-04-18|Swazi|Mbabane||Q1050\n",
        ["organisations.tsv"] = AsOf + "NATO|NATO|=OTAN||alliance|Q7184\n",
        ["places.tsv"] = AsOf + "Lyon|FRA\n",
        ["offices.tsv"] = AsOf + "president|president;head of state|state|single\naide||both|\nsecretary-general|chief;alliance chief@NATO|organisation|single\n",
        ["seats.tsv"] = AsOf + "Elysee|FRA|president|\n",
        ["romanisation.tsv"] = AsOf + "french|countries||FRA\nfrench|any|x|ks\n",
        ["outlets.tsv"] = AsOf + "one|The One Times|onetimes.fr|one-media|FRA|paper|private\ntwo|Two TV|Two;two.fr|two|FRA|broadcaster|state\n",
        ["people/all.tsv"] = AsOf + "ann-one|Ann One|Q1|she||president:FRA:2000..2005-05-01\nbob-two|Bob Two|Q2|he|Robert Two|president:FRA:2005-05-01..2010\ncy-three|Cy Three||||aide:NATO:..\n",
    };

    [Fact]
    public void Good_files_have_no_problem() => Assert.Empty(Problems([]));

    [Theory]
    [InlineData("places.tsv", "Lyon|FRA", "Lyon|FRA|x", "places.tsv:2: 2 fields are expected (place, country), 3 found")]
    [InlineData("places.tsv", AsOf, "", "places.tsv:1: no line '# As of: 2026-06-30' says as of when the file holds")]
    [InlineData("places.tsv", "2026-06-30", "30 June", "places.tsv:1: as of: '30 June' is no day (2026-06-30)")]
    [InlineData("places.tsv", "Lyon|FRA", "Lyon|FRA\nArles|FRA", "places.tsv:3: place: 'Arles' stands behind 'Lyon'; lines are in the order of this field")]
    [InlineData("places.tsv", "Lyon|FRA", "Lyon|GER", "places.tsv:2: country: 'GER' is no country of countries.tsv")]
    [InlineData("places.tsv", "Lyon|FRA", "France|FRA\nMbabane|FRA", "places.tsv:3: place: 'Mbabane' is also a name of 'SWZ' (countries.tsv:3), and no days tell them apart")]
    [InlineData("countries.tsv", "SWZ|Eswatini|", "SWI|Eswatini|", "countries.tsv:3: alpha-3: ISO 3166-1 has no 'SWI'")]
    [InlineData("countries.tsv", "SWZ|Eswatini|", "SWZ||", "countries.tsv:3: name: it is empty")]
    [InlineData("countries.tsv", "Q1050", "Q142", "countries.tsv:3: QID: Q142 is already that of 'FRA' in countries.tsv:2")]
    [InlineData("countries.tsv", "Q1050", "1050", "countries.tsv:3: QID: '1050' is no QID (Q90)")]
    [InlineData("countries.tsv", "..2018-04-18", "2018", "countries.tsv:3: other names: a range of days is from..to, not '2018'")]
    [InlineData("countries.tsv", "..2018-04-18", "2019..2018", "countries.tsv:3: other names: 'Swaziland@2019..2018' ends before it begins")]
    [InlineData("organisations.tsv", "alliance|", "club|", "organisations.tsv:2: kind: 'club' is none of igo, alliance, armed")]
    [InlineData("organisations.tsv", "=OTAN", "Paris", "organisations.tsv:2: other names: 'Paris' is also a name of 'FRA' (countries.tsv:2), and no days tell them apart")]
    [InlineData("offices.tsv", "state|single", "realm|single", "offices.tsv:2: body: 'realm' is none of state, organisation, both")]
    [InlineData("offices.tsv", "aide||both|", "aide||both|many", "offices.tsv:3: holders: 'many' is neither 'single' nor empty")]
    [InlineData("offices.tsv", "@NATO", "@OTAN", "offices.tsv:4: titles: 'OTAN' is no country or organisation")]
    [InlineData("seats.tsv", "president", "king", "seats.tsv:2: head: 'king' is no office of offices.tsv")]
    [InlineData("seats.tsv", "Elysee", "Kremlin", "seats.tsv:2: seat: 'Kremlin' is no name or stand-in of 'FRA'")]
    [InlineData("romanisation.tsv", "|any|", "|middle|", "romanisation.tsv:3: where: 'middle' is none of countries, word, start, end, any, hyphens, family, order, never")]
    [InlineData("romanisation.tsv", "||FRA", "||FRE", "romanisation.tsv:2: to: 'FRE' is no country or organisation")]
    [InlineData("outlets.tsv", "two|Two TV", "one|Two TV", "outlets.tsv:3: code: 'one' stands already in outlets.tsv:2")]
    [InlineData("outlets.tsv", "one|The One Times", "One|The One Times", "outlets.tsv:2: code: 'One' is no code of small letters, digits and hyphens")]
    [InlineData("outlets.tsv", "one|The One Times", "zero|The One Times", "outlets.tsv:3: code: 'two' stands behind 'zero'; lines are in the order of this field")]
    [InlineData("outlets.tsv", "The One Times", "", "outlets.tsv:2: name: it is empty")]
    [InlineData("outlets.tsv", "Two TV", "one times", "outlets.tsv:3: name: 'one times' is also a name of 'one' (outlets.tsv:2)")]
    [InlineData("outlets.tsv", "Two;two.fr", "Öne Tîmes;two.fr", "outlets.tsv:3: other names: 'Öne Tîmes' is also a name of 'one' (outlets.tsv:2)")]
    [InlineData("outlets.tsv", "two.fr", "onetimes.fr", "outlets.tsv:3: other names: 'onetimes.fr' is also a name of 'one' (outlets.tsv:2)")]
    [InlineData("outlets.tsv", "Two;", "The Two TV;", "outlets.tsv:3: other names: 'The Two TV' stands twice")]
    [InlineData("outlets.tsv", "two.fr", "www.two.fr", "outlets.tsv:3: other names: 'www.two.fr' is no domain in small letters without 'www.'")]
    [InlineData("outlets.tsv", "two.fr", "Two.fr", "outlets.tsv:3: other names: 'Two.fr' is no domain in small letters without 'www.'")]
    [InlineData("outlets.tsv", "one-media", "One Media", "outlets.tsv:2: family: 'One Media' is no code of small letters, digits and hyphens")]
    [InlineData("outlets.tsv", "|two|FRA", "||FRA", "outlets.tsv:3: family: '' is no code of small letters, digits and hyphens")]
    [InlineData("outlets.tsv", "one-media|FRA", "one-media|FRE", "outlets.tsv:2: country: 'FRE' is no country of countries.tsv")]
    [InlineData("outlets.tsv", "|paper|", "|daily|", "outlets.tsv:2: kind: 'daily' is none of wire, paper, broadcaster, online, magazine, government")]
    [InlineData("outlets.tsv", "|private", "|party", "outlets.tsv:2: control: 'party' is none of private, public, state")]
    [InlineData("outlets.tsv", "|broadcaster|state", "|broadcaster", "outlets.tsv:3: 7 fields are expected (code, name, other names, family, country, kind, control), 6 found")]
    [InlineData("people/all.tsv", "|she|", "|her|", "people/all.tsv:2: pronoun: 'her' is none of he, she, they")]
    [InlineData("people/all.tsv", "aide:NATO:..", "spy:NATO:..", "people/all.tsv:4: terms: 'spy' is no office of offices.tsv")]
    [InlineData("people/all.tsv", "aide:NATO:..", "aide:SEATO:..", "people/all.tsv:4: terms: 'SEATO' is no country or organisation")]
    [InlineData("people/all.tsv", "aide:NATO:..", "aide:NATO:2001-02-30..", "people/all.tsv:4: terms: '2001-02-30' is no day, month or year (2022-02-24, 2022-02, 2022)")]
    [InlineData("people/all.tsv", "aide:NATO:..", "aide:NATO", "people/all.tsv:4: terms: a term is office:of:from..to, not 'aide:NATO'")]
    [InlineData("people/all.tsv", "aide:NATO:..", "aide:NATO:2003..2001", "people/all.tsv:4: terms: 'aide:NATO:2003..2001' ends before it begins")]
    [InlineData("people/all.tsv", "president:FRA:2005-05-01", "president:FRA:2005-04-30", "people/all.tsv:3: terms: president of FRA from 2005-04-30 is held by 'ann-one' until 2005-05-01 (people/all.tsv:2)")]
    [InlineData("people/all.tsv", "cy-three|", "bob-two|", "people/all.tsv:4: id: 'bob-two' stands already in people/all.tsv:3")]
    [InlineData("people/all.tsv", "cy-three|", "Cy|", "people/all.tsv:4: id: 'Cy' is no id of small letters, digits and hyphens")]
    [InlineData("people/all.tsv", "cy-three|Cy Three|||", "cy-three|Cy Three|||Robert Two", "people/all.tsv:4: other names: 'Robert Two' is also a name of 'bob-two' (people/all.tsv:3), and neither days nor given names tell them apart")]
    [InlineData("people/all.tsv", "cy-three|Cy Three|||", "cy-three|Cy Three|||Eswatini", "people/all.tsv:4: other names: 'Eswatini' is also a name of 'SWZ' (countries.tsv:3)")]
    public void What_is_wrong_is_named_with_file_line_field_and_words(string file, string right, string wrong, string problem)
    {
        Assert.Contains(right, Good[file], StringComparison.Ordinal);
        Assert.Contains(problem, Problems(new() { [file] = Good[file].Replace(right, wrong, StringComparison.Ordinal) }));
    }

    [Fact]
    public void All_problems_come_at_once_in_the_order_of_files_and_lines()
    {
        var problems = Problems(new() { ["places.tsv"] = AsOf + "Nice|XXX\nLyon|YYY\n", ["countries.tsv"] = "" });
        Assert.True(problems.Length >= 5, string.Join('\n', problems));
        Assert.Equal(problems.Order(StringComparer.Ordinal), problems);
    }

    [Fact]
    public void A_year_alone_leaves_room_for_the_successor_of_that_year() =>
        Assert.Empty(Problems(new() { ["people/all.tsv"] = AsOf + "ann-one|Ann One||||president:FRA:2000..2005\nbob-two|Bob Two||||president:FRA:2005..2010\n" }));

    [Fact]
    public void A_holder_within_the_term_of_another_is_found_past_the_next()
    {
        var problems = Problems(new() { ["people/all.tsv"] = AsOf + "ann-one|Ann One||||president:FRA:2000..\nbob-two|Bob Two||||president:FRA:2001-01-01..2002-01-01\ncy-three|Cy Three||||president:FRA:2003-01-01..2004-01-01\n" });
        Assert.Equal(2, problems.Count(p => p.Contains("is held by 'ann-one' until today", StringComparison.Ordinal)));
    }

    [Fact]
    public void Namesakes_of_different_years_are_told_apart_by_the_day() =>
        Assert.Empty(Problems(new() { ["people/all.tsv"] = AsOf + "ann-one|Ann One||||president:FRA:1900..1905\nann-one-2|Ann One||||president:FRA:2005..2010\n" }));

    private static string[] Problems(Dictionary<string, string> changed) =>
        [.. KnowledgeCheck.Run(KnowledgeSource.Of(Good.Select(f => (f.Key, changed.GetValueOrDefault(f.Key, f.Value))))).Select(p => p.ToString())];
}
