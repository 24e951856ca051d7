using System.Globalization;

namespace HaikouApi.Benchmarks.Service;

/// <summary>The goals, what was measured, and whether they are met.</summary>
internal sealed class Report
{
    private readonly List<string[]> _lines = [];

    /// <summary>A rate against a rate: the more the better.</summary>
    public void Ratio(string what, (double Ours, double Theirs) measured, string yardstick, double goal)
    {
        var ratio = measured.Ours / measured.Theirs;
        Add(what, $"{measured.Ours:N0}/s", $"{yardstick} {measured.Theirs:N0}/s", $"{ratio:0.00}", $"≥ {goal:0.00}", ratio >= goal);
    }

    /// <summary>A time against a time: the less the better.</summary>
    public void Times(string what, (double Ours, double Theirs) milliseconds, string yardstick, double goal)
    {
        var ratio = milliseconds.Theirs / milliseconds.Ours;
        Add(what, $"{milliseconds.Ours:N0} ms", $"{yardstick} {milliseconds.Theirs:N0} ms", $"{ratio:0.00}", $"≥ {goal:0.00}", ratio >= goal);
    }

    public void Limit(string what, double measured, string unit, double goal) =>
        Add(what, $"{measured:0.##} {unit}", "", "", $"< {goal:0.##} {unit}", measured < goal);

    /// <summary>For orientation: no goal hangs on it.</summary>
    public void Fact(string what, (double Ours, double Theirs) measured, string yardstick) =>
        Add(what, $"{measured.Ours:N0}/s", $"{yardstick} {measured.Theirs:N0}/s", $"{measured.Ours / measured.Theirs:0.00}", "", null);

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
