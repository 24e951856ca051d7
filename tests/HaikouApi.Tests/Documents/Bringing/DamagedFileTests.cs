using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using HaikouApi.Documents.Given;
using HaikouApi.Extraction.Testing;
using HaikouApi.Originals.Files;
using HaikouApi.Originals;
using Xunit.Abstractions;

namespace HaikouApi.Tests.Documents.Bringing;

/// <summary>Files that are damaged in every way are read or refused, in time, and never take anything down.</summary>
public sealed class DamagedFileTests(ITestOutputHelper output)
{
    private static readonly int Files = Seeds.IsAll ? 2_000 : 200;

    /// <summary>Far above what any takes on a machine that does other things too.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Far more than a few documents take, and far less than what thousands would that are never let go.</summary>
    private const long MostGrowth = 64 << 20;

    [Theory]
    [InlineData("small.txt", 1)]
    [InlineData("small.html", 1)]
    [InlineData("small.zip", 1)]
    [InlineData("shipped.docx", 0)]
    [InlineData("small.pdf", 0)]
    [InlineData("encrypted.pdf", 0)]
    public void A_damaged_file_is_read_or_refused_and_nothing_of_it_stays(string sample, int atLeastRead)
    {
        var (sound, random, read, slowest, before) = (SampleOf(sample), new Random(20240627), 0, TimeSpan.Zero, 0L);
        for (var i = 0; i < Files; i++)
        {
            // What is made once is there by now.
            if (i == Files / 10) before = GC.GetTotalMemory(forceFullCollection: true);
            var started = Stopwatch.GetTimestamp();
            if (IsRead(new(Damaged(sound, random), FileName: sample) { MayGuess = true })) read++;
            var taken = Stopwatch.GetElapsedTime(started);
            Assert.True(taken < Longest, $"{sample}, file {i}");
            if (taken > slowest) slowest = taken;
        }

        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{sample}: {Files} files, {read} read, the slowest in {slowest.TotalMilliseconds:0} ms, {growth / 1024} KiB more in memory");
        Assert.InRange(read, atLeastRead, Files);
        Assert.InRange(growth, long.MinValue, MostGrowth);
    }

    [Theory]
    [InlineData("[", 200_000)]
    [InlineData("<<", 100_000)]
    [InlineData("<</A", 100_000)]
    public void A_pdf_that_nests_without_end_is_refused(string open, int times)
    {
        var nested = string.Concat(Enumerable.Repeat(open, times));
        foreach (var pdf in (string[])[$"%PDF-1.4\n1 0 obj\n{nested}\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF",
            $"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n{nested}\n%%EOF"])
        {
            Assert.Throws<UnreadableException>(() => OriginalReader.Read(new(Encoding.ASCII.GetBytes(pdf))));
        }
    }

    [Fact]
    public void A_pdf_that_draws_without_end_or_deeper_than_a_stack_costs_only_the_process_that_reads_it()
    {
        foreach (var pdf in (byte[][])[PdfDrawings.Chain(8, 20), PdfDrawings.Circle, PdfDrawings.Chain(5_000, 1)])
            Assert.True(Assert.Throws<UnreadableException>(() => Submission.Read(new(pdf), new(""))).IsTooLarge);
        Assert.Contains("word", Submission.Read(new(PdfDrawings.Chain(1, 1)), new("")).Text, StringComparison.Ordinal);
    }

    /// <summary>Whether all pages in a file are read; any that is not says why.</summary>
    private static bool IsRead(Original file)
    {
        try
        {
            foreach (var open in OriginalReader.Open(file)) OriginalReader.Read(open());
            return true;
        }
        catch (UnreadableException fault)
        {
            Assert.NotEqual("", fault.Message);
            return false;
        }
    }

    /// <summary>A few bytes changed, doubled, left out or cut off.</summary>
    private static byte[] Damaged(byte[] sound, Random random)
    {
        var bytes = sound.ToList();
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 64), bytes.Count - at));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 64), bytes.Count - at)));
                    break;
                default:
                    if (random.Next(4) == 0) bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }

            if (bytes.Count == 0) return [0];
        }

        return [.. bytes];
    }

    private static byte[] SampleOf(string name) => name switch
    {
        "small.txt" => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(File.ReadAllText(Brought.Shipped)[..2_000]),
        "small.html" => Encoding.UTF8.GetBytes(PageLayouts.Of(File.ReadAllText(Brought.Shipped)[..2_000], "portal")),
        "small.zip" => Zip(("1.txt", SampleOf("small.txt")), ("2.html", SampleOf("small.html"))),
        _ => PrintedTests.Sample(name).Bytes,
    };

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
