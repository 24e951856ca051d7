using HaikouApi.Database;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Documents.Rows;

/// <summary>By what a record is known again.</summary>
/// <param name="Key">What it is about: its natural key.</param>
/// <param name="Main">Where its main value is printed, in code points.</param>
/// <param name="Quote">Where its quote is printed.</param>
public sealed record Identity(string Key, Segment Main, string Quote);

/// <summary>
/// Which id a record has. A stored record keeps its id when it is read again, reviewed or corrected: it is known by its key, else by its words
/// (where its main value begins, or ends, or a quote that no other record shares), in order, each id once.
/// A record that is not known gets its id from the place of its main value; what it says, amounts and wordings, is no part of it.
/// </summary>
internal static class RecordIds
{
    /// <summary>
    /// The rows of a page, each record with the id that it has or gets. One that a person named went on on another page, maybe, and is there now: then it is
    /// another one here.
    /// </summary>
    public static IReadOnlyList<ReadRow> Give(string document, IReadOnlyList<ReadRow> rows, IReadOnlyList<HeldRow> held)
    {
        var elsewhere = held.GroupBy(h => h.Id).Where(g => g.All(h => h.IsElsewhere)).Select(g => g.Key).ToHashSet();
        var named = rows.Where(r => r.IsNamed && !elsewhere.Contains(r.Id)).Select(r => r.Id).ToHashSet();
        var ids = rows.Select(r => r.Dataset.IsKeyed && !named.Contains(r.Id) ? null : r.Id).ToArray();
        foreach (var dataset in Enumerable.Range(0, rows.Count).Where(i => ids[i] is null).GroupBy(i => rows[i].Dataset))
        {
            var stored = held.Where(h => h.Dataset == dataset.Key && !named.Contains(h.Id)).ToList();
            foreach (var (index, id) in Recognise(rows, [.. dataset], stored)) ids[index] = id;
            var free = new FreeIds(document, dataset.Key.Slug, [.. stored.Select(h => h.Id), .. named]);
            foreach (var index in dataset.Where(i => ids[i] is null)) ids[index] = free.Next(rows[index].Identity.Main.Start);
        }

        return [.. rows.Zip(ids, (row, id) => row with { Id = id! })];
    }

    /// <summary>
    /// By the id of a record of one page, which of another page's says the same, though elsewhere: by key; else by all fields and the quote; else by the quote
    /// alone. Where several are alike they are the same in order, as long as both pages have as many: else nobody knows which of them is gone.
    /// </summary>
    public static IReadOnlyDictionary<string, int> Across(IReadOnlyList<ReadRow> olds, IReadOnlyList<ReadRow> news)
    {
        var (known, given) = (new Dictionary<string, int>(), new HashSet<int>());
        Match(row => row.Dataset.Key.Contains(Dataset.Place) ? null : row.Identity.Key);
        Match(row => string.Join('\n', row.Fields.Select(f => Text.Of(f.Read.Content)).Prepend(row.Quote.Quote)));
        Match(row => row.Quote.Quote);
        return known;

        void Match(Func<ReadRow, string?> mark)
        {
            var free = Enumerable.Range(0, news.Count).Where(i => !given.Contains(i)).ToLookup(i => (news[i].Dataset, mark(news[i])));
            foreach (var alike in olds.Where(r => !known.ContainsKey(r.Id) && mark(r) is not null).GroupBy(r => (r.Dataset, mark(r))).ToList())
            {
                if (free[alike.Key].Count() != alike.Count()) continue;
                foreach (var (row, index) in alike.Zip(free[alike.Key])) known[row.Id] = index;
                given.UnionWith(free[alike.Key]);
            }
        }
    }

    /// <summary>
    /// The rows that are stored records, with their ids. An ended record comes back under its key only, for its words may say something else by now, and not
    /// where it went on on another page.
    /// </summary>
    private static Dictionary<int, string> Recognise(IReadOnlyList<ReadRow> rows, IReadOnlyList<int> indices, List<HeldRow> stored)
    {
        var known = new Dictionary<int, string>();
        var given = new HashSet<string>();
        var current = stored.Where(h => h.IsCurrent).ToList();
        var shared = Shared(indices.Select(i => rows[i].Identity)).Concat(Shared(current.Select(h => h.Identity))).ToHashSet();
        Match(current, i => i.Key);
        Match(current, i => i.Main.Start);
        Match(current, i => i.Main.End);
        Match(current, i => shared.Contains(i.Quote) ? null : i.Quote);
        Match(stored.Where(h => !h.IsCurrent && !h.IsElsewhere), i => i.Key);
        return known;

        void Match(IEnumerable<HeldRow> candidates, Func<Identity, object?> mark)
        {
            var free = candidates.Where(h => !given.Contains(h.Id)).ToLookup(h => mark(h.Identity), h => h.Id);
            foreach (var index in indices.Where(i => !known.ContainsKey(i)))
            {
                if (mark(rows[index].Identity) is not { } said || free[said].FirstOrDefault(id => !given.Contains(id)) is not { } id) continue;
                known[index] = id;
                given.Add(id);
            }
        }

        static IEnumerable<string> Shared(IEnumerable<Identity> records) => records.GroupBy(r => r.Quote).Where(g => g.Skip(1).Any()).Select(g => g.Key);
    }

    /// <summary>Ids that no record of the page ever had.</summary>
    private sealed class FreeIds(string document, string dataset, HashSet<string> taken)
    {
        private readonly Dictionary<int, int> _ordinals = [];

        public string Next(int place)
        {
            string id;
            do
            {
                var ordinal = _ordinals.GetValueOrDefault(place);
                _ordinals[place] = ordinal + 1;
                id = Ids.OfRecord(document, dataset, place, ordinal);
            }
            while (taken.Contains(id));
            return id;
        }
    }
}
