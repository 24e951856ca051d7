using System.Diagnostics;
using System.Globalization;
using System.Text;
using HaikouApi.Database;
using HaikouApi.Database.Servers;
using HaikouApi.Documents.Given;
using HaikouApi.Documents.Storing;
using HaikouApi.PrivatePostgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace HaikouApi.Benchmarks.Size;

/// <summary>
/// What storing pages costs, in a durable PostgreSQL of its own: pages a second and the processor time of both sides by the number of pages, bytes a page
/// by table and index, and time for each byte by the size of a page. Wall times move with whatever else the machine does: processor time is the
/// steadier figure.
/// </summary>
internal sealed class SizeBenchmark : IAsyncDisposable
{
    private const int PageBytes = 14_000;

    /// <summary>Pages after which reading and storing are compiled.</summary>
    private const int WarmUp = 20;

    private static readonly int[] Steps = [100, 1_000, 10_000];
    private static readonly int[] Sizes = [PageBytes, 200_000, 2_000_000];

    private readonly string _folder;
    private readonly PrivateServer _server;
    private readonly Databases _databases;
    private readonly Ingestor _ingestor;

    private SizeBenchmark(string folder, PrivateServer server)
    {
        (_folder, _server, _databases) = (folder, server, new(server.ConnectionString));
        _ingestor = Registry.Default.Ingestor(_databases);
    }

    /// <summary>Measures stores of up to so many pages, and pages of up to so many bytes.</summary>
    public static async Task<int> RunAsync(int pages, int largest)
    {
        var folder = Path.Combine(Path.GetTempPath(), "haikou-size-" + Path.GetRandomFileName());
        await using var benchmark = new SizeBenchmark(folder, await PrivateServer.StartOrJoinAsync(folder));
        await Migrations.RunAsync(benchmark._server.ConnectionString, Registry.Default.Resources, NullLogger.Instance);
        await benchmark.StoreAsync(pages);
        await benchmark.PrintSizesAsync();
        await benchmark.StoreBySizeAsync(largest);
        return 0;
    }

    /// <summary>With <c>haikou ingest FOLDER</c>, as anybody would: its start is counted too.</summary>
    private async Task StoreAsync(int pages)
    {
        Console.WriteLine($"{"pages",-10}{"pages/s",10}{"CPU ms a page",16}{"of that the database",22}");
        var stored = 0;
        foreach (var until in Steps.Where(n => n < pages).Append(pages))
        {
            var (folder, count) = (Directory.CreateDirectory(Path.Combine(_folder, $"until-{until}")).FullName, until - stored);
            for (; stored < until; stored++) await File.WriteAllTextAsync(Path.Combine(folder, $"{stored:000000}.txt"), GeneratedPage.Of(stored, PageBytes));
            var (clock, cpu) = (Stopwatch.StartNew(), await BackendCpuAsync());
            var command = await HaikouAsync("ingest", folder);
            var database = (await BackendCpuAsync() - cpu).TotalMilliseconds / count;
            Print($"{until,-10}{count / clock.Elapsed.TotalSeconds,10:0.0}{database + command.TotalMilliseconds / count,16:0.0}{database,22:0.0}");
        }

        var again = Stopwatch.StartNew();
        await HaikouAsync("reingest");
        Print($"reingest  {pages / again.Elapsed.TotalSeconds,10:0.0}");
    }

    /// <summary>Runs a command of the service over this store, and answers the processor time that it took.</summary>
    private async Task<TimeSpan> HaikouAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "HaikouApi.dll"), .. arguments])
        { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Haikou"] = _server.ConnectionString;
        var before = EndedChildren();
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? EndedChildren() - before : throw new InvalidOperationException(said[^Math.Min(2_000, said.Length)..]);
    }

    private async Task StoreBySizeAsync(int largest)
    {
        Console.WriteLine($"\n{"bytes",-10}{"records",10}{"citations",10}{"read ns/B",12}{"store ns/B",12}{"backend CPU ns/B",18}");
        for (var page = 0; page < WarmUp; page++)
            await _ingestor.StoreAsync(await _ingestor.ReadAsync(new Submission(GeneratedPage.Of(2_000_000 + page, PageBytes))));
        foreach (var bytes in Sizes.Where(b => b <= largest))
        {
            var text = GeneratedPage.Of(1_000_000 + bytes, bytes);
            var clock = Stopwatch.StartNew();
            var reading = await _ingestor.ReadAsync(new Submission(text));
            var (read, cpu) = (clock.Elapsed, await BackendCpuAsync());
            clock.Restart();
            await _ingestor.StoreAsync(reading);
            var size = Encoding.UTF8.GetByteCount(text);
            var citations = reading.Rows.Sum(r => r.Fields.Count(f => f.Read.Evidence is not null));
            var (reads, stores) = (read.TotalNanoseconds / size, clock.Elapsed.TotalNanoseconds / size);
            var backend = (await BackendCpuAsync() - cpu).TotalNanoseconds / size;
            Print($"{size,-10}{reading.Rows.Count,10}{citations,10}{reads,12:0}{stores,12:0}{backend,18:0}");
        }
    }

    private async Task PrintSizesAsync()
    {
        const string sizes = """
            select c.relname, case c.relkind when 'i' then 'index' else 'table' end,
                (pg_relation_size(c.oid) + coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0))::float8 / p.pages, p.bytes
            from pg_class c, (select count(*) as pages, avg(octet_length(text))::float8 as bytes from haikou.document) p
            where c.relnamespace = 'haikou'::regnamespace and c.relkind in ('r', 'i') order by 3 desc
            """;
        await using var owner = new NpgsqlConnection(_server.ConnectionString);
        await owner.OpenAsync();
        await using (var analyse = new NpgsqlCommand("vacuum analyze", owner)) await analyse.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sizes, owner);
        await using var row = await command.ExecuteReaderAsync();
        var (sum, text) = (0.0, 0.0);
        Console.WriteLine($"\n{"bytes a page",14}  of text  relation");
        while (await row.ReadAsync())
        {
            var bytes = row.GetDouble(2);
            (sum, text) = (sum + bytes, row.GetDouble(3));
            if (bytes >= text / 100) Print($"{bytes,14:0}{bytes / text,9:0.00}  {row.GetString(0)}{(row.GetString(1) == "index" ? " (index)" : "")}");
        }

        Print($"{sum,14:0}{sum / text,9:0.00}  all, for {text:0} bytes of text");
    }

    /// <summary>Processor time of the server's processes, those that have ended included.</summary>
    private async Task<TimeSpan> BackendCpuAsync()
    {
        await using var owner = new NpgsqlConnection(_server.ConnectionString);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)", owner);
        var postmaster = (string)(await command.ExecuteScalarAsync())!;
        var ticks = Directory.EnumerateDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out _)).Sum(d => Ticks(d, postmaster));
        return TimeSpan.FromSeconds(ticks / 100.0);
    }

    /// <summary>What a process has used in hundredths of a second: user and system, and for the postmaster what its ended children had.</summary>
    private static long Ticks(string process, string postmaster)
    {
        try
        {
            var fields = Stat(process);
            return Path.GetFileName(process) == postmaster
                ? fields[13] + fields[14]
                : fields[1].ToString(CultureInfo.InvariantCulture) == postmaster ? fields[11] + fields[12] : 0;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static TimeSpan EndedChildren() => TimeSpan.FromSeconds(Stat("/proc/self")[13..15].Sum() / 100.0);

    /// <summary>The numbers that Linux has of a process, after its name and state.</summary>
    private static long[] Stat(string process)
    {
        var stat = File.ReadAllText(Path.Combine(process, "stat"));
        return [.. stat[(stat.LastIndexOf(')') + 2)..].Split(' ').Take(15).Select((field, i) => i == 0 ? 0 : long.Parse(field, CultureInfo.InvariantCulture))];
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    public async ValueTask DisposeAsync()
    {
        await _databases.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
