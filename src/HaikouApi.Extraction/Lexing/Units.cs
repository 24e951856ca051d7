using System.Collections.Frozen;
using HaikouApi.Extraction.Reading.Characters;

namespace HaikouApi.Extraction.Lexing;

/// <summary>A unit as it is printed, and what it is.</summary>
/// <param name="Printed">As printed, folded.</param>
/// <param name="Code">UCUM code, ISO 4217 currency, or a UCUM annotation for counted things.</param>
/// <param name="Kind">money, count, percent, concentration, duration, ordinal, index, other.</param>
public sealed record Unit(string Printed, string Code, string Kind);

/// <summary>The units that numbers are printed with.</summary>
public static class Units
{
    private static readonly Unit[] All =
    [
        .. Of("ug/m3", "concentration", "微克/立方米", "微克每立方米", "μg/m3", "ug/m3", "μg/立方米", "ug/立方米"),
        .. Of("mg/m3", "concentration", "毫克/立方米", "毫克每立方米", "mg/m3", "mg/立方米"),
        .. Of("CNY", "money", "元/辆", "元/车", "元/人", "元/月", "元/台", "元人民币", "元", "人民币"),
        .. Of("CNY/m2", "money", "元/平方米", "元/平米"),
        .. Of("CNY/kg", "money", "元/公斤", "元/千克"),
        .. Of("CNY/t", "money", "元/吨"),
        .. Of("CNY/kW.h", "money", "元/千瓦时", "元/度"),
        .. Of("USD", "money", "美元", "美金", "元美金"),
        .. Of("HKD", "money", "港元", "港币", "元港币"),
        .. Of("TWD", "money", "新台币", "元新台币", "元台币"),
        .. Of("EUR", "money", "欧元"),
        .. Of("JPY", "money", "日元"),
        .. Of("%", "percent", "%"),
        .. Of("[%]", "other", "个百分点", "百分点"),
        .. Of("[ppth]", "other", "‰"),
        .. Of("d", "duration", "个工作日", "工作日", "个自然日", "自然日", "天"),
        .. Of("h", "duration", "个小时", "小时", "个钟头"),
        .. Of("min", "duration", "分钟"),
        .. Of("s", "duration", "秒钟", "秒"),
        .. Of("mo", "duration", "个月", "个自然月"),
        .. Of("wk", "duration", "个星期"),
        .. Of("a", "duration", "周年", "个年头"),
        .. Of("a", "other", "周岁", "岁"),
        .. Of("t", "other", "吨", "公吨"),
        .. Of("kg", "other", "公斤", "千克", "kg"),
        .. Of("g", "other", "克"),
        .. Of("mg", "other", "毫克", "mg"),
        .. Of("{jin}", "other", "斤"),
        .. Of("t/a", "other", "吨/年"),
        .. Of("t/d", "other", "吨/日", "吨/天"),
        .. Of("km", "other", "公里", "千米", "km"),
        .. Of("[nmi_i]", "other", "海里"),
        .. Of("km/h", "other", "公里/小时", "千米/小时", "公里每小时"),
        .. Of("km2", "other", "平方公里", "平方千米"),
        .. Of("har", "other", "公顷"),
        .. Of("{mu}", "other", "亩"),
        .. Of("m2", "other", "平方米", "平米", "m2"),
        .. Of("{ping}", "other", "坪"),
        .. Of("[sft_i]", "other", "平方呎", "平方尺", "平方英尺"),
        .. Of("m3", "other", "立方米"),
        .. Of("m", "other", "米"),
        .. Of("cm", "other", "厘米", "公分"),
        .. Of("mm", "other", "毫米", "mm"),
        .. Of("[in_i]", "other", "英寸"),
        .. Of("m/s", "other", "米/秒"),
        .. Of("kL", "other", "千升"),
        .. Of("L", "other", "升"),
        .. Of("mL", "other", "毫升", "ml"),
        .. Of("kW.h", "other", "千瓦时", "度电"),
        .. Of("W", "other", "瓦"),
        .. Of("kW", "other", "千瓦", "kW"),
        .. Of("MW", "other", "兆瓦", "MW"),
        .. Of("MW.h", "other", "兆瓦时", "MWh"),
        .. Of("GW", "other", "吉瓦", "GW"),
        .. Of("GW.h", "other", "吉瓦时", "GWh"),
        .. Of("dB", "other", "分贝"),
        .. Of("{TEU}", "count", "个标准箱", "标准箱", "标箱", "TEU"),
        .. Of("{fold}", "other", "倍"),
        .. Of("Cel", "other", "摄氏度", "°C", "℃"),
        .. Of("{country_or_region}", "count", "个国家和地区", "个国家(地区)", "个国家", "国家和地区"),
        .. Of("{city}", "count", "个重点城市", "个中心城市", "个城市", "座城市"),
        .. Of("{person}", "count", "名", "人次", "人", "位"),
        .. Of("{piece}", "count", "件", "封", "只", "枚", "颗"),
        .. Of("{tablet}", "count", "片"),
        .. Of("{vehicle}", "count", "辆"),
        .. Of("{unit}", "count", "台", "套", "架", "台(套)", "套(台)"),
        .. Of("{flight}", "count", "架次"),
        .. Of("{bag}", "count", "包", "袋"),
        .. Of("{animal}", "count", "头", "羽", "尾"),
        .. Of("{plant}", "count", "棵", "株"),
        .. Of("{copy}", "count", "册", "本"),
        .. Of("{case}", "count", "例", "起", "宗"),
        .. Of("{ship}", "count", "艘"),
        .. Of("{train}", "count", "列"),
        .. Of("{room}", "count", "间"),
        .. Of("{bed}", "count", "张床位", "个床位", "张病床", "床"),
        .. Of("{seat}", "count", "个座位", "个泊位", "个停车位", "个车位"),
        .. Of("{floor}", "count", "层"),
        .. Of("{step}", "count", "步"),
        .. Of("{character}", "count", "字"),
        .. Of("{sheet}", "count", "张", "幅", "块"),
        .. Of("{vehicle}", "count", "辆次", "车次"),
        .. Of("{company}", "count", "家"),
        .. Of("{spindle}", "count", "锭"),
        .. Of("{household}", "count", "户"),
        .. Of("{time}", "count", "场次", "班次", "次", "场"),
        .. Of("{building}", "count", "栋", "幢"),
        .. Of("{item}", "count", "项", "票", "个", "种", "类", "份", "条", "笔", "批", "所", "座", "处", "部"),
        .. Of("{order}", "count", "单"),
        .. Of("{bottle}", "count", "瓶"),
        .. Of("{box}", "count", "箱", "盒"),
        .. Of("{barrel}", "count", "桶", "罐"),
        .. Of("{pair}", "count", "双", "副"),
        .. Of("{stick}", "count", "支", "根", "棒"),
        .. Of("{roll}", "count", "卷", "匹"),
        .. Of("{grain}", "count", "粒"),
        .. Of("{hat}", "count", "顶"),
    ];

    /// <summary>Words that are units behind figures; behind 三 and 两 they are as often something else: 两头, 三本.</summary>
    public static bool IsSureBehindCharacters(string printed) => !OnlyBehindFigures.Contains(printed);

    private static readonly FrozenSet<string> OnlyBehindFigures =
        FrozenSet.Create("头", "羽", "尾", "本", "起", "列", "间", "床", "层", "步", "字", "张", "幅", "块", "倍", "例", "瓦", "斤", "支", "根", "棒", "卷", "匹", "粒", "顶", "双", "副",
            "桶", "罐");

    /// <summary>What stands behind a unit where it is no unit but the beginning of a word: 五家|渠, 两位|数, 3单|元, 120亿吨|公里, 1万起|贷.</summary>
    private static readonly FrozenDictionary<string, string[]> Words = new Dictionary<string, string[]>
    {
        ["家"] = ["渠", "灯火", "团圆"],
        ["支"] = ["队", "付", "撑", "援", "持"],
        ["套"] = ["班子"],
        ["亩"] = ["地村", "地乡", "地镇"],
        ["位"] = ["数", "一体", "身份证", "手机", "代码", "编码", "编号", "密码", "验证码", "小数", "有效数字", "号码"],
        ["单"] = ["元"],
        ["棒"] = ["球", "棒", "冰"],
        ["坪"] = ["村", "镇", "乡", "山", "社区", "街"],
        ["个"] = ["点"],
        ["人"] = ["公里"],
        ["元"] = ["前驱体", "锂", "电池", "正极", "里", "宵", "旦", "桥", "区", "食品", "股份", "牛奶", "结构", "方程", "催化"],
        ["台"] = ["北", "湾", "州", "中市", "河", "县", "山"],
        ["天"] = ["津", "门", "水市", "河区", "府"],
        ["块"] = ["钱", "多钱", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
        ["吨"] = ["公里"],
        ["起"] = ["贷", "投", "售", "步", "拍", "存"],
        ["个国家"] = ["地表水", "重点", "森林", "湿地", "公园", "标准", "自然", "实验", "高新", "科技", "考核", "控制", "监测", "工程", "专项", "项目", "中心", "示范", "A", "5A", "4A"],
    }.ToFrozenDictionary();

    /// <summary>Whether a unit that is printed there is the beginning of a word.</summary>
    public static bool IsInWord(Unit unit, string folded, int at)
    {
        if (!Words.TryGetValue(unit.Printed, out var rests)) return false;
        var behind = folded.AsSpan(at + unit.Printed.Length);
        if (behind.StartsWith("队伍")) return false;
        if (unit.Printed == "块" && (behind.IsEmpty || !Blanks.IsHan(behind[0])) && !IsBehindFigures(folded.AsSpan(0, at))) return true; // 少赚两百块,: of money.
        foreach (var rest in rests)
        {
            if (behind.StartsWith(rest)) return true;
        }

        return false;
    }

    private static bool IsBehindFigures(ReadOnlySpan<char> before) => before.TrimEnd("多余来十百千万亿") is [.., >= '0' and <= '9'];

    /// <summary>31支山歌队: a counter of long things, but before what goes together a counter of teams.</summary>
    public static Unit OfCounted(Unit unit, string folded, int at)
    {
        if (unit.Printed != "支") return unit;
        var behind = folded.AsSpan(at + 1, Math.Min(12, folded.Length - at - 1));
        var end = behind.IndexOfAny(",。;、的");
        return (end < 0 ? behind : behind[..end]).IndexOfAny("队团军") >= 0 ? Teams : unit;
    }

    private static readonly Unit Teams = new("支", "{team}", "count");

    /// <summary>The unit whose 个 is parted from it by a 多 or 半: 三个|多|月.</summary>
    public static Unit? PartedAt(string folded, int at)
    {
        foreach (var unit in Parted)
        {
            if (folded.AsSpan(at + 2).StartsWith(unit.Printed.AsSpan(1))) return unit;
        }

        return null;
    }

    private static readonly Unit[] Parted = [.. All.Where(u => u.Printed.StartsWith('个') && u.Printed.Length > 1 && (u.Kind == "duration" || u.Code == "[%]"))
        .OrderByDescending(u => u.Printed.Length)];

    private static readonly WordList<Unit> Printed = new(All.Select(u => (u.Printed, u)));

    /// <summary>The longest unit that is printed at a place of a text.</summary>
    public static Unit? LongestAt(string folded, int at) => Printed.Longest(folded, at).Meaning;

    private static readonly FrozenDictionary<string, Unit> ByPrinted = All.ToFrozenDictionary(u => u.Printed, StringComparer.Ordinal);

    public static Unit? Find(string printed) => ByPrinted.GetValueOrDefault(printed);

    private static IEnumerable<Unit> Of(string code, string kind, params string[] printed) => printed.Select(p => new Unit(p, code, kind));
}
