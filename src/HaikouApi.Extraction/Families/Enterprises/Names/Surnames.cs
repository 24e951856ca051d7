namespace HaikouApi.Extraction.Enterprises.Names;

/// <summary>The characters that people's names begin with.</summary>
internal static class Surnames
{
    /// <summary>苏敬法副总经理: a person before the title, as the surname and the length of the name tell.</summary>
    public const string Person = "(?<![\u4e00-\u9fffA-Za-z])[" + Common + "][\u4e00-\u9fff]{1,2}";

    /// <summary>Those that are hardly ever words.</summary>
    public const string Any = "[" + Common + "]";

    /// <summary>Further ones are words too: behind a title they are names.</summary>
    public const string BehindTitle = "[" + Common + Rarer + "]";

    private const string Common = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤"
        + "尹黎易常武乔贺赖龚文";

    private const string Rarer = "麦骆葛霍翟鲁韦倪严尤柯甘凌庄温管柳费柴鲍谷尚闫樊安兰成佟阮褚聂焦耿关辛向古苗俞翁祁涂卜楚岳齐桂娄曲申屈庞牛裴解舒苑欧游鄢晏匡车左单甄";
}
