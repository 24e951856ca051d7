using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HaikouApi.Benchmarks.Soaking;

/// <summary>
/// The service at full rate for a minute, with a page submitted every second: no error, and every answer true to the state of the data that it names.
/// Only this program writes, so it knows how many rows each dataset has at each <c>dataVersion</c>, and since which version a document is there.
/// </summary>
internal static class Soak
{
    private const int Readers = 16;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    public static async Task<int> RunAsync()
    {
        using var service = await SoakedService.StartAsync();
        var datasets = (await service.GetAsync("/v1/datasets")).GetProperty("data").EnumerateArray().Select(d => d.GetProperty("name").GetString()!).ToList();
        var truth = new Truth();
        foreach (var dataset in datasets)
        {
            truth.Begin(dataset, await service.GetAsync($"/v1/{dataset}?limit=1&fields={(dataset == "citations" ? "field" : "id")}"));
        }

        var answers = new Answers();
        var clock = Stopwatch.StartNew();
        var readers = Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            using var http = service.Client();
            var random = new Random(reader);
            while (clock.Elapsed < Duration) await answers.AskAsync(http, datasets[random.Next(datasets.Count)], random);
        })).ToList();
        for (var page = 1; clock.Elapsed < Duration; page++)
        {
            truth.Add(await service.StoreAsync(PageOf(page)));
            var rest = TimeSpan.FromSeconds(page) - clock.Elapsed;
            if (rest > TimeSpan.Zero) await Task.Delay(rest);
        }

        await Task.WhenAll(readers);
        var faults = answers.Errors.Concat(answers.Against(truth)).ToList();
        Console.WriteLine($"{answers.Count:N0} answers in {clock.Elapsed.TotalSeconds:0} s ({answers.Count / clock.Elapsed.TotalSeconds:N0} a second) from "
            + $"{truth.Versions} states of the data; {answers.Compared:N0} kinds of answer compared; {faults.Count} faults");
        foreach (var fault in faults.Take(20)) Console.WriteLine(fault);
        return faults.Count == 0 ? 0 : 1;
    }

    private static string PageOf(int page)
    {
        var text = new StringBuilder($"某市修路第{page}期\n");
        for (var i = 1; i <= 5 + page % 7; i++) text.Append(CultureInfo.InvariantCulture, $"第{page}期第{i}段修路{i}公里，投资{i + page}万元。\n");
        return text.ToString();
    }
}
