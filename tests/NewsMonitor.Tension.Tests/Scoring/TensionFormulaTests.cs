using CsCheck;
using NewsMonitor.Tension.Scoring;

namespace NewsMonitor.Tension.Tests.Scoring;

public class TensionFormulaTests
{
    private static readonly FormulaSettings Settings = FormulaSettings.Default;
    private static readonly Gen<double> Sum = Gen.Double[0, 200];

    [Fact]
    public void Slopes_are_those_of_the_score() =>
        Gen.Select(Sum, Sum, Gen.Double[0, 5000]).Sample((hostile, cooperative, volume) =>
        {
            const double step = 1e-5;
            var (byHostile, byCooperative, byVolume) = TensionFormula.Slopes(hostile, cooperative, volume, Settings);
            return Near(byHostile, (Score(hostile + step, cooperative, volume) - Score(hostile, cooperative, volume)) / step)
                && Near(byCooperative, (Score(hostile, cooperative + step, volume) - Score(hostile, cooperative, volume)) / step)
                && Near(byVolume, (Score(hostile, cooperative, volume + step) - Score(hostile, cooperative, volume)) / step);
        });

    [Fact]
    public void Ten_times_the_same_coverage_moves_a_level_by_few_points() =>
        Gen.Double[0.01, 0.2].Sample(rate =>
            Math.Abs(Score(rate * 10_000, rate * 2_000, 10_000) - Score(rate * 1_000, rate * 200, 1_000)) < 5);

    [Theory]
    [InlineData("halfLifeDays")]
    [InlineData("coverageFloor")]
    [InlineData("priorShare")]
    public void A_setting_out_of_range_is_named(string name)
    {
        var settings = name switch
        {
            "halfLifeDays" => Settings with { HalfLifeDays = 0 },
            "coverageFloor" => Settings with { CoverageFloor = double.NaN },
            _ => Settings with { PriorShare = 1.5 },
        };
        Assert.StartsWith($"'{name}' must be ", settings.Problem());
        Assert.Null(Settings.Problem());
    }

    private static double Score(double hostile, double cooperative, double volume) => TensionFormula.Score(hostile, cooperative, volume, Settings);

    private static bool Near(double slope, double measured) => Math.Abs(slope - measured) <= 1e-3 * (1 + Math.Abs(slope));
}
