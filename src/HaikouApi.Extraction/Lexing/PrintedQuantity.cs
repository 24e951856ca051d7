using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Lexing;

/// <summary>
/// A number with its unit, and where its parts are printed: 约|3|万|至|5|万|元|左右. It is read character by character: texts are full of numbers, and a match
/// of a pattern with so many groups would cost ten times what it says.
/// </summary>
internal ref struct PrintedQuantity
{
    private const int MostNumerals = 9;

    private readonly string _folded;

    private PrintedQuantity(string folded, int start) => (_folded, Start, Unit) = (folded, start, null!);

    /// <summary>Where it begins, hedge included.</summary>
    public int Start { get; }

    public int End { get; private set; }

    public Segment First { get; private set; }

    /// <summary>What multiplies the first number: 万, 千万, 万亿.</summary>
    public Segment Scale { get; private set; }

    /// <summary>3亿|5000万元, 3兆|8090亿5400万元: what is added to the first number, below its scale.</summary>
    public decimal Lesser { get; private set; }

    /// <summary>The scale of the last of what is added; null where nothing is.</summary>
    public Segment? LesserScale { get; private set; }

    /// <summary>The upper end of a range; empty where there is none.</summary>
    public Segment Second { get; private set; }

    public Segment SecondScale { get; private set; }

    /// <summary>3元至5元: the first number has the unit too.</summary>
    public bool HasUnitInside { get; private set; }

    /// <summary>十余, 5万多, 三个多月.</summary>
    public bool HasMore { get; private set; }

    /// <summary>3天半, 2个半小时.</summary>
    public bool HasHalf { get; private set; }

    /// <summary>10万元(不含)以上: without the bound itself.</summary>
    public bool IsExcluded { get; private set; }

    public Unit Unit { get; private set; }

    /// <summary>左右, 以上, 起.</summary>
    public Segment Behind { get; private set; }

    public readonly ReadOnlySpan<char> this[Segment part] => _folded.AsSpan(part.Start, part.Length);

    /// <summary>The quantity whose hedge begins at <paramref name="start"/> and whose number begins at <paramref name="number"/>.</summary>
    public static bool TryRead(string folded, int start, int number, out PrintedQuantity read)
    {
        read = new(folded, start);
        if (number > 0 && (IsSameScript(folded[number - 1], folded[number]) || IsTail(folded, number) || Numerals.IsPoint(folded, number - 1))) return false;
        for (var end = NumberEnd(folded, number); end > number; end = Shorter(folded, number, end))
        {
            read.First = new(number, end);
            if (read.ReadScale(end)) return read.Scale.Length == 0 || folded[read.Scale.Start] != '兆' || read.Unit.Kind == "money";
            read = new(folded, start);
        }

        return false;
    }

    private bool ReadScale(int at)
    {
        Scale = ScaleAt(_folded, at);
        at = Scale.End;
        if (at < _folded.Length && _folded[at] is '余' or '多' or '来')
        {
            HasMore = true;
            if (ScaleAt(_folded, at + 1) is { Length: > 0 } behind) Scale = behind;
            at = Math.Max(at + 1, Scale.End);
        }

        return (Scale.Length > 0 && !HasMore && !IsEndOfRange(_folded, First.Start) && ReadLesser(at, _folded[at - 1])) || ReadRange(at) || ReadUnit(at);
    }

    /// <summary>What stands behind 亿 or 兆 and counts by what is less: each part with its own scale, down to the unit.</summary>
    private bool ReadLesser(int at, char above)
    {
        if (at + 1 < _folded.Length && _folded[at] == '零') at++;
        if (at >= _folded.Length || !(char.IsAsciiDigit(_folded[First.Start]) ? char.IsAsciiDigit(_folded[at]) : "一二三四五六七八九两".Contains(_folded[at])))
            return false; // 3万|千升
        for (var end = NumberEnd(_folded, at); end > at; end = Shorter(_folded, at, end))
        {
            var more = end + 1 < _folded.Length && _folded[end] is '余' or '多' && _folded[end + 1] == '万' ? 1 : 0;
            var scale = ScaleAt(_folded, end + more);
            var isLess = scale.Length == 0 || (scale.Length == 1 && "万亿兆".IndexOf(_folded[scale.Start]) < "万亿兆".IndexOf(above));
            if (!isLess || Numerals.Parse(this[new(at, end)], this[scale]) is not { } value) continue;
            (Lesser, LesserScale, HasMore) = (Lesser + value, scale, more > 0);
            if (ReadUnit(scale.End) || (scale.Length > 0 && more == 0 && ReadLesser(scale.End, _folded[scale.Start]))) return true;
            (Lesser, LesserScale, HasMore) = (Lesser - value, null, false);
        }

        return false;
    }

    /// <summary>3亿|5000万: the end of a number is none of its own.</summary>
    private static bool IsTail(string folded, int at)
    {
        var from = at - 1;
        if (from < 1 || folded[from] is not ('万' or '亿' or '兆')) return false;
        while (from > 0 && folded[from - 1] is var c && (char.IsAsciiDigit(c) || c == '.' || Numerals.Characters.Contains(c, StringComparison.Ordinal))) from--;
        return from < at - 1 && !IsEndOfRange(folded, from);
    }

    /// <summary>4万-7万|4000元: what stands behind a range is in a cell of its own, and no part of its end.</summary>
    private static bool IsEndOfRange(string folded, int at) => at > 0 && folded[at - 1] is '-' or '—' or '~' or '至' or '到';

    private bool ReadRange(int at)
    {
        var inside = Units.LongestAt(_folded, at);
        if (inside is not null) (HasUnitInside, at) = (true, AfterBound(_folded, at + inside.Printed.Length));
        if (at + 1 < _folded.Length && _folded[at] is '至' or '到' or '-' or '—' or '~')
        {
            for (var end = NumberEnd(_folded, at + 1); end > at + 1; end = Shorter(_folded, at + 1, end))
            {
                (Second, SecondScale) = (new(at + 1, end), ScaleAt(_folded, end));
                if (ReadUnit(SecondScale.End) && (inside is null || inside.Code == Unit.Code)) return true; // 上涨5%至2亿元 is no range.
            }
        }

        (HasUnitInside, Second, SecondScale) = (false, default, default);
        return false;
    }

    private bool ReadUnit(int at)
    {
        if (ReadSplitUnit(at) is { } isSplit) return isSplit;
        var more = at < _folded.Length && _folded[at] is '余' or '多';
        if (more) at++;
        if (Units.LongestAt(_folded, at) is not { } unit || IsPartOfAnother(_folded, at + unit.Printed.Length) || Units.IsInWord(unit, _folded, at))
            return false;
        (Unit, HasMore) = (Units.OfCounted(unit, _folded, at), HasMore || more);
        ReadBehind(at + unit.Printed.Length);
        return true;
    }

    /// <summary>三个|多|月, 2个|半|小时; null where no unit is parted so. 三个多世纪 has a unit that is none here, and is no three of anything.</summary>
    private bool? ReadSplitUnit(int at)
    {
        if (at + 2 >= _folded.Length || _folded[at] != '个' || _folded[at + 1] is not ('多' or '余' or '半')) return null;
        if (Units.PartedAt(_folded, at) is not { } unit) return "世亿万季钟礼学".Contains(_folded[at + 2]) ? false : null;
        (Unit, HasMore, HasHalf) = (unit, _folded[at + 1] != '半', _folded[at + 1] == '半');
        ReadBehind(at + 1 + unit.Printed.Length);
        return true;
    }

    /// <summary>What stands behind the unit and belongs to the number: 多, 半, 左右, (含)以下.</summary>
    private void ReadBehind(int end)
    {
        if (end < _folded.Length && _folded[end] is '多' or '半' && IsEndOfWords(_folded.AsSpan(end + 1)))
        {
            (HasMore, HasHalf) = (HasMore || _folded[end] == '多', HasHalf || _folded[end] == '半');
            end++;
        }

        var bound = AfterBound(_folded, end);
        var length = BehindLength(_folded.AsSpan(bound));
        IsExcluded = length > 0 && bound > end && _folded[end + 1] == '不';
        Behind = length > 0 ? new(bound, bound + length) : new(end, end);
        End = Behind.End;
    }

    private static bool IsEndOfWords(ReadOnlySpan<char> rest) =>
        rest.IsEmpty || !char.IsLetterOrDigit(rest[0]) || rest is ['的' or '后' or '前' or '内' or '了' or '才' or '就', ..] or ['时', '间', ..] or ['左', '右', ..];

    /// <summary>10万元|(含10万元)|以下: behind the bracket that says whether the bound is among them.</summary>
    private static int AfterBound(string folded, int at)
    {
        var rest = folded.AsSpan(Math.Min(at, folded.Length));
        if (rest is not (['(', '含', ..] or ['(', '不', '含', ..])) return at;
        var close = rest[..Math.Min(14, rest.Length)].IndexOf(')');
        return close < 0 ? at : at + close + 1;
    }

    private static int BehindLength(ReadOnlySpan<char> rest) => rest switch
    {
        ['左', '右', ..] or ['上', '下', ..] or ['以', '上' or '下' or '内' or '外', ..] => 2,
        ['起', ..] => 1,
        _ => 0,
    };

    /// <summary>国家级, 元澳门币, 元/平方尺: not the unit that it begins like.</summary>
    private static bool IsPartOfAnother(string folded, int end)
    {
        var rest = folded.AsSpan(end);
        if (rest is ['级', ..]) return folded.AsSpan(0, end).EndsWith("国家");
        if (folded[end - 1] == '元' && rest is ['澳', '门', ..] or ['日' or '韩', '币', ..]) return true;
        return rest is ['/', var first, ..] && (char.IsLetter(first) || char.IsAsciiDigit(first))
            && rest is not (['/', '小', '时', ..] or ['/', '时' or '天' or '日' or '周' or '月' or '年', ..]);
    }

    /// <summary>万, 亿, 十万, 百亿, 万亿; 兆 of money, where 100兆 of a line and 兆瓦 count by millions.</summary>
    private static Segment ScaleAt(string folded, int at) => new(at, at + folded.AsSpan(at) switch
    {
        ['十' or '百' or '千', '万' or '亿', ..] or ['万', '亿', ..] => 2,
        ['万' or '亿', ..] => 1,
        ['兆', >= '0' and <= '9', ..] or ['兆', '元' or '美' or '日' or '港' or '欧' or '新' or '台' or '余' or '多', ..] => 1,
        ['兆', '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '两' or '零', ..] => 1,
        _ => 0,
    });

    private static bool IsSameScript(char before, char first) =>
        char.IsAsciiDigit(first) ? char.IsAsciiDigit(before) : Numerals.Characters.Contains(before, StringComparison.Ordinal);

    /// <summary>Where the number that begins at <paramref name="at"/> ends: figures with their groups and decimals, or up to nine numerals.</summary>
    internal static int NumberEnd(string folded, int at)
    {
        if (!char.IsAsciiDigit(folded[at]))
        {
            var whole = Run(folded, at, MostNumerals, static c => Numerals.Characters.Contains(c, StringComparison.Ordinal));
            return Numerals.IsPoint(folded, whole) ? Run(folded, whole + 1, 4, static c => Numerals.IsDigit(c)) : whole;
        }

        var end = Run(folded, at, 18, char.IsAsciiDigit);
        for (var groups = 0; groups < 6 && end < folded.Length && folded[end] == ','
            && Run(folded, end + 1, 3, char.IsAsciiDigit) == end + 4; groups++)
        {
            end += 4;
        }

        return end + 1 < folded.Length && folded[end] == '.' && char.IsAsciiDigit(folded[end + 1]) ? Run(folded, end + 1, 10, char.IsAsciiDigit) : end;
    }

    private static int Run(string folded, int at, int most, Func<char, bool> isOfIt)
    {
        var end = at;
        while (end < folded.Length && end - at < most && isOfIt(folded[end])) end++;
        return end;
    }

    /// <summary>三百分点 is 三|百分点: of numerals the last may belong to the unit; figures are taken whole.</summary>
    private static int Shorter(string folded, int at, int end) => char.IsAsciiDigit(folded[at]) ? at : end - 1;
}
