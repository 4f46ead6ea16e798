namespace NewsMonitor.Contracts.Api;

/// <summary>An alert rule to be made or tried.</summary>
/// <param name="Name">What a reader calls it; made from the rule where null.</param>
/// <param name="On">What is measured: <c>level</c>, <c>rise</c>, <c>low</c>, <c>width</c>, <c>dyad</c> or <c>said</c>.</param>
/// <param name="Entity">Of whom: an entity id such as <c>country/UKR</c>, or <c>WORLD</c> for level, rise, low and width.</param>
/// <param name="Threshold">The value at which it fires; for said versus did of no meaning.</param>
/// <param name="Below">Whether it fires when the measure falls to the threshold rather than when it rises to it.</param>
/// <param name="Hysteresis">How far the measure must go back before the rule fires again; 2 points, or a tenth of a dyad's threshold, where null.</param>
/// <param name="WindowHours">Over which time a rise is measured (24 where null), or how long words bind (60 days where null).</param>
/// <param name="Counterpart">The other side's entity id: required for a dyad, optional for said versus did.</param>
/// <param name="Acts">Which acts of a dyad count: <c>words</c> or <c>deeds</c>; null for both.</param>
/// <param name="Webhook">An http or https URL that gets a signed POST for each alert; null for dashboards alone.</param>
/// <param name="Secret">The signing key, <c>whsec_</c> and base64 of 24 to 64 bytes; made where null.</param>
public sealed record AlertRuleRequest(
    string? Name,
    string? On,
    string? Entity,
    double? Threshold = null,
    bool Below = false,
    double? Hysteresis = null,
    double? WindowHours = null,
    string? Counterpart = null,
    string? Acts = null,
    string? Webhook = null,
    string? Secret = null);

/// <summary>An alert rule and where it stands.</summary>
/// <param name="Id">Its id on the timeline.</param>
/// <param name="Name">What a reader calls it.</param>
/// <param name="On">What is measured.</param>
/// <param name="Entity">Of whom.</param>
/// <param name="EntityName">Its usual English name.</param>
/// <param name="Threshold">The value at which it fires.</param>
/// <param name="Below">Whether it fires when the measure falls.</param>
/// <param name="Hysteresis">How far the measure must go back.</param>
/// <param name="WindowHours">The window of a rise or of words.</param>
/// <param name="Counterpart">The other side's entity id.</param>
/// <param name="Acts"><c>words</c>, <c>deeds</c> or null.</param>
/// <param name="Webhook">Where messages go; null for dashboards alone.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Armed">Whether it fires at the next crossing; null where nothing is known of its entity.</param>
/// <param name="Value">The measure as last seen; null where nothing is known.</param>
/// <param name="Pending">Messages that wait to be delivered.</param>
/// <param name="LastFired">When it fired last, in event time; null where it never did.</param>
/// <param name="Secret">The signing key: only in the answer to the request that made the rule.</param>
public sealed record AlertRuleDto(
    string Id,
    string Name,
    string On,
    string Entity,
    string EntityName,
    double Threshold,
    bool Below,
    double Hysteresis,
    double WindowHours,
    string? Counterpart,
    string? Acts,
    string? Webhook,
    DateTimeOffset CreatedAt,
    bool? Armed,
    double? Value,
    int Pending,
    DateTimeOffset? LastFired,
    string? Secret = null);

/// <summary>An alert: what webhooks get as <c>data</c>, and what the API lists.</summary>
/// <param name="Sequence">From 1, without gaps on its timeline; a message that comes twice has the same one.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Name">What a reader calls it.</param>
/// <param name="Timeline">The timeline's name.</param>
/// <param name="Run">Its run.</param>
/// <param name="On">What was measured.</param>
/// <param name="Entity">Of whom.</param>
/// <param name="EntityName">Its usual English name.</param>
/// <param name="Counterpart">The other side.</param>
/// <param name="Value">The measure at the crossing.</param>
/// <param name="Threshold">The rule's threshold.</param>
/// <param name="Tension">The score at the crossing; null where nothing was known.</param>
/// <param name="At">Event time of the crossing.</param>
/// <param name="RaisedAt">The wall clock's time.</param>
/// <param name="Test">Whether it is a test message.</param>
/// <param name="Causes">What moved the score most in the day before; at most three.</param>
public sealed record AlertDto(
    long Sequence,
    string Rule,
    string Name,
    string Timeline,
    string Run,
    string On,
    string Entity,
    string EntityName,
    string? Counterpart,
    double Value,
    double Threshold,
    double? Tension,
    DateTimeOffset At,
    DateTimeOffset RaisedAt,
    bool Test,
    IReadOnlyList<AlertCauseDto> Causes);

/// <summary>A story that moved the score before an alert.</summary>
/// <param name="Points">Points of tension.</param>
/// <param name="Plover">PLOVER root.</param>
/// <param name="Role"><c>by</c>: the entity acted; <c>toward</c>: it was acted upon.</param>
/// <param name="Counterpart">The other side's entity id; null where the text names none.</param>
/// <param name="Article">The surest report's article.</param>
public sealed record AlertCauseDto(double Points, string Plover, string Role, string? Counterpart, string Article);

/// <summary>The body of a webhook, in the form of Standard Webhooks.</summary>
/// <param name="Type"><c>alert.raised</c> or <c>alert.test</c>.</param>
/// <param name="Timestamp">When the alert was raised.</param>
/// <param name="Data">The alert.</param>
public sealed record AlertMessage(string Type, DateTimeOffset Timestamp, AlertDto Data);

/// <summary>A rule tried on the past.</summary>
/// <param name="Count">How often it would have fired.</param>
/// <param name="From">The first moment that was looked at.</param>
/// <param name="To">The last one.</param>
/// <param name="Fired">When, the earliest first; at most 500.</param>
public sealed record AlertTrialDto(int Count, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<AlertCrossingDto> Fired);

/// <summary>A moment at which a rule would have fired.</summary>
/// <param name="At">Event time.</param>
/// <param name="Value">The measure.</param>
/// <param name="Tension">The entity's score then.</param>
public sealed record AlertCrossingDto(DateTimeOffset At, double Value, double? Tension);

/// <summary>One attempt to deliver an alert.</summary>
/// <param name="At">When, by the wall clock.</param>
/// <param name="Alert">The alert's sequence.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Attempt">From 1.</param>
/// <param name="Outcome"><c>delivered</c>, <c>failed</c> (another attempt follows) or <c>gave-up</c>.</param>
/// <param name="Status">The receiver's HTTP status; null where it gave none.</param>
/// <param name="Problem">Why it failed.</param>
/// <param name="NextAttempt">When the next attempt is due.</param>
public sealed record AlertDeliveryDto(DateTimeOffset At, long Alert, string Rule, int Attempt, string Outcome, int? Status, string? Problem, DateTimeOffset? NextAttempt);
