using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Lexing;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Round-ups give each company a paragraph, in which sentences go on about it without its name.</summary>
internal static partial class EnterpriseParagraphs
{
    /// <summary>
    /// The sentences, by their indices, that follow in their paragraph on one that begins with a company, where the paragraph names no other and nobody it
    /// deals with.
    /// </summary>
    public static HashSet<int> OfOne(List<Sentence> sentences, IReadOnlyList<int> lengths)
    {
        var (found, first) = (new HashSet<int>(), 0);
        foreach (var length in lengths)
        {
            var paragraph = sentences.Skip(first).Take(length).ToList();
            var named = paragraph.FindIndex(s => s.Has(EnterpriseKinds.Company));
            if (named >= 0 && !paragraph.Exists(NamesAnother) && Begins(paragraph[named])
                && paragraph.SelectMany(s => s.Tokens).Where(t => t.Kind == EnterpriseKinds.Company).DistinctBy(t => ((Company)t.Value!).Name).Count() == 1)
            {
                for (var at = named + 1; at < Math.Min(named + 4, paragraph.Count); at++) found.Add(first + at);
            }

            first += length;
        }

        return found;
    }

    private static bool NamesAnother(Sentence sentence) => sentence.Has(EnterpriseKinds.Unknown) || sentence.Has(EnterpriseKinds.Partner)
        || sentence.Passage.Folded.Contains('“', StringComparison.Ordinal);

    /// <summary>Whether a company stands at the head of the sentence, but for when and where it is.</summary>
    private static bool Begins(Sentence sentence) =>
        sentence.Tokens.First(t => t.Kind == EnterpriseKinds.Company).Start is var start && OnlyWhen().IsMatch(sentence.Passage.Folded.AsSpan(0, start));

    [GeneratedRegex(@"^(?:本报[^,。;]{0,12}[讯电]|\([^()]{0,20}\)|[0-9一二三四五六七八九十]+|年|月|日|[今去前上下当]|半年|季度|以来|目前|截至|底|末|初|份|个|到|至|[(),、.●■◆▲★]|走进|在|来到)*$")]
    private static partial Regex OnlyWhen();

    /// <summary>“上个月产值1900万元。”公司董事长某某说: whose it is says the office of who speaks.</summary>
    public static bool IsSpokenByOwn(Sentence sentence) => BySpeaker().IsMatch(sentence.Passage.Folded);

    [GeneratedRegex("^”?(?:该|这家)?(?:公司|企业|厂|厂里|集团)[\u4e00-\u9fff]{0,8}?(?:董事长|经理|总裁|厂长|负责人|总监|工程师|主任|书记|部长|主管)[\u4e00-\u9fff]{0,12}?(?:说|讲|介绍|表示|告诉|坦言|透露)")]
    private static partial Regex BySpeaker();
}
