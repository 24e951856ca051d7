using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Reading;

internal sealed partial class CellLines
{
    [GeneratedRegex("^(?:序号|编号|排名|名次|排序)$")]
    private static partial Regex IsNumber();

    [GeneratedRegex(@"^(?:序号|编号|排名|名次|名称|[\u4e00-\u9fff]{0,2}城市(?:名称)?|地区(?:名称)?|区、?县|县、?区|区市县|县市区|县\(市、?区\)|市、?州|地、?市|区域"
        + @"|单位(?:名称)?|乡镇|镇街|街道|(?:乡镇|镇)\((?:街道|街|办)\)|街道\((?:乡镇|镇)\)|站点|点位|监测点位?|行政区"
        + @"|(?:活动|赛事|展会|展览|演出|比赛)?(?:时间|日期)|(?:活动|赛事|展会|展览|演出|比赛)(?:名称|地点)|月份|项目|指标|污染物) ?\|?$")]
    private static partial Regex IsFirstHeader();

    [GeneratedRegex(@"^(?:[-+]?[0-9][0-9,]{0,9}(?:\.[0-9]{1,4})?(?:%|天|元|万元|万)?|[-—/]{1,2}|)$")]
    private static partial Regex Figure();

    [GeneratedRegex("[。;!?]|[:,]$|^(?:注|备注|附件|附表|说明)[:0-9]?")]
    private static partial Regex Prose();

    [GeneratedRegex("^[\u4e00-\u9fff]{0,4}(?:时间|日期|地点|场地|场馆|展馆|名称|内容|单位|项目|主题|对象|规模|电话|备注|联系人|人数|序号)$")]
    private static partial Regex Label();

    [GeneratedRegex("(?:时间|日期)$")]
    private static partial Regex OfDays();

    [GeneratedRegex("^(?:20[0-9]{2}[年./-])?[0-9]{1,2}[月./-][0-9]{1,2}(?![0-9])")]
    private static partial Regex Day();

    [GeneratedRegex("^[A-Z]{1,3} ?[0-9]?")]
    private static partial Regex Formula();

    [GeneratedRegex("浓度|指标|项目|参数")]
    private static partial Regex Spanning();
}
