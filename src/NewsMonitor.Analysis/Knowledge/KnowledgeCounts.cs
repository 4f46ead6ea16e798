namespace NewsMonitor.Analysis.Knowledge;

/// <summary>How much is known.</summary>
/// <param name="Countries">States and territories.</param>
/// <param name="Organisations">Organisations and armed actors.</param>
/// <param name="Offices">Offices that somebody holds, of all countries and organisations.</param>
/// <param name="People">People.</param>
/// <param name="Terms">Their terms of office.</param>
/// <param name="Names">Names, demonyms, stand-ins, places and titles that the files list.</param>
/// <param name="Variants">Further romanisations made by the rules.</param>
public sealed record KnowledgeCounts(int Countries, int Organisations, int Offices, int People, int Terms, int Names, int Variants);
