using System.Text.RegularExpressions;

namespace HaikouApi.Extraction.Pension.Words;

/// <summary>What pensions and what belongs to them are called: one list, and beside it what more counts, by what is asked.</summary>
internal static partial class OwnMatters
{
    /// <summary>Words of nothing else, wherever they stand.</summary>
    private const string Pension = "养老(?:保险|(?:、|和|与)(?:工伤|失业|医疗)[^,。;]{0,4}(?:保险|待遇)|金|待遇|认证|资格|生存|关系)|居民养老(?!服务)|居保|国民年金|老年(?:给付|年金)(?!不同|无关)"
        + "|在生证明|生存(?:资格)?认证|" + Benefit + "(?:领取)?资格|退休金|退休(?:审批|预审|申报|手续|申请)|(?:职工|正常|提前|\\))退休(?![教干老职工])";

    /// <summary>待遇 that no other insurance pays.</summary>
    private const string Benefit = "(?<!失业|失业保险|工伤|工伤保险|生育|生育保险|医疗|医保|医疗保险)待遇";

    /// <summary>Whether a text is about pensions: by its insurance too, which people mean when they say 社保.</summary>
    public static bool Name(string folded) => OfText().IsMatch(folded);

    /// <summary>
    /// Whether a sentence that names another matter is about pensions all the same: by any word of theirs (认证, 参保) too, but not by an office or card
    /// (社保局, 社保卡) where other things are done as well.
    /// </summary>
    public static bool AreIn(string folded) => OfSentence().IsMatch(folded);

    /// <summary>
    /// Whether a line of a text on medical insurance is about pensions: by 社保 too, where it is neither that insurance itself (社保缴费) nor a card, a
    /// program or a button.
    /// </summary>
    public static bool AreBesideMedicine(string folded) => OfLine().IsMatch(folded);

    [GeneratedRegex(Pension + "|社保|社会保险|社会劳动保险|社会保障卡")]
    private static partial Regex OfText();

    [GeneratedRegex(Pension + "|养老(?!院|服务|护理|机构|育|驿站|床位|顾问)|" + Benefit + "(?:领取|核|申)|认证|(?<!医保|医疗保险)参保(?!满|单位|企业)|退休待遇|生存资格"
        + "|社会劳?动?保险(?!(?:经办|事业|服务|基金|管理)*(?:机构|中心|局|处|所))|社保(?!局|所|中心|站|卡|窗口|大厅|服务|经办|部门|机构|专窗|[^“”]{0,4}”(?:手机|官方)?(?:[Aa][Pp][Pp]|(?:微信)?公众号|(?:微信"
        + "|支付宝)?小程序))")]
    private static partial Regex OfSentence();

    [GeneratedRegex(Pension + "|养老|退休|待遇领取|社会保障|社会保险|年金|参保证明|社保(?!卡|费?缴[费纳]|[”\"》→-])")]
    private static partial Regex OfLine();
}
