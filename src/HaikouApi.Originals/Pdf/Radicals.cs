namespace HaikouApi.Originals.Pdf;

/// <summary>Letters that fonts give as radicals, as the characters that they look like and are meant to be.</summary>
internal static class Radicals
{
    private const char First = '\u2F00';

    /// <summary>As Unicode says, but for 户, which pages in simplified characters mean.</summary>
    private const string Characters =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋"
        + "比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛"
        + "辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>Of the supplement, those that are characters by themselves.</summary>
    private static readonly Dictionary<char, char> Supplement = new()
    {
        ['\u2E9F'] = '母',
        ['\u2EA0'] = '民',
        ['\u2EC4'] = '西',
        ['\u2EC5'] = '见',
        ['\u2EC6'] = '角',
        ['\u2EC9'] = '贝',
        ['\u2ECB'] = '车',
        ['\u2ED1'] = '長',
        ['\u2ED3'] = '长',
        ['\u2ED4'] = '门',
        ['\u2ED7'] = '雨',
        ['\u2ED8'] = '青',
        ['\u2ED9'] = '韦',
        ['\u2EDA'] = '页',
        ['\u2EDB'] = '风',
        ['\u2EDC'] = '飞',
        ['\u2EDD'] = '食',
        ['\u2EE1'] = '首',
        ['\u2EE2'] = '马',
        ['\u2EE3'] = '骨',
        ['\u2EE4'] = '鬼',
        ['\u2EE5'] = '鱼',
        ['\u2EE6'] = '鸟',
        ['\u2EE7'] = '卤',
        ['\u2EE8'] = '麦',
        ['\u2EE9'] = '黄',
        ['\u2EEA'] = '黾',
        ['\u2EEC'] = '齐',
        ['\u2EEE'] = '齿',
        ['\u2EF0'] = '龙',
        ['\u2EF3'] = '龟',
    };

    public static string Folded(string letters) =>
        letters.AsSpan().ContainsAnyInRange('\u2E80', (char)(First + Characters.Length - 1)) ? string.Concat(letters.Select(Folded)) : letters;

    private static char Folded(char letter) =>
        letter >= First && letter - First < Characters.Length ? Characters[letter - First] : Supplement.GetValueOrDefault(letter, letter);
}
