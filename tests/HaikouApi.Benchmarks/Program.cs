using System.Globalization;
using HaikouApi.Benchmarks;
using HaikouApi.Benchmarks.Service;
using HaikouApi.Benchmarks.Size;
using HaikouApi.Benchmarks.Soaking;

// The benchmarks by name: dotnet run -c Release --project tests/HaikouApi.Benchmarks -- soak
(string Name, string About, Func<Task<int>> Run)[] benchmarks =
[
    ("extraction", "how fast text is read on one core, and what that allocates, by length and for the worst shapes", ExtractionBenchmark.RunAsync),
    ("service", "the service over a million readings against bare Kestrel, nginx, Dapper by hand, pgbench and psql, goal by goal; about 25 minutes",
        ServiceBenchmark.RunAsync),
    ("size", "bytes a page by table and index, pages a second, and time a byte by the size of a page; --pages N (1000) and --largest BYTES (2000000) bound it",
        () => SizeBenchmark.RunAsync(Given("--pages", 1_000), Given("--largest", 2_000_000))),
    ("soak", "a minute at full rate with a page submitted every second: no error, and every answer true to its dataVersion", Soak.RunAsync),
];

// A part of service, as a process of its own.
if (args is ["yardstick", var database, var folder]) return await Yardstick.ServeAsync(database, folder);

if (args is ["reading", var texts, ..]) return ReadingBenchmark.Run(texts, args.Contains("--json"));

var chosen = benchmarks.Where(b => args.Contains(b.Name)).ToList();
var worst = 0;
foreach (var benchmark in chosen) worst = Math.Max(worst, await benchmark.Run());
if (chosen.Count > 0) return worst;
Console.WriteLine($"{"reading FOLDER",-15} precision and recall of what is read from the texts in FOLDER, by dataset and slot; --json for machines");
foreach (var (name, about, _) in benchmarks) Console.WriteLine($"{name,-15} {about}");
return 1;

int Given(string option, int otherwise) =>
    Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
