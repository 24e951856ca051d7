using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>A company by its longest name that the article prints.</summary>
/// <param name="Name">The name.</param>
/// <param name="Folded">The name, folded.</param>
/// <param name="Evidence">Where it is printed.</param>
internal sealed record Company(string Name, string Folded, Evidence Evidence)
{
    /// <summary>What it calls itself for short where the text says so: (以下简称“…”).</summary>
    public List<string> Introduced { get; } = [];

    /// <summary>Whether nothing but its fame says that it is one: it is spoken of where it is the subject.</summary>
    public bool IsKnown { get; init; }

    /// <summary>What it is called for short wherever it stands: without 有限公司, the place before and the trade behind it, three characters at least.</summary>
    public IReadOnlyList<string> ShortNames => field ??=
        [.. Brand.Cuts(Folded).Where(c => c.Length >= 3 && c != Folded
            && c is not ("农商行" or "农商银行" or "商业银行" or "村镇银行")).Distinct().OrderByDescending(c => c.Length)];

    /// <summary>
    /// The two characters that are left of a name without place, trade and form: 永泰 of 云川永泰服饰有限公司 and of 永泰乳业; null where as many are not left.
    /// </summary>
    public string? BrandAlone =>
        (Folded.EndsWith("有限公司", StringComparison.Ordinal) || Brand.EndsInTrade(Folded)) && Brand.OwnLength(Own) == 2 ? Own[..2] : null;

    /// <summary>The two characters that its own name begins with, where as many of the rest are left that a shorter name can be made of them.</summary>
    public string? Start => Folded.EndsWith("公司", StringComparison.Ordinal) && Own.Length >= 5 && !Brand.Trade().IsMatch(Own.AsSpan(0, 2)) ? Own[..2] : null;

    /// <summary>湘砺精铸 of 湘砺精密铸造: whether the two last characters of a word stand in the rest of the name in that order.</summary>
    public bool IsShortenedTo(string word) => !Folded.Contains(word, StringComparison.Ordinal)
        && Own.IndexOf(word[2], 2) is > 1 and var third && Own.IndexOf(word[3], third + 1) > third;

    private string Own => field ??= Brand.WithoutPlaces(Brand.WithoutLegal(Folded));

    /// <summary>Whether 恒味公司 can be 湖南恒味食品有限公司: what is left of the one begins what is left of the other.</summary>
    public bool IsCalled(string other)
    {
        var (own, brand) = (Own, Brand.WithoutPlaces(Brand.WithoutLegal(other)));
        if (other[^1] == '厂' && brand.Length >= 3 && own.StartsWith(brand[..3], StringComparison.Ordinal)) return true; // 恒味食坊厂 of 恒味食品有限公司
        if (other.EndsWith("分厂", StringComparison.Ordinal) && other.Length >= 6 && Folded.Contains(other[..4], StringComparison.Ordinal)) return true;
        if (other[^1] == '厂' && brand.Length > 3 && ShortNames is [.., { Length: >= 3 } shortest]
            && brand.StartsWith(shortest, StringComparison.Ordinal))
        {
            return true; // 扬柳春茶厂
        }

        return brand.Length >= 2 && (own.StartsWith(brand, StringComparison.Ordinal) || (brand.Length >= 3 && own.Contains(brand, StringComparison.Ordinal)));
    }
}
