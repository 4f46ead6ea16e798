using NewsMonitor.Contracts.Api;

namespace NewsMonitor.Server.Api;

/// <summary>Adds up what became of a request's articles without keeping a million results in memory.</summary>
internal sealed class IngestSummary
{
    private const int MostKept = 10_000;

    private readonly List<IngestResultDto> _results = [];
    private readonly List<IngestResultDto> _rejections = [];
    private int _accepted;
    private int _duplicates;
    private int _rejected;

    /// <summary>Whether articles came and none of them got in.</summary>
    public bool OnlyRejected => _rejected > 0 && _accepted + _duplicates == 0 && _results.Count == _rejections.Count;

    public void Add(IEnumerable<IngestResultDto> results)
    {
        foreach (var result in results)
        {
            if (_results.Count < MostKept) _results.Add(result);
            switch (result.Status)
            {
                case "rejected":
                    _rejected++;
                    if (_rejections.Count < MostKept) _rejections.Add(result);
                    break;
                case "duplicate":
                    _duplicates++;
                    break;
                default:
                    _accepted++;
                    break;
            }
        }
    }

    /// <summary>The answer: every result where there are at most <paramref name="most"/>, else the rejected ones.</summary>
    public IngestSummaryDto ToDto(int most) =>
        new(_accepted, _duplicates, _rejected, _results.Count <= most ? _results : [.. _rejections.Take(most)]);
}
