using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Residue;

namespace HaikouApi.Extraction;

/// <summary>How much of the numbers that are printed was read, and what was not.</summary>
/// <param name="Numbers">Numbers printed in the text, in figures or in characters.</param>
/// <param name="Read">How many of them are a value of a typed record.</param>
/// <param name="Counted">How many only quantities has.</param>
/// <param name="Unread">The others.</param>
/// <param name="Cited">How many stand among the words that some field cites.</param>
/// <param name="Uncited">Those that no field cites.</param>
public sealed record Coverage(int Numbers, int Read, int Counted, IReadOnlyList<PrintedNumber> Unread, int Cited, IReadOnlyList<PrintedNumber> Uncited)
{
    /// <summary>The coverage of a page by records. Text, headline and condition cite no number.</summary>
    public static Coverage Of(Page page, IEnumerable<Record> records)
    {
        var ground = new Ground(page, records);
        var (numbers, read, counted, unread, uncited) = (0, 0, 0, new List<PrintedNumber>(), new List<PrintedNumber>());
        foreach (var number in PrintedNumbers.Of(page))
        {
            numbers++;
            if (!ground.IsCited(number.Where)) uncited.Add(number);
            if (ground.IsRead(number.Where)) read++;
            else if (ground.IsCounted(number.Where)) counted++;
            else unread.Add(number);
        }

        return new(numbers, read, counted, unread, numbers - uncited.Count, uncited);
    }
}
