using NewsMonitor.Analysis.Events;

namespace NewsMonitor.Analysis.Tests.Events;

/// <summary>What is denied is no deed, what is vowed may be a promise, and what is recognised may be another state's.</summary>
public class DenialAndVowTests
{
    [Theory]
    [InlineData("Moscow has denied that it plans to attack Ukraine.")]
    [InlineData("Russia denied planning to invade Ukraine.")]
    [InlineData("Russia denied attacking Ukraine.")]
    [InlineData("Russia denied any plans to invade Ukraine.")]
    [InlineData("Lavrov denied that Russia would attack Ukraine.")]
    [InlineData("Moscow dismissed claims that it was preparing an invasion of Ukraine.")]
    [InlineData("The Kremlin rejected accusations that Russia shelled Kharkiv.")]
    [InlineData("\"We are not going to attack Ukraine,\" Lavrov said.")]
    [InlineData("Russia isn't planning to attack Ukraine, Peskov said.")]
    public void An_act_in_a_denial_is_an_event_that_is_denied(string sentence)
    {
        var act = Assert.Single(Read(sentence), e => e.Plover.Quad() == 4);
        Assert.Equal((PloverRoot.Assault, Modality.Denied, "country/UKR"), (act.Plover, act.Modality, act.Target?.Id));
        Assert.DoesNotContain(Read(sentence), e => e.Plover == PloverRoot.Threaten);
    }

    [Theory]
    [InlineData("Russia rejected Ukraine's accusations and shelled Kharkiv.")]
    [InlineData("Russia denied the claims after it bombed Kyiv.")]
    public void An_act_beside_a_denial_is_a_fact(string sentence) =>
        Assert.Contains(Read(sentence), e => e is { Plover: PloverRoot.Assault, Modality: Modality.Fact });

    [Theory]
    [InlineData("Russia vowed to withdraw its troops from Belarus.", PloverRoot.Agree, "country/BLR")]
    [InlineData("Biden vowed to defend Taiwan.", PloverRoot.Agree, "country/TWN")]
    [InlineData("Putin vowed not to attack Ukraine.", PloverRoot.Agree, null)]
    [InlineData("Iran vowed to attack Israel.", PloverRoot.Threaten, "country/ISR")]
    [InlineData("Russia vowed to respond to the expulsion of its diplomats by Germany.", PloverRoot.Threaten, "country/DEU")]
    public void What_is_vowed_decides_whether_a_vow_threatens(string sentence, PloverRoot root, string? target)
    {
        var vow = Assert.Single(Read(sentence), e => e.Trigger.Text == "vowed");
        Assert.Equal((root, target), (vow.Plover, vow.Target?.Id));
    }

    [Theory]
    [InlineData("Russia recognised the independence of Donetsk and Luhansk.", "country/RUS", "country/UKR")]
    [InlineData("Nicaragua recognised South Ossetia.", "country/NIC", "country/GEO")]
    [InlineData("Turkey recognised the Turkish Republic of Northern Cyprus.", "country/TUR", "country/CYP")]
    [InlineData("Germany recognised Kosovo.", "country/DEU", "country/SRB")]
    [InlineData("Russia recognised two breakaway regions of Georgia.", "country/RUS", "country/GEO")]
    public void To_recognise_a_breakaway_is_a_breach_toward_the_state_that_holds_it_to_be_its_own(string sentence, string source, string state)
    {
        Assert.Contains(Read(sentence), e => e is { Plover: PloverRoot.Reject, Cameo: "128" } && e.Source?.Id == source && e.Target?.Id == state);
        Assert.DoesNotContain(Read(sentence), e => e.Plover == PloverRoot.Support && e.Target?.Id == state);
    }

    [Theory]
    [InlineData("Spain recognised Palestine.", "country/PSE")]
    [InlineData("Germany recognised Kosovo.", "country/XKX")]
    public void What_is_recognised_is_supported(string sentence, string target) =>
        Assert.Contains(Read(sentence), e => e.Plover == PloverRoot.Support && e.Target?.Id == target);

    [Theory]
    [InlineData("Thomas-Greenfield warned that the consequences of a Russian invasion of Ukraine would be horrific.", Modality.Hypothetical)]
    [InlineData("A Russian attack on Ukraine could trigger sanctions.", Modality.Hypothetical)]
    [InlineData("The Russian attack on Ukraine continued.", Modality.Fact)]
    public void An_attack_that_would_have_consequences_has_not_come(string sentence, Modality modality) =>
        Assert.Equal(modality, Assert.Single(Read(sentence), e => e.Plover == PloverRoot.Assault).Modality);

    [Fact]
    public void Of_two_words_that_may_be_verbs_or_plurals_the_one_behind_a_name_is_the_verb()
    {
        Assert.Contains(Read("Zelensky demands sanctions against Russia."), e => e is { Plover: PloverRoot.Request, Target.Id: "country/RUS" });
        Assert.DoesNotContain(Read("Zelensky demands sanctions against Russia."), e => e.Plover == PloverRoot.Sanction);
    }

    private static IReadOnlyList<Event> Read(string sentence) =>
        ArticleReader.Default.Read(new ArticleText("a", sentence, null, new DateTimeOffset(2022, 2, 10, 0, 0, 0, TimeSpan.Zero), "desk.example")).Events;
}
