namespace HaikouApi.Originals.Pdf;

/// <summary>
/// The order in which the blocks of a page are read: bands from top to bottom, and in a band its columns from left to right. Bands below each other that have
/// a gap between columns in common are one, so that its columns are read to their ends; a headline by itself begins a new one.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>How wide a gap between columns is, and how large a headline, in letters of the text.</summary>
    private const double Gap = 0.5, Headline = 1.5;

    public static IEnumerable<PrintedBlock> Of(IReadOnlyList<PrintedBlock> blocks, double bodySize)
    {
        if (blocks.Count < 2) return blocks;
        var groups = Grouped(Bands(blocks), bodySize);
        if (groups.Count > 1) return groups.SelectMany(g => Of(g, bodySize));
        var columns = Columns(blocks, bodySize);
        return columns.Count > 1 ? columns.SelectMany(c => Of(c, bodySize)) : blocks.OrderByDescending(b => b.Top).ThenBy(b => b.Left);
    }

    private static List<List<PrintedBlock>> Columns(IEnumerable<PrintedBlock> blocks, double bodySize)
    {
        var (columns, right) = (new List<List<PrintedBlock>>(), double.MinValue);
        foreach (var block in blocks.OrderBy(b => b.Left))
        {
            if (columns.Count == 0 || block.Left - right > Gap * bodySize) columns.Add([]);
            columns[^1].Add(block);
            right = Math.Max(right, block.Right);
        }

        return columns;
    }

    private static List<List<PrintedBlock>> Bands(IEnumerable<PrintedBlock> blocks)
    {
        var (bands, bottom) = (new List<List<PrintedBlock>>(), double.MaxValue);
        foreach (var block in blocks.OrderByDescending(b => b.Top))
        {
            if (bands.Count == 0 || block.Top < bottom) bands.Add([]);
            bands[^1].Add(block);
            bottom = Math.Min(bottom, block.Bottom);
        }

        return bands;
    }

    private static List<List<PrintedBlock>> Grouped(List<List<PrintedBlock>> bands, double bodySize)
    {
        var groups = new List<List<PrintedBlock>>();
        foreach (var band in bands)
        {
            var isHeadline = band.TrueForAll(b => b.Size > Headline * bodySize);
            if (groups.Count > 0 && !isHeadline && Columns([.. groups[^1], .. band], bodySize).Count > 1) groups[^1].AddRange(band);
            else groups.Add([.. band]);
        }

        return groups;
    }
}
