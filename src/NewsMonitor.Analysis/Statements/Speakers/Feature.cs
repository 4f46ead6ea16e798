namespace NewsMonitor.Analysis.Statements.Speakers;

/// <summary>What speaks for or against a referent as the one whom words take up. The names are those of the weights file.</summary>
internal enum Feature : byte
{
    GenderAgrees,
    Personal,
    SamePassage,
    OneBack,
    TwoBack,
    FurtherBack,
    FarBack,
    SameParagraph,
    Subject,
    Speaker,
    Object,
    Possessive,
    SubjectHere,
    Quoted,
    SpokeLast,
    SpokeBefore,
    Latest,
    FirstInPassage,
    Chain,
    Often,
    Lead,
    Named,
    NounAgrees,
    Anonymous,
    Group,
    Institution,
}

/// <summary>Kinds of words that take somebody up.</summary>
internal enum AnaphorKind : byte
{
    /// <summary>"he", "she".</summary>
    He,

    /// <summary>"they".</summary>
    They,

    /// <summary>"it".</summary>
    It,

    /// <summary>"the minister".</summary>
    Noun,
}
