using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Documents;

/// <summary>How datelines and credits name the news agencies whose texts others carry, and the codes of these agencies as outlets.</summary>
internal static class WireAgencies
{
    /// <summary>The names as an alternation, longer ones first where one begins another.</summary>
    public const string Names =
        "Thomson Reuters|Reuters|REUTERS|Associated Press|AP|Agence France-Presse|Agence France Presse|AFP|UPI|United Press International|dpa|DPA|ANSA|EFE|" +
        "Kyodo News|Kyodo|KYODO|Jiji Press|JIJI|Yonhap News|Yonhap|YONHAP|Press Trust of India|PTI|ANI|IANS|UNI|Xinhua|XINHUA|" +
        "ITAR-TASS|Itar-Tass|TASS|Tass|Interfax-Ukraine|Interfax|RIA Novosti|Sputnik|Ukrinform|UKRINFORM|UNIAN|BelTA|BELTA|" +
        "Anadolu Agency|Anadolu|AA|KCNA|KUNA|WAM|SPA|QNA|SANA|IRNA|Petra|MENA|Bernama|BERNAMA|Antara|ANTARA|PNA|CNA|VNA|APP|" +
        "PA Media|PA|AAP|Canadian Press|Bloomberg News|Bloomberg|CNN Business|CNN Newswire|CNN|Cable News Network|RFE/RL|NAN|GNA|MAP|TAP|APS|" +
        "PAP|CTK|ČTK|MTI|BNS|LETA|ELTA|STT|NTB|TT|ANP|Belga|Lusa|Agerpres|AGERPRES|Tanjug|HINA|Hina|AZERTAC|Azertac|Armenpress|ARMENPRESS|" +
        "Kazinform|Telam|Télam|Prensa Latina|JTA|JNS";

    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Thomson Reuters"] = "reuters",
        ["Associated Press"] = "ap",
        ["Agence France-Presse"] = "afp",
        ["Agence France Presse"] = "afp",
        ["United Press International"] = "upi",
        ["Kyodo News"] = "kyodo",
        ["Jiji Press"] = "jiji",
        ["Yonhap News"] = "yonhap",
        ["Press Trust of India"] = "pti",
        ["UNI"] = "uni-india",
        ["ITAR-TASS"] = "tass",
        ["RIA Novosti"] = "ria-novosti",
        ["Anadolu Agency"] = "anadolu",
        ["AA"] = "anadolu",
        ["MENA"] = "mena-agency",
        ["CNA"] = "cna-taiwan",
        ["APP"] = "app-pakistan",
        ["PA"] = "pa-media",
        ["PA Media"] = "pa-media",
        ["Canadian Press"] = "canadian-press",
        ["Bloomberg News"] = "bloomberg",
        ["CNN Business"] = "cnn",
        ["CNN Newswire"] = "cnn",
        ["Cable News Network"] = "cnn",
        ["RFE/RL"] = "rfe-rl",
        ["NAN"] = "nan-nigeria",
        ["MAP"] = "map-morocco",
        ["TAP"] = "tap-tunisia",
        ["APS"] = "aps-algeria",
        ["ČTK"] = "ctk",
        ["Télam"] = "telam",
        ["Prensa Latina"] = "prensa-latina",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The outlet code of an agency by one of its <see cref="Names"/>; the others are their own code in small letters.</summary>
    public static string CodeOf(string name) => Codes.TryGetValue(name, out var code) ? code : name.ToLowerInvariant();
}
