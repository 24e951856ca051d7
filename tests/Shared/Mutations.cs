namespace HaikouApi.Extraction.Testing;

/// <summary>Faults as optical character recognition makes them; the same seed makes the same faults.</summary>
internal static class Mutations
{
    private delegate string Fault(string text, int at, Random random);

    private static readonly Fault[] Faults =
    [
        (text, at, random) => Put(text, at, 1, Misread(text[at], random)),
        (text, at, random) => Put(text, at, 1, Misread(text[at], random)),
        (text, at, random) => Put(text, at, random.Next(1, 4), ""),
        (text, at, random) => text[..at] + Cut(text, at, random.Next(1, 4)) + text[at..],
        (text, at, _) => at + 1 < text.Length ? Put(text, at, 2, $"{text[at + 1]}{text[at]}") : text,
        (text, at, random) => text.Insert(at, random.Next(3) == 0 ? "\n\n" : "\n"),
        (text, at, _) => text.IndexOf('\n', at) is >= 0 and var end ? text.Remove(end, 1) : text,
        (text, at, _) => text.LastIndexOf('\n', at) is >= 0 and var end ? text.Remove(end, 1) : text,
        (text, at, _) => text.Insert(at, " "),
    ];

    /// <summary>Characters that are taken for one another.</summary>
    private static readonly string[] Alike =
    [
        "0OoD〇8", "1lI|7一", "2Z3", "38B", "5S6", "6b8G", "9gq", ".,·、，", ":;：；", "%％‰", "—-一~", "()（[", "“\"‘「", "日曰目", "月用且", "年午牛", "万方", "亿忆", "千干于", "元无", "天夫", "件伴", "区匹", "市巿布", "大太犬", "人入八", "己已", "浓农", "度废", "米未", "微徽", "克兑", "补朴", "贴帖", "社杜", "区囗", "至到", "个介",
    ];

    /// <summary>The text with one to four faults, most of them where figures stand, since it is there that they do harm.</summary>
    public static string Damage(string text, int seed)
    {
        var random = new Random(seed);
        for (var left = random.Next(1, 5); left > 0 && text.Length > 1; left--) text = Faults[random.Next(Faults.Length)](text, Where(text, random), random);
        return text;
    }

    private static int Where(string text, Random random)
    {
        var at = random.Next(text.Length);
        if (random.Next(3) == 0) return at;
        var figure = text.AsSpan(at).IndexOfAnyInRange('0', '9');
        return figure < 0 ? at : Math.Clamp(at + figure + random.Next(-2, 4), 0, text.Length - 1);
    }

    private static string Misread(char c, Random random)
    {
        if (char.IsAsciiDigit(c) && random.Next(2) == 0) return random.Next(10).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var alike = Alike.FirstOrDefault(a => a.Contains(c)) ?? (random.Next(2) == 0 ? "�" : "口一丨\u3000");
        return alike[random.Next(alike.Length)].ToString();
    }

    private static string Put(string text, int at, int length, string piece) => text[..at] + piece + text[Math.Min(text.Length, at + length)..];

    private static string Cut(string text, int at, int length) => text[at..Math.Min(text.Length, at + length)];
}
