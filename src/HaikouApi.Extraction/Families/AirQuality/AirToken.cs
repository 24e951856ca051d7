using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.AirQuality;

/// <summary>
/// One word or number of a sentence that means something for air quality. A sentence becomes a string of kinds, one letter a token,
/// and the rules are patterns over that string: <c>p&amp;pev&amp;v</c> is PM2.5和PM10浓度分别为31微克/立方米和58微克/立方米.
/// </summary>
internal readonly record struct AirToken(char Kind, int Start, int End, decimal Number = 0, string? Word = null, Subject? Subject = null, PeriodMention? Period = null)
{
    /// <summary>Where it is printed, when that is in a sentence before.</summary>
    public Evidence? Before { get; init; }

    public bool Overlaps(AirToken other) => Start < other.End && other.Start < End;
}

/// <summary>The letters of the kinds of tokens.</summary>
internal static class AirKind
{
    public const char Pollutant = 'p', Where = 's', When = 'T';

    /// <summary>Numbers: bare, concentration, percent, percentage points, days, the place in a ranking; a range or a bound is no exact one.</summary>
    public const char Number = 'n', Concentration = 'v', Percent = '%', Points = 't', Days = 'd', Ordinal = 'o', Inexact = '~', OtherNumber = '#';

    /// <summary>What is measured for the place as a whole: 优良率, 优良天数, 有效监测天数, 综合指数, 空气质量.</summary>
    public const char Share = 'g', GoodDays = 'G', ValidDays = 'W', Composite = 'I', Quality = 'Q', Of = '/';

    /// <summary>Changes: 上升, 下降, 持平, 持平的有, 降至; against last year, and against anything else.</summary>
    public const char Up = '+', Down = '-', Flat = '=', FlatAre = 'f', To = '>', LastYear = 'y', OtherBase = 'q';

    /// <summary>Ranks: 排名, 168个城市, 全国, another ranking, 在, 倒数.</summary>
    public const char Rank = 'k', Cities = 'c', Nation = 'N', OtherScope = 'z', Within = '@';

    /// <summary>Grammar: 每立方米 before a list, 分别, 均, 最低的是, 除, 外, 其余.</summary>
    public const char PerCubicMetre = 'm', Each = 'e', All = 'a', Best = 'M', Except = 'E', But = 'O', Rest = 'r';

    /// <summary>What follows is a standard, a target or last year's, to the end of the clause; or a plan, to the end of the sentence.</summary>
    public const char Stop = 'b', Plan = 'B';

    /// <summary>What follows is said of water, until air is named again.</summary>
    public const char Water = 'w';

    public const char Join = '&', Comma = ',', Semicolon = ';', Open = '(', Close = ')', Colon = ':', Other = 'x';

    /// <summary>Words that stand between and change nothing: 浓度, 平均, 为. They make no token.</summary>
    public const char Filler = ' ';
}
