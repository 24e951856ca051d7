namespace HaikouApi.Benchmarks.Service;

/// <summary>Measures two things in turn, A B A B: what changes on the machine meanwhile changes both.</summary>
internal static class Rounds
{
    private const int Count = 5;

    /// <summary>Rounds before the first that counts, where a side does not settle.</summary>
    private const int MostWarming = 10;

    /// <summary>By how much three rounds in a row may differ where a rate is flat.</summary>
    private const double Flat = 0.05;

    /// <summary>Rates. Each side is warmed up first: until a rate is flat, code is measured that is still being compiled.</summary>
    public static async Task<Comparison> CompareRatesAsync(Func<Task<double>> ours, Func<Task<double>> theirs)
    {
        await WarmAsync(ours);
        await WarmAsync(theirs);
        return await CompareAsync(ours, theirs);
    }

    public static async Task<Comparison> CompareAsync(Func<Task<double>> ours, Func<Task<double>> theirs)
    {
        var compared = new Comparison([], []);
        await ours();
        await theirs();
        for (var round = 0; round < Count; round++)
        {
            compared.Ours.Add(await ours());
            compared.Theirs.Add(await theirs());
        }

        return compared;
    }

    private static async Task WarmAsync(Func<Task<double>> measure)
    {
        var last = new Queue<double>();
        for (var round = 0; round < MostWarming; round++)
        {
            last.Enqueue(await measure());
            if (last.Count > 3) last.Dequeue();
            if (last.Count == 3 && last.Max() - last.Min() < Flat * last.Max()) return;
        }
    }

    public static async Task<double> MedianAsync(Func<Task<double>> measure)
    {
        var measured = new List<double>();
        for (var round = 0; round < Count; round++) measured.Add(await measure());
        return Median(measured);
    }

    public static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    public static double Percentile(IEnumerable<double> values, double share) =>
        values.Order().ToList() is var sorted ? sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)] : 0;
}

/// <summary>What two sides measured, round by round.</summary>
internal sealed record Comparison(List<double> Ours, List<double> Theirs)
{
    public double OurMedian => Rounds.Median(Ours);

    public double TheirMedian => Rounds.Median(Theirs);

    /// <summary>Of the rounds, the least and the greatest ratio of the first to the second.</summary>
    public (double Least, double Most) Spread => (Ours.Zip(Theirs, (a, b) => a / b).Min(), Ours.Zip(Theirs, (a, b) => a / b).Max());
}
