using System.Globalization;
using System.Text.RegularExpressions;
using HaikouApi.Extraction.Enterprises.Names;
using HaikouApi.Extraction.Enterprises.Words;
using HaikouApi.Extraction.Lexing;
using HaikouApi.Extraction.Reading;

namespace HaikouApi.Extraction.Enterprises;

/// <summary>Tables of what one company reports: a row says what, the column of this period how much, that of the change by how much it grew.</summary>
internal sealed partial class EnterpriseTable
{
    private readonly Table _table;

    /// <summary>The columns of this period and of the change, as the head last read says, and the unit of the table; below zero where nothing says.</summary>
    private int _value = -1;
    private int _change = -1;
    private decimal _scale = -1;
    private Evidence? _unit;

    private EnterpriseTable(Table table) => _table = table;

    /// <summary>Notes what the tables of an article report of a company.</summary>
    public static void Read(Article article, Company company, EnterpriseLedger ledger)
    {
        var (scale, unit, columns, isOfCompany) = (-1m, (Evidence?)null, (Value: -1, Change: -1), false);
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            var block = article.Blocks[i];
            if (IsNamed(block, company)) isOfCompany = true;
            else if (BeginsAnother(block)) isOfCompany = false;
            var isOfTable = block.Kind != BlockKind.TableRow || block.Passage.Folded.Contains("单位", StringComparison.Ordinal);
            if (isOfTable && ScaleIn(block.Passage.Folded) is > 0 and var said) (scale, unit) = (said, block.Passage.Cite(Unit().Match(block.Passage.Folded)));
            if (block.Kind != BlockKind.TableRow && HeadOf(block.Passage.Folded.Split(' ')) is { } head) columns = head;
            else if (block.Kind != BlockKind.TableRow && Parting().IsMatch(block.Passage.Folded)) columns = (-1, -1);
            if (block.Table is not { } table || (table.Rows.Count < 2 && columns.Value < 0)) continue;
            var read = new EnterpriseTable(table) { _scale = scale, _unit = unit, _value = columns.Value, _change = columns.Change };
            var below = i + table.Rows.Count < article.Blocks.Count ? article.Blocks[i + table.Rows.Count].Passage.Folded : "";
            if (isOfCompany) read.Read(company, ledger, below);
            columns = (read._value, read._change);
            if (!GoesOn(article, i + table.Rows.Count)) (scale, unit, columns) = (-1, null, (-1, -1));
        }
    }

    /// <summary>Whether the table goes on behind what broke it: the rest of a label, another head; not where prose or another table begins.</summary>
    private static bool GoesOn(Article article, int next) =>
        next < article.Blocks.Count && article.Blocks[next] is { Table: null, Passage.Folded: var folded } && !Parting().IsMatch(folded);

    /// <summary>What parts tables from each other: a sentence, a label, a caption.</summary>
    [GeneratedRegex("[。:;]|.{24}|^[一二三四五六七八九十0-9.]+[、. ]")]
    private static partial Regex Parting();

    private static bool IsNamed(Block block, Company company) => block.Passage.Folded is var folded
        && (folded.Contains(company.Folded, StringComparison.Ordinal) || company.ShortNames.Any(n => folded.Contains(n, StringComparison.Ordinal))
            || company.Introduced.Exists(n => folded.Contains(n, StringComparison.Ordinal)));

    /// <summary>Whether the article of another begins there, whose tables are none of the company's: a byline, the report of one who is not known.</summary>
    private static bool BeginsAnother(Block block) =>
        block.Kind is BlockKind.Byline or BlockKind.Headline || (block.Kind != BlockKind.TableRow && ReportOf().IsMatch(block.Passage.Folded));

    /// <summary>某某股份2023年年度报告, 证券代码:…: the head of what a company reports.</summary>
    [GeneratedRegex("^(?![本该]?公司|报告)[\u4e00-\u9fff]{2,12}?(?:\\([0-9]{4,6}\\)|20[0-9]{2}年?)?(?:年度|半年度?|中期|第?[一二三四]季度)(?:报告|业绩|财报)|^(?:证券|股票)(?:代码|简称)"
        + "|[\u4e00-\u9fff]{2,6}讯(?:\\(|[,:])")]
    private static partial Regex ReportOf();

    /// <param name="company">Whose table it is.</param>
    /// <param name="ledger">Where its figures are noted.</param>
    /// <param name="below">What stands below its last row, whose label may go on there.</param>
    private void Read(Company company, EnterpriseLedger ledger, string below)
    {
        foreach (var row in _table.Rows)
        {
            if (IsHead(row)) continue;
            if (_value < 0 || row.Cells.Count <= _value || row.Cells[0] is not { } label) continue;
            if ((MetricOf(label.Folded) ?? (row == _table.Rows[^1] ? MetricOf(label.Folded + below) : null)) is not { } metric) continue;
            var isRate = EnterpriseWords.IsRate(metric);
            var scale = isRate ? 1 : ScaleOf(label.Folded, metric);
            if (scale > 0 && row.Cells[_value] is { } value && Number(value.Folded) is { } number && isRate == IsPercent(label, value))
            {
                var unit = ScaleIn(label.Folded) > 0 ? label.Cite(0, label.Length) : scale == 1 ? null : _unit;
                ledger.Cell(company, metric, Numerals.WithoutTrailingZeros(number * scale), isRate ? "%" : "CNY", row, label, value, unit);
            }

            if (isRate || metric is PerShare || _change < 0 || row.Cells.Count <= _change) continue;
            if (row.Cells[_change] is { } change && Number(change.Folded) is { } percent)
                ledger.Cell(company, EnterpriseOutput.GrowthOf(metric), percent, "%", row, label, change);
        }
    }

    /// <summary>本报告期 | 上年同期 | 增减变动幅度(%): whether the row is a head, which may leave the place of the labels empty or out.</summary>
    private bool IsHead(TableRow row)
    {
        if (HeadOf([.. row.Cells.Select(c => c?.Folded.Replace(" ", "", StringComparison.Ordinal) ?? "")]) is not { } head) return false;
        (_value, _change) = head;
        return true;
    }

    /// <summary>The columns of this period and of the change, as the words of a head say.</summary>
    private static (int Value, int Change)? HeadOf(string[] words)
    {
        var names = words.ToList();
        var value = names.FindIndex(n => ThisPeriod().IsMatch(n));
        if (value < 0) value = LatestYear(names);
        if (value < 0 || names.Count < 2 || names.Exists(n => Number(n) is not null)) return null;
        var shift = value == 0 ? 1 : 0;
        return (value + shift, names.FindIndex(n => Change().IsMatch(n)) is >= 0 and var change ? change + shift : -1);
    }

    /// <summary>2023年 | 2022年: the later of the years, where each column is one.</summary>
    private static int LatestYear(List<string> names)
    {
        var years = names.Select(n => Year().Match(n).Groups["year"] is { Success: true } year ? int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) : 0)
            .ToList();
        return years.Count(y => y > 0) > 1 ? years.IndexOf(years.Max()) : -1;
    }

    /// <summary>营业收入(万元): the unit of the row, or that of the table; what a share earns is in 元.</summary>
    private decimal ScaleOf(string label, string metric) => ScaleIn(label) is > 0 and var own ? own : metric is PerShare ? 1 : _scale;

    private static decimal ScaleIn(string words) => Unit().Match(words) is not { Success: true } unit ? -1
        : unit.Groups["power"].Value switch { "" => 1, "千" => 1_000, "万" => 10_000, "百万" => 1_000_000, "千万" => 10_000_000, _ => 100_000_000 };

    private static string? MetricOf(string label)
    {
        var head = Shareholders().Replace(InBrackets().Replace(label.Replace(" ", "", StringComparison.Ordinal), ""), "");
        return EnterpriseWords.MetricOfLabel(head);
    }

    private const string PerShare = "eps";

    private static bool IsPercent(Passage label, Passage value) =>
        value.Folded[^1] == '%' || label.Folded.Contains("(%", StringComparison.Ordinal);

    private static decimal? Number(string cell) =>
        Figure().IsMatch(cell) && decimal.TryParse(cell.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>As long as a sum can be: in 亿元 a longer one would be no number that can be kept.</summary>
    [GeneratedRegex("^-?(?:[0-9]{1,14}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.[0-9]{1,6})?%?$")]
    private static partial Regex Figure();

    [GeneratedRegex("^(?:本报告期|报告期|本期|本年|今年|当期)(?:末|金额|数|累计|发生额|度|至报告期末)?(?:\\([^()]*\\))?$|^20[0-9]{2}年(?:[一三]季报|中报|半年报|年报)$")]
    private static partial Regex ThisPeriod();

    [GeneratedRegex("^(?<year>20[0-9]{2})年度?(?:末|[0-9]{1,2}月[0-9]{1,2}日|上半年|[0-9一至-]+[月季]度?)?(?:\\([^()]*\\))?$")]
    private static partial Regex Year();

    [GeneratedRegex("(?:增减|变动|增长|同比)[^额]*(?:%|幅度?|比例|率)|^同比$")]
    private static partial Regex Change();

    /// <summary>单位:人民币万元; (元/股).</summary>
    [GeneratedRegex("(?:单位[:为]?|\\()(?:人民币)?(?<power>百万|千万|[千万亿])?元(?:[/每]股)?(?![\u4e00-\u9fff])")]
    private static partial Regex Unit();

    [GeneratedRegex("\\([^()]*\\)")]
    private static partial Regex InBrackets();

    [GeneratedRegex("^其中:|^[一二三四五六七八九十]{1,2}、|^归属于?(?:上市公司|母公司|本?公司|挂牌公司)?(?:普通股)?(?:股东|所有者|的)*(?=[净所股利])|^扣除非经常性损益后?的?|(?<=^)的")]
    private static partial Regex Shareholders();
}
