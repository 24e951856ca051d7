using System.Text.RegularExpressions;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Events;

/// <summary>An event of an article. A field keeps what is said of it first.</summary>
/// <param name="Name">Its name, folded.</param>
/// <param name="Record">What is known of it.</param>
internal sealed partial record EventEntry(string Name, Record Record)
{
    /// <summary>What the text calls it for short: (以下简称“文博会”); empty where it does not say.</summary>
    public string Short { get; set; } = "";

    /// <summary>With it an event ends.</summary>
    public const string Award = "颁奖典礼";

    /// <summary>No shorter name is one whose characters stand apart in the other.</summary>
    private const int ShortestLoose = 5;

    /// <summary>Whether it goes by that name too: 第四届文化节 of 第四届宁波网络文化节.</summary>
    public bool IsCalled(string name)
    {
        if (name.Length >= 4 && Name.Contains(name, StringComparison.Ordinal)) return true;
        if (Name.Length >= 4 && name.EndsWith(Name, StringComparison.Ordinal) && Edition().IsMatch(name[..^Name.Length])) return true;
        if (Short.Length > 0 && name.EndsWith(Short, StringComparison.Ordinal)
            && (name.Length == Short.Length || Name.StartsWith(name[..^Short.Length], StringComparison.Ordinal)))
        {
            return true;
        }

        if (Name.Length >= 4 && name.StartsWith(Name, StringComparison.Ordinal) && name[Name.Length..] is "活动" or "系列活动" or Award) return true;
        if (Name.Length >= 4 && name.Length > Name.Length && name[Name.Length] == '暨' && name.StartsWith(Name, StringComparison.Ordinal)) return true;
        if (name.Length < 4 || name[^1] != Name[^1]) return false;
        if (First().Match(name) is { Success: true } first && !Numbered().IsMatch(Name) && Name.EndsWith(name[first.Length..], StringComparison.Ordinal))
        {
            return true;
        }

        // 文物展览 may be any.
        if (name.Length < ShortestLoose) return false;
        var at = 0;
        foreach (var c in name.Where(char.IsLetterOrDigit))
        {
            if ((at = Name.IndexOf(c, at) + 1) == 0) return false;
        }

        return true;
    }

    /// <summary>Whether a heading cut the other name short to this: they end alike, and have at least four characters of it in common there.</summary>
    public bool IsShortFor(string name)
    {
        var common = 0;
        while (common < Math.Min(name.Length, Name.Length) && name[^(common + 1)] == Name[^(common + 1)]) common++;
        return common >= 4 && Name.Length - common <= 4;
    }

    /// <summary>Whether it puts a year before a name that has its number: 2010首届文化节.</summary>
    public bool IsMoreThan(string name) =>
        Name.Length > name.Length && name[0] is '首' or '第' && Name.EndsWith(name, StringComparison.Ordinal) && Edition().IsMatch(Name[..^name.Length]);

    /// <summary>Whether a sentence says that it is held; until then it is only a name.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whether only a heading named it so far; a fuller name of the text takes its place.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Whether the heading says that it takes place.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>Whether 主办 says who hosts it; who only 举办 it gives way to them.</summary>
    public bool HasHosts { get; set; }

    /// <summary>Whether 本届…会, 此次展览, 该活动 can speak of it: they are of its kind, or of that of what it is 暨 another.</summary>
    public bool IsOfKind(string spoken) =>
        IsKindred(spoken) && (Any().IsMatch(spoken) || EndsLike(spoken) || IsOfKind(Name, spoken)
            || (Name.IndexOf('暨', StringComparison.Ordinal) is > 0 and var half && IsOfKind(Name[..half], spoken)));

    /// <summary>运动会 by itself is none but what has 运动会 in its name.</summary>
    public bool IsKindred(string spoken) => !Bare().IsMatch(spoken) || Name.Contains(spoken, StringComparison.Ordinal);

    [GeneratedRegex("^(?![本此该这今]|博览会|洽谈会|交易会|展览会)[\u4e00-\u9fff]{2}[节展会赛]$")]
    private static partial Regex Bare();

    /// <summary>本届比武 of 第三届技术比武: whatever it is called.</summary>
    private bool EndsLike(string spoken) => spoken.Length >= 4 && spoken[0] is '本' or '此' && Name.EndsWith(spoken[2..], StringComparison.Ordinal);

    private static bool IsOfKind(string name, string spoken) =>
        (Any().IsMatch(name) && name.Contains(spoken[^1])) || (Show().IsMatch(spoken) && Show().IsMatch(name))
        || (Contest().IsMatch(spoken) && Contest().IsMatch(name)) || (Meeting().IsMatch(spoken) && Meeting().IsMatch(name))
        || (Feast().IsMatch(spoken) && Feast().IsMatch(name));

    /// <summary>Whether the names differ in the place and the motto alone: 2022年青山县花会 and “花样青山”2022花会暨推介会.</summary>
    public bool IsButForPlace(string name)
    {
        if (Core().Match(Name) is not { Success: true } own || Core().Match(name) is not { Success: true } other) return false;
        return own.Groups["core"].Value == other.Groups["core"].Value && own.Groups["which"].Value == other.Groups["which"].Value
            && (!own.Groups["place"].Success || !other.Groups["place"].Success || own.Groups["place"].Value == other.Groups["place"].Value);
    }

    private const string Place = "(?:(?<place>[\u4e00-\u9fff]{2,4}[省市县区州镇乡村]))?";

    [GeneratedRegex("^(?:“[^”]*”|[^“”·]{1,8}·)?" + Place + "(?<which>(?:19|20)[0-9]{2}|第[0-9一二三四五六七八九十百]+届"
        + "|首届)年?" + Place + "(?:“[^”]*”)?(?<core>[^“”暨]{4,}?)(?:(?<=马拉松)赛)?(?:暨|$)")]
    private static partial Regex Core();

    [GeneratedRegex("(?:活动|盛会|行动|仪式|庆典|盛典|”)$")]
    private static partial Regex Any();

    [GeneratedRegex("(?:展|展览|展览会|博览会|交易会|洽谈会|展会|展演)$")]
    private static partial Regex Show();

    [GeneratedRegex("(?:赛|赛事|马拉松|运动会)$")]
    private static partial Regex Contest();

    [GeneratedRegex("(?:会|论坛|会议)$")]
    private static partial Regex Meeting();

    [GeneratedRegex("(?:[节季周月]|节会|嘉年华|市集|之夜)$")]
    private static partial Regex Feast();

    /// <summary>首届|文化旅游节, of 2025年“…”文化旅游节, which has no number of its own.</summary>
    [GeneratedRegex("^首届(?=[^“]{4,})")]
    private static partial Regex First();

    [GeneratedRegex("第[0-9一二三四五六七八九十百]+届|首届")]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?:首届|第[0-9一二三四五六七八九十百]+届|(?:19|20)[0-9]{2}年?)+$")]
    private static partial Regex Edition();

    public bool Has(string field) => Record.Fields.ContainsKey(field);

    /// <summary>Where it is held, as the subject of its sentence says.</summary>
    public void SetScene(Passage passage, Capture scene) =>
        Set("venue", passage.Name(scene.Index, scene.Index + scene.Length), passage.Cite(scene.Index, scene.Index + scene.Length));

    public void Set(string field, object content, Evidence evidence)
    {
        if (!Has(field)) Record.Set(field, content, evidence);
    }
}
