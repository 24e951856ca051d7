using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using HaikouApi.Lists.Query;
using HaikouApi.Lists.Request;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;

namespace HaikouApi.Benchmarks.Service;

/// <summary>All rows at once, as CSV, NDJSON and Parquet.</summary>
internal static class Streams
{
    private const string Path = "/v1/air-quality-readings";

    public static async Task MeasureAsync(BenchmarkDatabase database, Report report)
    {
        using var service = await Instance.ServiceAsync(database.ConnectionString);
        var address = new Uri(service.Url);
        var query = ListQuery.From(new ListRequest(Registry.Default.Catalogue.Find("air-quality-readings")!, Array.Empty<QueryParameter>(), ListParameter.All),
            Formats.Csv).Query!;
        var idle = service.ResidentMiB;
        var most = idle;
        var first = new List<double>();

        // Over a bare socket: a client of .NET that has been idle needs some milliseconds of its own before it hands the first byte on.
        double Read(string format)
        {
            var watch = Stopwatch.StartNew();
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Connect(address.Host, address.Port);
            socket.Send(Encoding.ASCII.GetBytes($"GET {Path}?format={format} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"));
            var buffer = new byte[1 << 16];
            var read = socket.Receive(buffer);
            if (!buffer.AsSpan(0, read).StartsWith("HTTP/1.1 200 "u8)) throw new InvalidOperationException(Encoding.UTF8.GetString(buffer, 0, read));
            while (!buffer.AsSpan(0, read).ContainsBody())
            {
                var more = socket.Receive(buffer, read, buffer.Length - read, SocketFlags.None);
                read += more > 0 ? more : throw new InvalidOperationException("no rows came");
            }

            first.Add(watch.Elapsed.TotalMilliseconds);
            while (socket.Receive(buffer) > 0) most = Math.Max(most, service.ResidentMiB);
            return watch.Elapsed.TotalMilliseconds;
        }

        // psql stands where the service stands: on the core of the database.
        async Task<double> CopyAsync()
        {
            var watch = Stopwatch.StartNew();
            await Pinned.RunAsync(Pinned.Served, "psql", [.. database.Options, "-qc", $"\\copy ({ListSql.Stream(query).Text}) to /dev/null csv"]);
            return watch.Elapsed.TotalMilliseconds;
        }

        report.Times("CSV of 1,000,000 rows", await Rounds.CompareAsync(() => Task.Run(() => Read("csv")), CopyAsync), "psql \\copy", 0.90);

        // Of the rounds that count: the one before them runs code that is still being compiled.
        report.Limit("first byte of it", Rounds.Median(first.Skip(1)), "ms", 10);
        report.Times("NDJSON of 1,000,000 rows", await Rounds.CompareAsync(() => Task.Run(() => Read("ndjson")), CopyAsync), "psql \\copy", 0.70);
        report.Times("Parquet of 1,000,000 rows", await Rounds.CompareAsync(() => Task.Run(() => Read("parquet")), CopyAsync), "psql \\copy", 0.40);
        report.Limit("memory over idle meanwhile", most - idle, "MiB", 40);
    }

    /// <summary>Whether the answer's first byte is behind its headers.</summary>
    private static bool ContainsBody(this Span<byte> answer) => answer.IndexOf("\r\n\r\n"u8) is >= 0 and var end && end + 4 < answer.Length;
}
