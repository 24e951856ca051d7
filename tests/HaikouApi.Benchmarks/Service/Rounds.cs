namespace HaikouApi.Benchmarks.Service;

/// <summary>Measures two things in turn, A B A B: what changes on the machine meanwhile changes both.</summary>
internal static class Rounds
{
    private const int Count = 5;

    public static async Task<(double A, double B)> CompareAsync(Func<Task<double>> a, Func<Task<double>> b)
    {
        var (left, right) = (new List<double>(), new List<double>());
        await a();
        await b();
        for (var round = 0; round < Count; round++)
        {
            left.Add(await a());
            right.Add(await b());
        }

        return (Median(left), Median(right));
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
