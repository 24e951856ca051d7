using System.Globalization;

namespace HaikouApi.Benchmarks.Service;

/// <summary>The goals, what was measured, and whether they are met.</summary>
internal sealed class Report
{
    private readonly List<string[]> _lines = [];

    /// <summary>A rate against a rate: the more the better.</summary>
    public void Ratio(string what, Comparison measured, string yardstick, double goal)
    {
        var (ratio, spread) = (measured.OurMedian / measured.TheirMedian, measured.Spread);
        Add(what, $"{measured.OurMedian:N0}/s", $"{yardstick} {measured.TheirMedian:N0}/s", $"{ratio:0.00} ({spread.Least:0.00}–{spread.Most:0.00})",
            $"≥ {goal:0.00}", ratio >= goal);
    }

    /// <summary>A time against a time: the less the better.</summary>
    public void Times(string what, Comparison milliseconds, string yardstick, double goal)
    {
        var (ratio, spread) = (milliseconds.TheirMedian / milliseconds.OurMedian, milliseconds.Spread);
        Add(what, $"{milliseconds.OurMedian:N0} ms", $"{yardstick} {milliseconds.TheirMedian:N0} ms",
            $"{ratio:0.00} ({1 / spread.Most:0.00}–{1 / spread.Least:0.00})", $"≥ {goal:0.00}", ratio >= goal);
    }

    public void Limit(string what, double measured, string unit, double goal) =>
        Add(what, $"{measured:0.##} {unit}", "", "", $"< {goal:0.##} {unit}", measured < goal);

    /// <summary>For orientation: no goal hangs on it.</summary>
    public void Fact(string what, Comparison measured, string yardstick) =>
        Add(what, $"{measured.OurMedian:N0}/s", $"{yardstick} {measured.TheirMedian:N0}/s", $"{measured.OurMedian / measured.TheirMedian:0.00}", "", null);

    public void Note(string what, string said) => Add(what, said, "", "", "", null);

    private void Add(string what, FormattableString ours, FormattableString theirs, FormattableString ratio, FormattableString goal, bool? met) =>
        Add(what, Text(ours), Text(theirs), Text(ratio), Text(goal), met);

    private void Add(string what, string ours, string theirs, string ratio, string goal, bool? met)
    {
        string[] line = [what, ours, theirs, ratio, goal, met switch { true => "met", false => "not met", null => "" }];
        _lines.Add(line);
        Console.Error.WriteLine(string.Join("  ", line));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>As Markdown, to be read on a terminal and put into a document.</summary>
    public void Print()
    {
        Console.WriteLine($"| what | HaikouApi | against | ratio | goal | |\n|---|---|---|---|---|---|");
        foreach (var line in _lines) Console.WriteLine($"| {string.Join(" | ", line)} |");
    }
}
