using System.Text.RegularExpressions;
using HaikouApi.Extraction.Places;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.TradeIn;

/// <summary>Who grants a benefit, and where that is said.</summary>
internal sealed record Issuer(string Name, string Scope, string? Code, Evidence Evidence);

/// <summary>Finds who grants benefits: a government that issues, announces or gives them, or a maker of cars.</summary>
internal sealed partial class Issuers
{
    private readonly List<Division> _context;
    private readonly Division? _own;

    public Issuers(Article article)
    {
        var named = article.Blocks.SelectMany(b => PlaceFinder.Find(b.Passage.Folded)).Where(p => p.Candidates.Length == 1).Select(p => p.Candidates[0]).ToList();
        _context = [.. named.Where(d => d.Level != DivisionLevel.County).Distinct()];
        _own = named.FirstOrDefault(d => d.Level == DivisionLevel.City || d.Name.EndsWith('市'));
    }

    /// <summary>The issuers a passage names, in order; a null one ends the say of the one before without giving it to another.</summary>
    public IReadOnlyList<(int At, Issuer? Issuer)> Find(Passage passage)
    {
        var folded = passage.Folded;
        var found = new List<(int At, Issuer? Issuer)>();
        var places = PlaceFinder.Find(folded).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];

            // 深圳市宝安区 is the district.
            if (i + 1 < places.Count && places[i + 1].Start == place.End) continue;
            var issues = Issues().IsMatch(folded, place.End) || (place.Candidates.All(c => c.Level == DivisionLevel.County) && Registered().IsMatch(folded, place.End));
            if (!issues || Buyers().IsMatch(folded, place.End)) continue;
            var division = place.Candidates is [var only] ? only : Gazetteer.Resolve(folded[place.Start..place.End], _context);
            found.Add((place.Start, division is null ? null : new(passage.Text[place.Start..place.End], ScopeOf(division), division.Code, passage.Cite(place.Start, place.End))));
        }

        foreach (Match word in Words().Matches(folded)) found.Add((word.Index, Of(word, passage)));
        return [.. found.OrderBy(f => f.At)];
    }

    private Issuer? Of(Match word, Passage passage)
    {
        var evidence = passage.Cite(word);
        if (word.Groups["brand"].Success) return new(passage.Printed(word.Groups["brand"]), "company", null, passage.Cite(word.Groups["brand"]));
        if (word.Groups["nation"].Success) return new(passage.Printed(word.Groups["nation"]), "national", null, passage.Cite(word.Groups["nation"]));
        var division = word.Groups["province"].Success ? Province() : word.Groups["city"].Success ? _own : null;
        return division is null ? null : new(division.Name, ScopeOf(division), division.Code, evidence);
    }

    private Division? Province()
    {
        var provinces = _context.Select(d => Gazetteer.WithCode(d.Code[..2] + "0000")).OfType<Division>().Distinct().ToList();
        return provinces.Count == 1 && !provinces[0].Name.EndsWith('市') ? provinces[0] : null;
    }

    private static string ScopeOf(Division division) =>
        division.Name.EndsWith('市') ? "city" : division.Level switch { DivisionLevel.Province => "province", DivisionLevel.City => "city", _ => "district" };

    /// <summary>An authority or a verb of issuing stands behind the place.</summary>
    [GeneratedRegex("\\G(?:市|省|区|县)?(?:人民政府|政府|商务|发展?改革?|发改|工信|工业和信息化|经信|财政|市场监管|经济|科工|科技工信|贸促|有关部门|相关部门|[0-9一二三四五六七八九十多]{1,3}(?:个)?部门)|\\G[^,。;:、“”0-9]{0,14}?(?:出台|发布|印发|推出|启动|开展|发放|公布|制定|实施|下发|宣布|叠加|给予|再推|开启|上线|提高|追加|派发|送出|投放)")]
    private static partial Regex Issues();

    [GeneratedRegex("\\G(?:注册|登记|备案)的[^,。;]{0,10}企业")]
    private static partial Regex Registered();

    [GeneratedRegex("\\G(?:号牌|牌照|户籍|境内|行政区域|范围|市民|消费者|市场|居民|汽车市场|购买|购车|上牌|销售|机动车|车主|[^,。;]{0,2}4S店)")]
    private static partial Regex Buyers();

    private const string Brands = "蔚来|比亚迪|吉利|长安汽车|奇瑞|小鹏|理想汽车|特斯拉|广汽埃安|广汽传祺|广汽本田|广汽丰田|上汽大众|上汽通用|一汽大众|一汽-大众|一汽丰田|一汽红旗|一汽奔腾|丰田|本田|日产|大众汽车|宝马|奔驰|奥迪|极狐|零跑|哪吒汽车|问界|长城汽车|红旗|五菱|北汽|东风本田|东风日产|东风|别克|凯迪拉克|极氪|领克|岚图|埃安|小米汽车|深蓝";

    [GeneratedRegex(
        "(?<province>我省|本省|全省|省级|省商务厅)(?=[^,。;]{0,12}(?:补贴|补助|奖励|出台|发布|推出|给予|等))|(?<city>我市|本市|全市|市级|市商务局)(?=[^,。;]{0,14}(?:补贴|补助|奖励|出台|发布|推出|给予|叠加|发放|启动|开展|印发|等))" +
        "|(?<nation>国家|中央|商务部)(?=(?:等[^,。;]{0,4}部门)?(?:[^,。;级]{0,10}(?:补贴|补助|出台|印发|发布|明确|政策|财政)))|(?<unknown>该区|该县|各区|各县|区级|县级|车企|厂家|经销商|4S店|商家|汽车企业|汽车厂商)(?=[^,。;]{0,16}(?:补贴|补助|奖励|优惠|给予|推出|让利|发放|叠加))" +
        "|(?<=置换|购买|换购)(?<brand>" + Brands + ")(?=[^,。;]{0,6}(?:新车|车型)?(?:最高|可享|可获|可领|,最高|,可享))|(?<=^|[,。;:、“])(?:其中)?(?<brand>" + Brands + ")(?:品牌|汽车)?(?=[^,。;]{0,12}(?:推出|给出|提供|送出|补贴|最高))")]
    private static partial Regex Words();
}
