namespace NewsMonitor.Analysis.Statements;

/// <summary>What somebody does in saying it, as the cue tells.</summary>
public enum SpeechAct
{
    /// <summary>"said", "added", "according to"; also where only quotation marks tell.</summary>
    Speech = 0,

    /// <summary>"demanded", "urged", "asked".</summary>
    Order = 1,

    /// <summary>"promised", "threatened to", "refused to".</summary>
    Promise = 2,

    /// <summary>"accused", "condemned", "rejected".</summary>
    Blame = 3,

    /// <summary>"praised", "welcomed", "supported".</summary>
    Praise = 4,

    /// <summary>"described as", "cited", "spoke of".</summary>
    Framing = 5,

    /// <summary>"thinks", "fears": an attitude that the reporter ascribes.</summary>
    Thought = 6,

    /// <summary>"wants", "hopes to".</summary>
    Wish = 7,

    /// <summary>"shows", "ruled": what a study, a court or a document says.</summary>
    Finding = 8,

    /// <summary>"seems", "appears to".</summary>
    Semblance = 9,
}
