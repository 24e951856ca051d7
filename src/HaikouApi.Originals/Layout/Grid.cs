using HaikouApi.Originals.Files;

namespace HaikouApi.Originals.Layout;

/// <summary>A table being read: its cells are put where rows and columns that others span leave room.</summary>
public sealed class Grid
{
    /// <summary>No row is wider, and no span longer.</summary>
    private const int Widest = 64;

    /// <summary>The most cells: spans multiply.</summary>
    private const int MostCells = 100_000;

    private readonly List<List<string>> _rows = [];

    /// <summary>For each column, what a cell above says down to here, and for how many rows more.</summary>
    private Dictionary<int, (string Words, int Rows)> _spanned = [];

    private int _cells;

    /// <summary>The rows from top to bottom, of equal length; a cell that spans several places is the same text in each.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows => _rows.Select(row => (IReadOnlyList<string>)[.. row, .. Enumerable.Repeat("", Columns - row.Count)]);

    public int Columns { get; private set; }

    public int Height => _rows.Count;

    public void AddRow(IEnumerable<(string Words, int Columns, int Rows)> cells)
    {
        var (row, below) = (new List<string>(), new Dictionary<int, (string, int)>());
        foreach (var (words, columns, rows) in cells)
        {
            ContinueSpanned();
            for (var i = 0; i < Math.Clamp(columns, 1, Widest); i++) Put(words, rows);
        }

        ContinueSpanned();
        _rows.Add(row);
        _spanned = below;
        Columns = Math.Max(Columns, row.Count);

        void ContinueSpanned()
        {
            while (row.Count < Widest && _spanned.TryGetValue(row.Count, out var above)) Put(above.Words, above.Rows);
        }

        void Put(string words, int rows)
        {
            if (row.Count >= Widest) return;
            if (++_cells > MostCells)
            {
                throw new UnreadableException("table-too-large", $"表格超过 {MostCells} 格。", $"A table has more than {MostCells} cells.") { IsTooLarge = true };
            }

            if (rows > 1) below[row.Count] = (words, rows - 1);
            row.Add(words);
        }
    }
}
