namespace HaikouApi.Extraction.Testing;

/// <summary>The assignment of rows to columns, one to one, that is worth most (the Hungarian method).</summary>
internal static class Assignment
{
    /// <summary>For each row its column; null where it is worth nothing.</summary>
    public static IReadOnlyList<int?> Best(int[,] worth)
    {
        var (rows, columns) = (worth.GetLength(0), worth.GetLength(1));
        var size = Math.Max(rows, columns);
        var (ofRow, ofColumn, rowOf) = (new long[size + 1], new long[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++) Augment(row);

        var best = new int?[rows];
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] is > 0 and var row && row <= rows && worth[row - 1, column - 1] > 0) best[row - 1] = column - 1;
        }

        return best;

        long Cost(int row, int column) => row <= rows && column <= columns ? -worth[row - 1, column - 1] : 0;

        void Augment(int row)
        {
            var (least, from, done) = (new long[size + 1], new int[size + 1], new bool[size + 1]);
            Array.Fill(least, long.MaxValue);
            rowOf[0] = row;
            var column = 0;
            do column = Step(column, least, from, done);
            while (rowOf[column] != 0);
            for (; column != 0; column = from[column]) rowOf[column] = rowOf[from[column]];
        }

        // Grows the tree of tight pairs by the nearest column.
        int Step(int column, long[] least, int[] from, bool[] done)
        {
            done[column] = true;
            var (row, next, delta) = (rowOf[column], 0, long.MaxValue);
            for (var c = 1; c <= size; c++)
            {
                if (done[c]) continue;
                var slack = Cost(row, c) - ofRow[row] - ofColumn[c];
                if (slack < least[c]) (least[c], from[c]) = (slack, column);
                if (least[c] < delta) (delta, next) = (least[c], c);
            }

            for (var c = 0; c <= size; c++)
            {
                if (done[c]) (ofRow[rowOf[c]], ofColumn[c]) = (ofRow[rowOf[c]] + delta, ofColumn[c] - delta);
                else least[c] -= delta;
            }

            return next;
        }
    }
}
