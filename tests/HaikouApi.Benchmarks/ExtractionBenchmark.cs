using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HaikouApi.Benchmarks;

/// <summary>Megabytes of UTF-8 text read in a second of processor time, and bytes allocated for each character.</summary>
internal static class ExtractionBenchmark
{
    private static readonly DateOnly PublishedOn = new(2024, 6, 28);

    /// <summary>Shapes that have been or could be slow: what begins like something and never becomes it, over and over.</summary>
    private static readonly (string Name, string Piece)[] WorstShapes =
    [
        ("digits", "1234567890"), ("one endless line", "海口空气质量优良"), ("lists", "PM2.5、PM10、"), ("numerals", "一二三"), ("brackets", "(((((((("),
        ("values", "PM2.5浓度12微克/立方米,"), ("ranks that never come", "168个城市中"), ("months", "1月2月3月"), ("short lines", "海口\n"),
        ("one bulletin", "海口5月,PM2.5浓度为12微克/立方米,同比下降14.3%。\n"), ("companies", "某某科技有限公司"), ("communities", "和平南街道光阳社区"),
        ("sums for cars", "购车补贴最高5000元至7000元"), ("channels", "“海易办”APP养老保险认证"), ("mail", "国际邮件互换局27日"), ("places", "海口市龙华区"), ("quotes", "“““"),
            ("tables", "|PM2.5|12|\n"),
    ];

    public static Task<int> RunAsync()
    {
        Console.WriteLine($"{"text",-24}{"UTF-8",10}{"MB/s",9}{"B/char",9}");
        var (pages, bulletins) = (Pages(), Bulletins());
        WarmUp(pages + bulletins);
        foreach (var (name, text) in new[] { ("newspaper pages", pages), ("bulletins", bulletins) })
        {
            foreach (var bytes in new[] { 10_000, 100_000, 1_000_000, 10_000_000 }) Measure(name, Repeat(text, bytes));
        }

        foreach (var (name, piece) in WorstShapes) Measure(name, Repeat(piece, 2 * 1024 * 1024));
        return Task.FromResult(0);
    }

    private static string Pages() =>
        string.Join("\n\n", Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "documents")).Order(StringComparer.Ordinal).Select(
            File.ReadAllText)) + "\n\n";

    /// <summary>Every text of the corpus, one after another: nothing but what the rules look for.</summary>
    private static string Bulletins()
    {
        var corpus = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement)
            .SelectMany(json => json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : Enumerable.Repeat(json, 1))
                .Select(c => c.GetProperty("text").GetString()!);
        return string.Join('\n', corpus) + '\n';
    }

    /// <summary>Until the compiler has had its time: a service reads with code that is compiled to the end.</summary>
    private static void WarmUp(string text)
    {
        for (var start = Environment.TickCount64; Environment.TickCount64 - start < 6_000;)
        {
            Registry.Default.Extractor.Read(text, PublishedOn);
            Thread.Sleep(20);
        }
    }

    private static string Repeat(string piece, int bytes)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (bytes / Encoding.UTF8.GetByteCount(piece)) + 1));
        return text[..Math.Max(1, (int)((long)text.Length * bytes / Encoding.UTF8.GetByteCount(text)))];
    }

    /// <summary>The best of some rounds of at least a fifth of a second each, after a warm-up.</summary>
    private static void Measure(string name, string text)
    {
        var (bytes, best) = (Encoding.UTF8.GetByteCount(text), double.MaxValue);
        for (var warm = 0; warm < Math.Clamp(1_000_000 / text.Length, 1, 50); warm++) Registry.Default.Extractor.Read(text, PublishedOn);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Registry.Default.Extractor.Read(text, PublishedOn);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        for (var round = 0; round < 3; round++) best = Math.Min(best, SecondsEach(text));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-24}{bytes,10}{bytes / best / 1_000_000,9:0.0}{allocated / (double)text.Length,9:0}"));
    }

    private static double SecondsEach(string text)
    {
        var (start, times) = (Environment.CpuUsage.TotalTime, 0);
        do
        {
            Registry.Default.Extractor.Read(text, PublishedOn);
            times++;
        }
        while ((Environment.CpuUsage.TotalTime - start).TotalSeconds < 0.2);
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds / times;
    }
}
