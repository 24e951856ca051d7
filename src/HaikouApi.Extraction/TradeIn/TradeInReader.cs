using System.Text.RegularExpressions;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>Benefits for trading in or buying a car (汽车以旧换新补贴): how much, from whom, for what, from when to when.</summary>
public static partial class TradeInReader
{
    public const string Dataset = "trade-in-subsidies";

    private static readonly string[] KeyFields = ["issuer", "benefit", "vehicle", "condition", "amountMinYuan", "amountMaxYuan"];

    public static IEnumerable<Record> Read(Page page, YearContext years, List<Warning> warnings)
    {
        for (var i = 0; i < page.Articles.Count; i++)
        {
            var article = page.Articles[i];
            if (!article.Blocks.Any(b => AboutCars().IsMatch(b.Passage.Folded)) || !article.Blocks.Any(b => AboutMoney().IsMatch(b.Passage.Folded))) continue;
            var grants = ReadArticle(article, years, warnings);
            GiveWindows(grants);
            foreach (var record in grants.Select(g => g.ToRecord(i)).DistinctBy(Key)) yield return record;
        }
    }

    private static List<Grant> ReadArticle(Article article, YearContext years, List<Warning> warnings)
    {
        var (issuers, grants) = (new Issuers(article), new List<Grant>());
        var state = new TradeInState(article.Headline is { } headline && issuers.Find(headline) is [.., var named] ? named.Issuer : null);
        foreach (var passage in article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Passage))
        {
            state.StartParagraph();
            foreach (var sentence in Sentences.Of(passage))
            {
                var reading = new TradeInSentence(sentence, issuers.Find(sentence), [.. Windows.Find(sentence, years)], state, years);
                grants.AddRange(reading.Read(warnings));
                reading.Leave();
            }
        }

        foreach (var window in state.Windows.Distinct()) grants.ForEach(g => g.Candidates.Add(window));
        return grants;
    }

    /// <summary>A window of the sentence itself; else the only one of an article that has one issuer.</summary>
    private static void GiveWindows(List<Grant> grants)
    {
        var oneIssuer = grants.Select(g => g.Issuer.Name).Distinct().Count() == 1;
        foreach (var grant in grants)
        {
            var own = grant.Own.DistinctBy(w => (w.Starts, w.Ends)).ToList();
            var all = grant.Candidates.DistinctBy(w => (w.Starts, w.Ends)).ToList();
            grant.Window = own.Count == 1 ? own[0] : own.Count == 0 && all.Count == 1 && oneIssuer ? all[0] : null;
        }
    }

    private static string Key(Record record) => string.Join('|', KeyFields.Select(f => record.Fields.GetValueOrDefault(f)?.Content));

    [GeneratedRegex("汽车|乘用车|购车|换车|小客车|新能源车|轿车|旧车|新车")]
    private static partial Regex AboutCars();

    [GeneratedRegex("补贴|补助|消费券|奖励|立减|礼包|优惠|购车券|选装基金")]
    private static partial Regex AboutMoney();
}

/// <summary>What has been said so far in an article: by whom, in what form, for what car, and when.</summary>
internal sealed class TradeInState(Issuer? issuer)
{
    public Issuer? Issuer { get; set; } = issuer;

    /// <summary>The form named last, when it is not plain money: consumption vouchers, a gift pack.</summary>
    public (string Kind, Evidence Evidence)? Form { get; set; }

    public (string Kind, Evidence Evidence)? Vehicle { get; set; }

    public (DateOnly Day, Evidence Evidence, Issuer Issuer)? Announced { get; set; }

    public List<Window> Windows { get; } = [];

    /// <summary>Whether the sentence before announces what is granted, so that the sums may follow in the next paragraph.</summary>
    public bool Carries { get; set; }

    /// <summary>A new paragraph may be about other cars.</summary>
    public void StartParagraph()
    {
        if (!Carries) Vehicle = null;
        Carries = false;
    }
}

/// <summary>One benefit, as read.</summary>
internal sealed class Grant(Passage sentence, Quantity amount, Issuer issuer)
{
    public Issuer Issuer { get; } = issuer;

    public required (string Kind, Evidence Evidence) Benefit { get; init; }

    public (string Kind, Evidence Evidence)? Vehicle { get; init; }

    public Segment? Condition { get; init; }

    public (DateOnly Day, Evidence Evidence)? Announced { get; init; }

    public required (string Word, Evidence Evidence) Status { get; init; }

    /// <summary>Windows of the sentence the amount stands in.</summary>
    public required IReadOnlyList<Window> Own { get; init; }

    /// <summary>Windows anywhere in the article.</summary>
    public List<Window> Candidates { get; } = [];

    public Window? Window { get; set; }

    public Record ToRecord(int article)
    {
        var printed = sentence.Cite(amount.Start, amount.End);
        var record = new Record(TradeInReader.Dataset, "trade-in-amount", article, sentence.Cite())
            .Set("scope", Issuer.Scope, Issuer.Evidence)
            .Set("issuer", Issuer.Name, Issuer.Evidence)
            .Set("issuerCode", Issuer.Code, Issuer.Evidence)
            .Set("benefit", Benefit.Kind, Benefit.Evidence)
            .Set("amountMinYuan", amount.Comparator == "atMost" ? null : amount.Value, printed)
            .Set("amountMaxYuan", amount.Comparator == "atLeast" ? null : amount.ValueMax ?? amount.Value, printed)
            .Set("asPrinted", sentence.Text[amount.Start..amount.End], printed)
            .Set("vehicle", Vehicle?.Kind, Vehicle?.Evidence)
            .Set("announcedOn", Announced?.Day, Announced?.Evidence)
            .Set("startsOn", Window?.Starts, Window?.StartsEvidence)
            .Set("endsOn", Window?.Ends, Window?.EndsEvidence)
            .Set("status", Status.Word, Status.Evidence);
        if (Condition is { } words) record.Set("condition", sentence.Text[words.Start..words.End], sentence.Cite(words.Start, words.End));
        return Issuer.Code is null && Issuer.Scope == "company" ? record.Without("issuerCode", Absence.NotApplicable) : record;
    }
}
