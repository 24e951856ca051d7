using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;
using HaikouApi.Extraction.Scopes;
using HaikouApi.Extraction.TradeIn.Words;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>Benefits for trading in or buying a car (汽车以旧换新补贴): how much, from whom, for what, from when to when.</summary>
public static partial class TradeInReader
{
    public const string Dataset = "trade-in-subsidies";

    private static readonly string[] KeyFields = ["scope", "issuer", "benefit", "vehicle", "condition", "amountMinYuan", "amountMaxYuan"];

    public static IEnumerable<Record> Read(PageContext context, int index) =>
        Reports.In(context.Page.Articles[index]).Where(IsOfCars).Where(r => PlainYuan.CurrencyOf(r) is null or "CNY")
            .SelectMany(r => ReadArticle(r, context)).Select(g => g.ToRecord(index)).DistinctBy(Key);

    private static bool IsOfCars(Article article) =>
        article.Blocks.Any(b => AboutCars().IsMatch(b.Passage.Folded)) && article.Blocks.Any(b => AboutMoney().IsMatch(b.Passage.Folded));

    private static List<Grant> ReadArticle(Article article, PageContext context)
    {
        var (years, warnings) = (YearsOf(article, context), context.Warnings);
        var isOfFair = article.Blocks.Any(b => WindowWords.GrantsAtFair(b.Passage.Folded));
        var (issuers, windows, grants, unpriced) = (new Issuers(article, context.Place), new Windows(years, isOfFair), new List<Grant>(), new List<Grant>());
        var state = new TradeInState(article.Headline is { } headline && issuers.Find(headline) is [.., var named] ? named.Issuer ?? issuers.Home
            : issuers.Home, issuers.NamesPlaces)
        {
            PlainCar = PlainCarOf(article, issuers),
            IsOfFair = isOfFair,
        };
        HashSet<string?> granting = state.Issuer?.Name is { } first ? [first] : [];
        if (article.Headline is { } title) state.Say([.. windows.Find(title, isOfApplying: false)]);
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            var block = article.Blocks[i];
            if (block.Table is { } table)
            {
                grants.AddRange(new TradeInTable(table, CaptionsAbove(article, i), state, issuers, windows).Read());
                continue;
            }

            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Subhead)) continue;

            if (issuers.Above(block.Passage) is { } place)
            {
                (state.Issuer, state.IsOfUnknown) = (place, false);
                state.StartSection(block.Passage, block.Marker);
                continue;
            }

            state.StartMeasure(block.Passage);
            if (block.Kind == BlockKind.Subhead && !IsItem().IsMatch(block.Passage.Folded))
            {
                if (issuers.OfHeading(block.Passage) is { } owner) (state.Issuer, state.IsOfUnknown) = (owner, false);
                state.StartSection(block.Passage, block.Marker);
                state.Say([.. windows.Find(block.Passage, isOfApplying: false).Select(state.OfScheme(block.Passage))]);
                continue;
            }

            state.StartParagraph(block.Passage, block.Marker);
            state.IsOfficial = Amounts.IsOfOffice(block.Passage.Folded);
            foreach (var printed in Sentences.Of(block.Passage).Where(s => !SaidAbove().IsMatch(s.Folded)))
            {
                if (printed.Start > block.Passage.Start && MeasureBelow().IsMatch(printed.Folded))
                {
                    state.StartMeasure(printed, isSure: true);
                    state.StartParagraph(printed, block.Marker);
                }

                var sentence = WithoutDateline(article, printed);
                var namings = issuers.Find(sentence);
                var days = windows.Find(sentence, state.IsOfApplying).Select(state.OfScheme(sentence))
                    .Select(w => w.IsOfAll ? w : w with { Owner = OwnerOf(sentence, w, namings), By = InForce(sentence, w, namings) });
                var reading = new TradeInSentence(sentence, namings, [.. days], state, years);
                var read = reading.Read(warnings).ToList();
                grants.AddRange(read);
                unpriced.AddRange(Unpriced.Find(sentence, issuers));
                reading.Leave();
                granting.UnionWith(namings.Select(n => n.Issuer?.Name));
            }
        }

        string? OwnerOf(Passage sentence, Window window, IReadOnlyList<Naming> namings) =>
            namings.LastOrDefault(n => n.Issuer is { Name: not null } && n.Until == int.MaxValue
                && sentence.OffsetOf(n.At) <= window.At).Issuer?.Name is { } name
                && name != issuers.Home?.Name ? name : null;

        // The one whose days they are: named before them and nobody behind, or in force and nobody named at all.
        string? InForce(Passage sentence, Window window, IReadOnlyList<Naming> namings)
        {
            var named = namings.Select(n => n.Issuer?.Name).Distinct().ToList();
            var spoken = state.IsOfUnknown ? null : state.Issuer?.Name;
            if (named.Count == 0) return granting.Count < 2 ? spoken : null;
            return named is [{ } only] && (only == spoken || sentence.OffsetOf(namings[0].At) <= window.At) ? only : null;
        }

        if (Vehicles.OnlyKind(article) is { } car) grants.ForEach(g => g.Vehicle ??= car);
        if (article.Headline is not { } head || !Vehicles.NamesKind(head.Folded)) grants.ForEach(g => g.Vehicle ??= g.CarOfPart);
        Grants.GiveWindows(grants, state);
        if (state.Windows.Count > 0 || article.Blocks.Any(b => Days().IsMatch(b.Passage.Folded))) grants.ForEach(g => g.IsWindowUnread = true);
        Grants.GiveStatus(grants, context.PublishedOn, state.Ended);
        var kept = Grants.WithoutSummaries(Vehicles.TellsKindsApart(article) ? Grants.ForAnyCarOfOthers(grants) : Grants.ForAnyCar(grants));
        return [.. kept, .. Unpriced.OfOthers(unpriced, kept)];
    }

    /// <summary>What is said right above a table: 某市报废补贴标准, 单位:元, or the last sentence before it.</summary>
    private static List<Passage> CaptionsAbove(Article article, int table) =>
        [.. article.Blocks.Take(table).TakeLast(2).Select(b => b.Passage).Select(p => p.Slice(p.Folded.AsSpan().TrimEnd('。').LastIndexOf('。') + 1, p.Length))
            .Where(c => c.Length <= LongestCaption)];

    private const int LongestCaption = 80;

    /// <summary>A headline that names an earlier year speaks of that: 2020年购车补贴 on a page of 2022.</summary>
    private static YearContext YearsOf(Article article, PageContext context)
    {
        if (context.PublishedOn is not { } published || article.Headline is not { } headline || Year().Matches(headline.Folded) is not [var only])
        {
            return context.YearsOf(article);
        }

        var year = int.Parse(only.ValueSpan, CultureInfo.InvariantCulture);
        return year < published.Year && year >= published.Year - EarlierYears ? new(context.Page, article, new DateOnly(year, 7, 1)) : context.YearsOf(article);
    }

    private const int EarlierYears = 5;

    /// <summary>The first word of the article that speaks of a car without saying which, 购车补贴 in its title; not where somebody unknown grants.</summary>
    private static Said? PlainCarOf(Article article, Issuers issuers)
    {
        foreach (var words in article.Blocks.SelectMany(b => Sentences.Of(b.Passage)))
        {
            if (Vehicles.Plain(words.Folded, words.Length) is not { } car || issuers.Find(words).Any(n => n.Issuer is null)) continue;
            return new(car.Value, words.Cite(car));
        }

        return null;
    }

    /// <summary>The day and the place of a dateline are the paper's.</summary>
    private static Passage WithoutDateline(Article article, Passage sentence) =>
        article.Dateline is { } dateline && sentence.Start == dateline.Start && sentence.Length > dateline.Length
            && sentence.Folded.StartsWith(dateline.Folded, StringComparison.Ordinal)
            ? sentence.Slice(dateline.Length, sentence.Length)
            : sentence;

    private static string Key(Record record) => string.Join('|', KeyFields.Select(f => record.Fields.GetValueOrDefault(f)?.Content));

    /// <summary>-购买新能源车:补贴2万元, ▶领800元券: a short line that is an item of a list, and no heading.</summary>
    [GeneratedRegex("^(?:[^\\w\\s“‘\"《【(\\[]|[^:]{2,24}:)[^:]*[0-9]万?元"
        + "|^[^\u4e00-\u9fffA-Za-z0-9(]{0,3}(?:可|即|直接|立)*(?:领取?|补贴?|减|送|奖励?|抵扣?|返)[^,。:;0-9]{0,6}[0-9][0-9.,]*万?元")]
    private static partial Regex IsItem();

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?![0-9])")]
    private static partial Regex Year();

    [GeneratedRegex("(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?|即日)(?:起|至|到|-|~|—|前|截止|止)|(?:截止|截至|有效期)[^。]{0,8}[0-9]{1,2}月")]
    private static partial Regex Days();

    /// <summary>(四)支持…: the next measure, in a line that no blank line sets apart.</summary>
    [GeneratedRegex(@"(?:^|\))\([一二三四五六七八九十]{1,3}\)(?:支持|鼓励|推动|促进|加快|扩大|推进|加大|深化|提振|激活)")]
    private static partial Regex MeasureBelow();

    /// <summary>以上就是关于…的内容: nothing that is not said already.</summary>
    [GeneratedRegex("^以上(?:就是|便是|是|为)[^。]*内容")]
    private static partial Regex SaidAbove();

    [GeneratedRegex("汽车|乘用车|购车|换车|买车|车展|订车|节能车|小客车|新能源车|燃油车|轿车|旧车|新车|货车|黄标车|柴油车|车型|车主|(?:纯|双模|混合动力)电动|混合动力车|[微小]型客车|置换更新")]
    private static partial Regex AboutCars();

    [GeneratedRegex("补贴|补助|[奖加]?补[0-9]|奖补|券|奖励|立减|礼包|优惠|选装基金|红包|赠送|给予|现金|元/[辆台]")]
    private static partial Regex AboutMoney();
}
