using System.Data.Common;
using HaikouApi.Lists.Query;

namespace HaikouApi.Lists.Sql;

/// <summary>Walks the rows of a page, one more or less than its statement gives, and says where the pages before and after it are.</summary>
public sealed class PageRows(RowLayout layout, DbDataReader reader)
{
    private readonly ListQuery _query = layout.Query;
    private int _rows;
    private Cursor? _last;

    /// <summary>The cursor of the page after this one, when there is one; known when all rows are read.</summary>
    public string? Next { get; private set; }

    /// <summary>The cursor of the page before this one, when there is one; known from the first row on.</summary>
    public string? Previous { get; private set; }

    /// <summary>How many rows there are in all, where this page is the first and has them all; known when all rows are read.</summary>
    public long? Whole { get; private set; }

    /// <summary>Whether there are more rows than the page has room for; known when all rows are read.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Goes to the next row of the page; false when there is none.</summary>
    /// <param name="isOn">Whether the reader stands on the first row already.</param>
    /// <param name="cancellation">When nobody waits any more.</param>
    public async ValueTask<bool> ReadAsync(bool isOn, CancellationToken cancellation)
    {
        if (!(isOn && _rows == 0) && !await reader.ReadAsync(cancellation)) return End(isWhole: true);
        if (_query.Limit is not { } limit) return true;
        if (_rows == 0 && !await BeginAsync(limit, cancellation)) return false;
        if (_rows == limit) return End(isWhole: false);
        if (++_rows == limit || _query.Edge is { IsBefore: true }) _last = layout.CursorAt(reader);
        return true;
    }

    /// <summary>Stands on the first row: of a page that is read backwards, one row may stand before it that only says that there are more.</summary>
    private async ValueTask<bool> BeginAsync(int limit, CancellationToken cancellation)
    {
        var more = _query.Edge is { IsBefore: false };
        if (_query.Edge is { IsBefore: true } && layout.RowsRead(reader) > limit)
        {
            more = IsFull = true;
            if (!await reader.ReadAsync(cancellation)) return false;
        }

        if (more) Previous = (layout.CursorAt(reader) with { IsBefore = true }).ToText(_query);
        return true;
    }

    /// <summary>After a page that was come to from behind there is always the one that was left.</summary>
    private bool End(bool isWhole)
    {
        IsFull |= !isWhole;
        if (isWhole && _query is { Edge: null, Limit: not null }) Whole = _rows;
        if (_last is not null && (!isWhole || _query.Edge is { IsBefore: true })) Next = _last.ToText(_query);
        return false;
    }
}
