using System.Globalization;
using System.Text;

namespace HaikouApi.Benchmarks.Size;

/// <summary>Pages that no newspaper printed: articles of made-up figures, as dense with records and words as a real page, and each different.</summary>
internal sealed class GeneratedPage
{
    private static readonly string[] Cities = ["海口市", "三亚市", "贵阳市", "南宁市", "昆明市", "福州市", "厦门市", "长沙市", "南昌市", "合肥市", "济南市", "青岛市", "兰州市", "西宁市"];
    private static readonly string[] Districts = ["秀英区", "龙华区", "琼山区", "美兰区"];
    private static readonly string[] Things = ["道路", "桥梁", "公园", "学校", "图书馆", "医院", "车站", "码头", "水厂", "球场", "书屋", "食堂", "驿站", "菜市场", "停车场", "泵站"];
    private static readonly string[] Actions = ["新建", "改造", "修缮", "扩建", "启用", "验收", "检查", "规划"];
    private static readonly string[] Measures = ["公里", "万元", "亿元", "平方米", "人", "个", "吨", "户", "名", "天"];

    /// <summary>Characters that common words are made of.</summary>
    private const string Characters =
        "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经进着等部度家电力里如水化高自理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全"
        + "表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战"
        + "先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律"
        + "叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";

    /// <summary>
    /// Words of one to three characters, the first ones frequent and most of them rare, as in a language: of two neighbouring characters most are a word.
    /// </summary>
    private static readonly string[] Vocabulary = Invent(new Random(1), 12_000);

    private readonly StringBuilder _text = new();
    private readonly Random _random;

    private GeneratedPage(int number) => _random = new(number);

    /// <summary>A page of about so many bytes; the same number gives the same page.</summary>
    public static string Of(int number, int bytes)
    {
        var page = new GeneratedPage(number);
        for (var article = 1; Encoding.UTF8.GetByteCount(page._text.ToString()) < bytes; article++) page.AddArticle(number, article, bytes);
        return page._text.ToString();
    }

    private static string[] Invent(Random random, int words) =>
        [.. Enumerable.Range(0, words).Select(n => new string([.. Enumerable.Range(0, n < 200 ? 1 + (n % 2) : 2 + (n % 4 / 3))
            .Select(_ => Characters[random.Next(Characters.Length)])]))];

    private void AddArticle(int number, int article, int bytes)
    {
        var place = One(Districts);
        Line($"# {place}{One(Actions)}{One(Things)}第{number}期之{article}");
        Line($"本报{1 + _random.Next(12)}月{1 + _random.Next(28)}日讯(记者{Words(3)})");
        for (var paragraph = 0; paragraph < 6 && _text.Length * 2.8 < bytes; paragraph++)
        {
            Line((article + paragraph) % 6 == 0 ? Air() : (article + paragraph) % 7 == 0 ? Subsidy(place) : Works());
            Line(Prose(4));
        }
    }

    private string Air() => string.Create(CultureInfo.InvariantCulture,
        $"{2015 + _random.Next(9)}年{1 + _random.Next(12)}月，{One(Cities)}PM2.5浓度为{8 + _random.Next(60)}微克/立方米，同比下降{_random.Next(200) / 10.0:0.0}%；"
        + $"PM10浓度为{20 + _random.Next(80)}微克/立方米，同比上升{_random.Next(200) / 10.0:0.0}%。");

    private string Subsidy(string place) =>
        $"{place}对个人消费者购买新能源乘用车给予补贴，报废旧车并购买新车的，每辆最高补贴{(1 + _random.Next(20)) * 1000}元。";

    private string Works()
    {
        var said = new StringBuilder();
        for (var i = 0; i < 2; i++)
            said.Append(CultureInfo.InvariantCulture, $"{Words(2)}{One(Actions)}{One(Things)}{2 + _random.Next(900)}{One(Measures)}，{Words(6)}。");
        return said.ToString();
    }

    private string Prose(int sentences) =>
        string.Concat(Enumerable.Range(0, sentences).Select(_ => $"{Words(7 + _random.Next(9))}，{Words(6 + _random.Next(14))}。"));

    private string Words(int length)
    {
        var words = new StringBuilder();
        while (words.Length < length) words.Append(Vocabulary[(int)(Vocabulary.Length * Math.Pow(_random.NextDouble(), 2.5))]);
        return words.ToString();
    }

    private string One(string[] words) => words[_random.Next(words.Length)];

    private void Line(string text) => _text.Append(text).Append("\n\n");
}
