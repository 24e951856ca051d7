namespace HaikouApi.Extraction.Places;

/// <summary>An administrative division: its GB/T 2260 code, its full name, and the code of the division it belongs to.</summary>
public sealed record Division(string Code, string Name, string? ParentCode)
{
    public DivisionLevel Level => Code.EndsWith("0000", StringComparison.Ordinal) ? DivisionLevel.Province
        : Code.EndsWith("00", StringComparison.Ordinal) ? DivisionLevel.City
        : DivisionLevel.County;

    /// <summary>Whether the division is <paramref name="other"/> or lies in it.</summary>
    public bool IsWithin(Division other) => Code.StartsWith(other.Stem, StringComparison.Ordinal);

    /// <summary>The part of the code that all divisions inside share. A county-level city under a province shares only the province's.</summary>
    private string Stem => Level switch
    {
        DivisionLevel.Province => Code[..2],
        DivisionLevel.City => Code[..4],
        _ => Code,
    };
}

public enum DivisionLevel
{
    Province,

    /// <summary>Prefecture level: 地级市, 自治州, 地区, 盟.</summary>
    City,

    /// <summary>County level: 区, 县, 县级市, 旗.</summary>
    County,
}
