using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Pension.Words;

namespace HaikouApi.Extraction.Pension;

/// <summary>到|甲会馆|办理: a place whose name no noun of offices ends, between the verb that leads to it and what is done there.</summary>
internal static partial class ReachedPlaces
{
    public static IEnumerable<Token> Find(string folded, List<Token> known)
    {
        for (var reached = Reached().Match(folded); reached.Success; reached = reached.NextMatch())
        {
            var from = reached.Index + reached.Length;
            if (Done().Match(folded, from) is not { Success: true } done) continue;
            var until = done.Groups["act"].Index;
            for (var part = Part().Match(folded, from, until - from); part.Success; part = part.NextMatch())
            {
                var before = Several().Match(part.Value).Length;
                if (before == 0 && !Employer().IsMatch(part.Value)) before = NameStarts.Near().Match(part.Value).Length;
                var (start, end) = (part.Index + before, part.Index + part.Length);
                if ((end - start < 3 && !Town().IsMatch(folded, start)) || ChannelCues.Meant().IsMatch(part.Value) || !Place().IsMatch(folded[start..end])
                    || known.Exists(t => t.Start < end && part.Index < t.End))
                {
                    continue;
                }

                yield return new(PensionKinds.Plain, part.Index, end, Value: new ChannelName[] { new(new(start, end), "counter", new(start, end)) });
            }
        }
    }

    [GeneratedRegex("(?<![达收得见遇想感受直查寄送发推提增延召说做看听等回碰])(?:到|去|前往|赴|亲临|走进|(?<=只能|必须|可以?|须|应|请)在(?!线))")]
    private static partial Regex Reached();

    [GeneratedRegex(@"\G[\u4e00-\u9fff()、]{3,40}?"
        + @"(?<act>(?:就近|现场|当面|直接|进行|自助|统一|及时|集中|申请|提出|免费|协助|帮助|请求|[可均即内里]){0,3}(?:办理|认证|缴费|查询|申请|申领|登记|领取|打印|提交|采集|年审|参保|盖章|激活|补办)|,由[^,。;]{2,8}(?:协助"
        + @"|帮助|办理|认证))")]
    private static partial Regex Done();

    /// <summary>甲、乙、丙三个|活动站: how many there are, behind the last name.</summary>
    [GeneratedRegex("^[^个()]{0,6}[两二三四五六七八九十2-9]个")]
    private static partial Regex Several();

    /// <summary>前往所在|乡镇|或村(社区)申请; not 乡镇或社区社保中心, which is one office.</summary>
    [GeneratedRegex(@"\G(?:乡镇|镇街|街道)(?:[或、和及](?:村\(社区\)|村居|社区|村委会))?(?=就近|现场|直接|办|认证|缴费|申|参|登)")]
    private static partial Regex Town();

    [GeneratedRegex("^(?:原|所在|参保|用人)(?:所在|工作)?单位$")]
    private static partial Regex Employer();

    [GeneratedRegex("(?:人力资源和|[^、或和及])+")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?![^()]*[到在去往把将被让为持携带])[^()]*(?:\([^()]*\)[^()]*)?(?:[局所站厅室处馆部院社行厦楼]|中心|窗口|网点|机构|部门|单位|社区|街道|超市|公司|委会|政府|基地|乡镇)(?:\([^()]{1,6}\))?$")]
    private static partial Regex Place();
}
