using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Places;

/// <summary>What people call a division: 海口 for 海口市, 彭水 for 彭水苗族土家族自治县.</summary>
internal static partial class ShortNames
{
    /// <summary>Words of every day that are also short names; in running text they are not taken for a place.</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        "来宾", "白银", "日照", "安康", "大同", "朝阳", "东方", "合作", "灯塔", "安宁", "弥勒", "仙桃", "江山", "新民", "尚志", "五常", "高平", "和平",
        "大安", "天长", "新乐", "文昌", "永安", "平安", "永康", "延安", "中山", "天门", "应城", "安国", "龙井", "双河", "阿里", "山南", "海西", "海东",
        "海北", "黄南", "中卫", "吴忠", "普洱", "赤水", "昌都", "安达", "铁力", "同江", "兴平", "北流", "南雄", "南安", "平度", "福安", "福泉",
        "永城", "新郑", "东兴", "东港", "东台", "高安", "安顺", "保山", "黄石", "怀化", "大理", "北安", "海林", "宁安", "兴化", "新沂", "和田", "伊宁",
        "长治", "保定", "武安", "恩平", "开平", "乐平", "开原", "禹城", "章丘", "高州", "信宜", "建瓯", "公安", "通辽", "海阳", "河间", "金华", "平凉");

    /// <summary>The peoples (民族) that names of autonomous prefectures and counties list.</summary>
    private const string Peoples = "朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|傣|白|傈僳|景颇|回|蒙古|哈萨克|柯尔克孜|壮|瑶|黎|满|纳西|拉祜|佤|布朗|独龙|怒|普米|仡佬|水|毛南|仫佬|畲|土|撒拉|东乡|保安|裕固|达斡尔|锡伯|塔吉克|鄂温克|鄂伦春|各";

    /// <summary>The short name, or null when nothing of at least two characters is left (and 市中区, 城区 have none).</summary>
    public static string? Of(Division division)
    {
        var match = Suffix().Match(division.Name);
        return match.Success && match.Index >= 2 ? division.Name[..match.Index] : null;
    }

    /// <summary>玉龙县 and 玉龙自治县 for 玉龙纳西族自治县, 红河州 and 红河自治州 for 红河哈尼族彝族自治州; none for others.</summary>
    public static IEnumerable<string> OfAutonomous(Division division) =>
        division.Name is [.., '自', '治', '县' or '州' or '旗'] && Of(division) is { } name
            ? new[] { name + division.Name[^1], name + division.Name[^3..] }.Where(n => n != division.Name) : [];

    /// <summary>
    /// Whether the short name is taken for the place wherever it is printed: provinces, cities and county-level cities.
    /// Short names of districts and counties (和平, 资源) are too often something else.
    /// </summary>
    public static bool SpeaksForItself(Division division, string shortName) =>
        !Words.Contains(shortName) && (division.Level != DivisionLevel.County || division.Name.EndsWith('市'));

    /// <summary>Full names that are ordinary words without the city before them: 城区, 新城区, 市中区, 和县(级).</summary>
    public static bool IsOrdinaryWord(ReadOnlySpan<char> fullName) =>
        fullName is "和县" or "城区" or "郊区" or "矿区" or "新城区" or "城中区" or "城关区" or "市中区" or "城东区" or "城西区" or "城北区" or "港口区" or "特区" or "湖区";

    [GeneratedRegex(@"(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市|地区|盟|林区|矿区|新区|(?<=.{2})区|县|(?:[左右前后中]?(?:联合)?旗)|(?:(?:" + Peoples + @")族)*自治[州县旗])$")]
    private static partial Regex Suffix();
}
