using System.CommandLine;
using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Cli.Alerts;

/// <summary>The options that make an alert rule. What they may be together, the server says.</summary>
internal sealed class RuleOptions
{
    private readonly Option<string> _on = new("--on") { Description = "What is measured: level, rise, low or width (of the band), dyad, said.", Required = true };
    private readonly Option<string> _entity = new("--entity", "-e") { Description = "Of whom: country/UKR, leader/vladimir-putin …, or WORLD.", Required = true };
    private readonly Option<double?> _threshold = new("--threshold") { Description = "The value at which it fires; not for 'said'." };
    private readonly Option<bool> _below = new("--below") { Description = "Fires when the measure falls to the threshold." };
    private readonly Option<double?> _hysteresis = new("--hysteresis") { Description = "How far the measure must go back before the rule fires again; 2 without it." };
    private readonly Option<double?> _window = new("--window") { Description = "Hours over which a rise is measured (24 without it), or for which words bind (60 days)." };
    private readonly Option<string?> _counterpart = new("--counterpart") { Description = "The other side, for 'dyad' and 'said'." };
    private readonly Option<string?> _acts = new("--acts") { Description = "'words' or 'deeds' of a dyad; both without it." };
    private readonly Option<string?> _name = new("--name") { Description = "What to call the rule." };
    private readonly Option<string?> _webhook = new("--webhook") { Description = "Where to post each alert, signed; dashboards alone without it." };
    private readonly Option<string?> _secret = new("--secret") { Description = "The signing key, whsec_ and base64; made without it." };

    public RuleOptions()
    {
        _on.AcceptOnlyFromAmong("level", "rise", "low", "width", "dyad", "said");
        _acts.AcceptOnlyFromAmong("words", "deeds");
    }

    public void AddTo(Command command, bool delivery)
    {
        foreach (var option in new Option[] { _on, _entity, _threshold, _below, _hysteresis, _window, _counterpart, _acts, _name }) command.Add(option);
        if (!delivery) return;
        command.Add(_webhook);
        command.Add(_secret);
    }

    public AlertRuleRequest Read(ParseResult parsed) => new(
        parsed.GetValue(_name), parsed.GetValue(_on), parsed.GetValue(_entity), parsed.GetValue(_threshold), parsed.GetValue(_below), parsed.GetValue(_hysteresis), parsed.GetValue(_window),
        parsed.GetValue(_counterpart), parsed.GetValue(_acts), parsed.CommandResult.Command.Options.Contains(_webhook) ? parsed.GetValue(_webhook) : null,
        parsed.CommandResult.Command.Options.Contains(_secret) ? parsed.GetValue(_secret) : null);
}
