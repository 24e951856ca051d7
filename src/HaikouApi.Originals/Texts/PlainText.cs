using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using HaikouApi.Originals.Files;

namespace HaikouApi.Originals.Texts;

/// <summary>
/// Text as it is: UTF-8 exactly as received, else decoded by what is declared or by its byte order mark. What is neither is refused, with the encoding it is
/// likely in.
/// </summary>
public static partial class PlainText
{
    public const string Version = "text 1";

    private const int LongestLine = 1000;

    public static ReadText Read(Original original)
    {
        var (text, charset, guess) = Decode(original);
        return new(text, charset == "utf-8" ? null : Version) { Charset = charset, Notes = [.. Guessed(guess), .. NotesOf(text)] };
    }

    /// <summary>What makes bytes no text: where the first byte is that is not UTF-8, or is NUL; null when they are one.</summary>
    public static int? FaultyByte(ReadOnlySpan<byte> bytes)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul < 0 && Utf8.IsValid(bytes)) return null;
        for (var i = 0; i < bytes.Length;)
        {
            if (i == nul || Rune.DecodeFromUtf8(bytes[i..], out _, out var length) != OperationStatus.Done) return i;
            i += length;
        }

        return null;
    }

    /// <summary>What was guessed is said.</summary>
    public static IEnumerable<Note> Guessed(string? charset)
    {
        if (charset is not null) yield return new("guessed-encoding", $"未说明编码，按 {charset} 读。", $"Nobody said its encoding; it was read as {charset}.");
    }

    private static (string Text, string Charset, string? Guess) Decode(Original original)
    {
        var bytes = original.Bytes;
        if (Charsets.OfMark(bytes) is { Name: not "utf-8" } mark) return (Checked(Charsets.Decode(bytes.AsSpan(mark.Length), mark.Name)), mark.Name, null);
        if (original.Charset is { } declared && !IsUtf8(declared) && !bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            return (Checked(Charsets.Decode(bytes, declared)), declared.ToLowerInvariant(), null);
        if (FaultyByte(bytes) is not { } offset) return (Encoding.UTF8.GetString(bytes), "utf-8", null);
        var guess = original is { MayGuess: true, Charset: null } ? Charsets.Guess(bytes) : null;
        return guess is null ? throw NotUtf8(bytes, offset) : (Checked(Charsets.Decode(bytes, guess)), guess, guess);
    }

    private static bool IsUtf8(string name) => name.ToLowerInvariant() is "utf-8" or "utf8" or "us-ascii";

    private static string Checked(string text) =>
        text.Contains('\0') ? throw new UnreadableException("nul", "文本含 NUL，大概不是这种编码。", "The text has a NUL in it, so it is probably in another encoding.")
            : text;

    /// <summary>Why bytes whose encoding nobody said are refused, and how to say it.</summary>
    public static UnreadableException NotUtf8(byte[] bytes, int offset) => Charsets.Guess(bytes) is { } guess
        ? new("not-utf-8", $"第 {offset} 字节起不是 UTF-8 文本，看来是 {guess}；请以 Content-Type: text/plain; charset={guess}（命令行用 --encoding {guess}）说明。",
            $"The body is not UTF-8 text: the byte at offset {offset} cannot stand there. It looks like {guess}: send Content-Type: text/plain; "
                + $"charset={guess} (on the command line, --encoding {guess}).")
        : new("not-utf-8", $"第 {offset} 字节起不是 UTF-8 文本，或为 NUL；其他编码请以 charset 说明。",
            $"The body is not UTF-8 text: the byte at offset {offset} cannot stand there. If it is in another encoding, say which with charset.");

    /// <summary>A text of many sentences in one line, with what only begins lines in the midst of it, has lost its line breaks.</summary>
    private static Note[] NotesOf(string text)
    {
        if (text.AsSpan().TrimEnd("\r\n").ContainsAny('\r', '\n')) return [];
        return text.Length >= LongestLine || BeginsLine().Count(text) >= 2
            ? [new("lost-line-breaks", "整篇只有一行，换行大概在发送时丢了；用 curl 请以 --data-binary 代替 -d。",
                "The whole text is one line: its line breaks were probably lost on the way. With curl, send it with --data-binary and not with -d.")]
            : [];
    }

    [GeneratedRegex("(?<=.)#{1,3} |(?:本报|新华社)[^，。；（(]{0,20}[讯电]|□本报记者")]
    private static partial Regex BeginsLine();
}
