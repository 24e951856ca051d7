using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HaikouApi.Extraction.Testing;

namespace HaikouApi.Benchmarks;

/// <summary>How much of what is printed is read, and how much of what is read is right: texts with their answers, scored by dataset and slot.</summary>
internal static class ReadingBenchmark
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Scores every *.json in a folder and below. The answer is 0 where nothing is wrong.</summary>
    public static int Run(string folder, bool asJson)
    {
        var (score, texts) = (new Score(), CorpusCase.In(folder).ToList());
        foreach (var text in texts)
        {
            var extracted = text.Read();
            foreach (var dataset in text.Datasets) score.Add(text, extracted, dataset, text.Rows(dataset));
        }

        if (asJson) Console.WriteLine(JsonSerializer.Serialize(Of(score, texts.Count), Json));
        else Print(score, texts.Count);
        return score.Wrong.Any() ? 1 : 0;
    }

    private static object Of(Score score, int texts) => new
    {
        texts,
        total = Sum(score.Tallies.Values.SelectMany(s => s.Values)),
        datasets = score.Tallies.ToDictionary(d => d.Key, d => new { total = Sum(d.Value.Values), slots = Printed(d.Value) }),
        wrong = score.Wrong,
        missed = score.Missed,
    };

    private static void Print(Score score, int texts)
    {
        var (faulty, wrong) = (score.Faults.Select(f => f.Text).Distinct().Count(), score.Wrong.Select(f => f.Text).Distinct().Count());
        Console.WriteLine($"{score}\n\n{texts} texts: {texts - faulty} read right and whole, {wrong} with a field that is wrong\n");
        Console.WriteLine($"{"",-26}{"precision",10}{"recall",8}{"right",7}{"wrong",7}{"missed",8}");
        foreach (var (dataset, slots) in score.Tallies)
        {
            Print(dataset, Sum(slots.Values));
            foreach (var (slot, tally) in Printed(slots)) Print($"  {slot}", tally);
        }

        Print("all", Sum(score.Tallies.Values.SelectMany(s => s.Values)));
    }

    private static void Print(string name, Tally tally) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26}{tally.Precision,10:0.000}{tally.Recall,8:0.000}{tally.Right,7}{tally.Wrong,7}{tally.Missed,8}"));

    private static Dictionary<string, Tally> Printed(Dictionary<string, Tally> slots) => slots.Where(s => s.Value.Right + s.Value.Wrong + s.Value.Missed > 0).ToDictionary();

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(new Tally(), (sum, t) => new() { Right = sum.Right + t.Right, Wrong = sum.Wrong + t.Wrong, Missed = sum.Missed + t.Missed });
}
