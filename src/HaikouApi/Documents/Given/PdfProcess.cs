using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using HaikouApi.Originals;
using HaikouApi.Originals.Files;

namespace HaikouApi.Documents.Given;

/// <summary>
/// Reads PDFs in a process of their own, with a bound for time and memory: a file can be made so that whoever reads it never ends, or dies, and then only that
/// process does.
/// </summary>
public static class PdfProcess
{
    /// <summary>The verb of the command line that is the other side of it.</summary>
    public const string Verb = "read-pdf";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private const string MostMemory = "0x20000000"; // 512 MB

    /// <summary>What came of it: a text, or why there is none.</summary>
    public sealed record Outcome(ReadText? Text, Fault? Fault);

    /// <summary>Why there is none.</summary>
    public sealed record Fault(string Code, string Zh, string En, bool IsTooLarge);

    /// <summary>Reads a PDF; throws <see cref="UnreadableException"/> as a reader here would.</summary>
    public static ReadText Read(Original original, CancellationToken cancellation)
    {
        using var process = Process.Start(Program()) ?? throw new InvalidOperationException("The process that reads PDFs did not start.");
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Longest);
        using var kill = deadline.Token.Register(() => Kill(process));
        var written = WriteAsync(process, original.Bytes);
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        written.Wait(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        if (deadline.IsCancellationRequested) throw TakesTooLong();
        var outcome = process.ExitCode == 0 ? JsonSerializer.Deserialize<Outcome>(answer) : null;
        if (outcome?.Text is { } text) return text;
        throw outcome?.Fault is { } fault ? new UnreadableException(fault.Code, fault.Zh, fault.En) { IsTooLarge = fault.IsTooLarge } : TooComplex();
    }

    /// <summary>The other side: a PDF from the input, what came of it to the output.</summary>
    public static async Task<int> AnswerAsync(Stream input, Stream output)
    {
        using var bytes = new MemoryStream();
        await input.CopyToAsync(bytes);
        Outcome outcome;
        try
        {
            outcome = new(OriginalReader.Read(new(bytes.ToArray(), "application/pdf")), null);
        }
        catch (UnreadableException fault)
        {
            outcome = new(null, new(fault.Code, fault.Zh, fault.Message, fault.IsTooLarge));
        }

        await JsonSerializer.SerializeAsync(output, outcome);
        return 0;
    }

    /// <summary>This very program: by itself where it is one file, else by the host that runs it.</summary>
    private static ProcessStartInfo Program()
    {
        var (host, program) = (Environment.ProcessPath!, typeof(PdfProcess).Assembly.Location);
        var isHost = Path.GetFileNameWithoutExtension(host).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        var isOurs = Path.GetFileNameWithoutExtension(host) == Path.GetFileNameWithoutExtension(program);
        var start = new ProcessStartInfo(isHost || isOurs ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        if (!isOurs) foreach (var argument in (string[])["exec", program]) start.ArgumentList.Add(argument);
        start.ArgumentList.Add(Verb);
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory;
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    private static async Task WriteAsync(Process process, byte[] bytes)
    {
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(bytes);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It died before it had read all: its exit code says so.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private static UnreadableException TooComplex() =>
        new("pdf-too-complex", "读这份 PDF 时超出了内存或层数的上限。", "Reading the PDF went over a limit of memory or of depth.") { IsTooLarge = true };

    private static UnreadableException TakesTooLong() =>
        new("takes-too-long", $"读这份 PDF 超过了 {Longest.TotalSeconds:0} 秒。", $"Reading the PDF took over {Longest.TotalSeconds:0} seconds.") { IsTooLarge = true };
}
