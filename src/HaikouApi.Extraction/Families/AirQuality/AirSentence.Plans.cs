using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.AirQuality;

internal sealed partial class AirSentence
{
    /// <summary>
    /// Figures of a plan, which is told by the sentence or the heading before: none was measured. It ends with the next heading, and a sentence that says
    /// how things were measured, or against when, is none of it.
    /// </summary>
    private void BeginPlan(bool isHeading)
    {
        var words = sentence.Passage.Folded;
        if (isHeading)
        {
            (scopes.IsPlanHeading, scopes.IsPlan) = (scopes.IsPlanHeading ? !Measured().IsMatch(words) : PlanHeading().IsMatch(words), false);
            return;
        }

        var isMeasured = Measured().IsMatch(words);
        if (PlanList().IsMatch(words) || (!isMeasured && PlanLead().IsMatch(words))) scopes.IsPlan = true;
        else if (isMeasured) scopes.IsPlan = false;
        _isOther = _isPlan = scopes.IsPlan || (scopes.IsPlanHeading && !isMeasured);
    }

    /// <summary>某省下达各市空气质量考核指标, 空气质量持续改善行动计划印发.</summary>
    [GeneratedRegex("(?<!完成|实现|超额)(?:定下|下达|印发|制定|分解|明确|确定|出台|划定)[^,。]{0,24}(?:目标|考核指标|任务|行动计划|实施方案|工作方案)"
        + "|(?:目标任务|考核目标|改善目标|年度目标|考核指标)(?:下达|印发|确定|公布|出炉|分解|明确|表)?$")]
    private static partial Regex PlanHeading();

    /// <summary>近日下达各市目标任务, with what is to be reached in the sentences behind.</summary>
    [GeneratedRegex("(?:定下|下达|印发|制定|分解|明确|确定|提出)(?!的)[^,。;]{0,24}(?:目标|考核指标|任务指标|约束性指标)"
        + "|(?:目标任务|考核目标|改善目标|年度目标|考核指标|任务指标|约束性指标)(?:正式|已经?|全部)?(?:下达|印发|确定|公布|出炉|敲定|分解|明确)|(?<![降升加少高低])到20[0-9]{2}年(?:底|末|前|时)?,")]
    private static partial Regex PlanLead();

    /// <summary>各市考核指标为:…</summary>
    [GeneratedRegex("(?:考核指标|目标|目标(?:任务|要求|值)|任务指标|约束性指标)(?:分别|依次)?(?:(?:为|是|如下)?:|(?:为|是|如下),)")]
    private static partial Regex PlanList();

    /// <summary>What is said only of what was measured.</summary>
    [GeneratedRegex("同比|环比|实际|截至|监测|[较比](?:上年|去年)|(?<![0-9])[0-9]{1,2}月(?!底|前|[0-9]{1,2}日)|季度|上半年|以来")]
    private static partial Regex Measured();
}
