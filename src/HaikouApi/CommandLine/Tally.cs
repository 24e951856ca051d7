using System.Globalization;
using HaikouApi.Documents.Reading;
using HaikouApi.Documents.Storing;
using HaikouApi.Originals.Files;
using Npgsql;
using Spectre.Console;

namespace HaikouApi.CommandLine;

/// <summary>What became of the pages that a command reads, one after another: a page that fails is noted, with why, and the next one has its turn.</summary>
internal sealed class Tally
{
    /// <summary>What a strict command ends with where something was unclear.</summary>
    public const int Unclear = 2;

    /// <summary>Warnings of a page that are printed.</summary>
    private const int MostShown = 20;

    private readonly List<(string Page, string Fault)> _failed = [];
    private int _read;
    private int _new;
    private int _changed;
    private int _warnings;
    private int _unread;

    /// <summary>Stores a page, or notes why not. A database that is gone ends it all: no page after this one would do better.</summary>
    public Task<string> StoreAsync(string page, Func<Task<Stored>> store) => StoreAllAsync(page, async () => [await store()]);

    /// <summary>The same of a page that several may come of.</summary>
    public async Task<string> StoreAllAsync(string page, Func<Task<IReadOnlyList<Stored>>> store)
    {
        try
        {
            return string.Join("; ", (await store()).Select(Count));
        }
#pragma warning disable CA1031 // Whatever went wrong with one page.
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException && !IsConnectionLost(fault))
#pragma warning restore CA1031
        {
            return Fail(page, fault);
        }
    }

    /// <summary>Notes that a page failed, and says so.</summary>
    public string Fail(string page, Exception fault)
    {
        var why = fault is PageException or UnreadableException or PageStateException or ReviewException or IOException or UnauthorizedAccessException
            ? fault.Message
            : fault is PostgresException refused ? $"PostgreSQL refuses: {refused.MessageText} ({refused.SqlState})"
            : $"{fault.GetType().Name}: {fault.Message}";
        _failed.Add((page, why));
        return $"failed: {why}";
    }

    /// <summary>Prints it all, and says what the command ends with: 1 where a page failed; 2 where it is strict and something was unclear.</summary>
    public int Print(bool strict = false)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("read", "new", "changed", "unchanged", "failed", "warnings", "unread numbers");
        table.AddRow([.. ((int[])[_read, _new, _changed, _read - _new - _changed, _failed.Count, _warnings, _unread])
            .Select(n => new Markup(n.ToString(CultureInfo.InvariantCulture)))]);
        AnsiConsole.Write(table);
        foreach (var (page, fault) in _failed) Console.WriteLine($"{page}: {fault}");
        return _failed.Count > 0 ? 1 : strict && _warnings + _unread > 0 ? Unclear : 0;
    }

    private string Count(Stored stored)
    {
        var (warnings, unread) = (stored.Reading.Warnings.Count(), stored.Reading.Coverage.Unread.Count);
        _read++;
        _warnings += warnings;
        _unread += unread;
        if (stored is { IsNew: true, Replacement: null }) _new++;
        else if (stored.Added + stored.Ended > 0 || stored.Replacement is not null) _changed++;
        var outcome = stored.Replacement is { } replacement
            ? $"replaced by {stored.Reading.DocumentId}, {stored.Added} rows"
                + string.Concat(replacement.NotCarried.Select(f => $"\n  not carried over: {f.Place}: {f.Reason.En}"))
            : stored.IsNew ? $"new, {stored.Added} rows" : stored.Added + stored.Ended > 0
            ? $"changed, {stored.Added} rows added, {stored.Ended} ended" : "unchanged";
        if (warnings + unread == 0) return outcome;
        var shown = stored.Reading.Warnings.Take(MostShown).Select(w => $"\n  {w.Code}: {w.Detail.En}")
            .Append(warnings > MostShown ? $"\n  and {warnings - MostShown} more: GET /v1/warnings?document={stored.Reading.DocumentId}" : "");
        return $"{outcome}; {warnings} warnings, {unread} unread numbers{string.Concat(shown)}";
    }

    private static bool IsConnectionLost(Exception fault) => fault is NpgsqlException and not PostgresException;
}
