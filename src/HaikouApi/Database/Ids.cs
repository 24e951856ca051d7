using System.Security.Cryptography;
using System.Text;

namespace HaikouApi.Database;

/// <summary>
/// Ids: the head of a SHA-256 of what the thing is, in base 32 (Crockford's alphabet, lower case). The same page gives the same ids on every machine.
/// </summary>
public static class Ids
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 13;

    public static string Of(params IEnumerable<string> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts)));
        return string.Create(Length, hash, static (id, bytes) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                var bit = i * 5;
                var window = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                id[i] = Alphabet[(window >> (11 - (bit % 8))) & 31];
            }
        });
    }

    public static string OfDocument(string sha256) => Of("document", sha256);

    public static string OfArticle(string document, int start) => Of("article", document, Invariant(start));

    /// <summary>Of a record by the place of its main value; an ordinal tells those apart that share it.</summary>
    public static string OfRecord(string document, string dataset, int place, int ordinal = 0) =>
        ordinal == 0 ? Of("record", document, dataset, Invariant(place)) : Of("record", document, dataset, Invariant(place), Invariant(ordinal));

    public static string OfCitation(string record, string field) => Of("citation", record, field);

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
