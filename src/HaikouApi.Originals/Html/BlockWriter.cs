using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HaikouApi.Originals.Layout;

namespace HaikouApi.Originals.Html;

/// <summary>Writes the elements of a page as text: headings, paragraphs, items of lists, tables, in their order.</summary>
internal sealed partial class BlockWriter(PageText text, int topLevel, Func<IElement, bool> isHeadline)
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark",
            "nobr", "o:p", "q", "rb", "ruby", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    private readonly StringBuilder _words = new();

    /// <summary>What the next words begin with: the mark of an item.</summary>
    private string _mark = "";

    /// <summary>For each list, the number of its last item.</summary>
    private readonly Dictionary<IElement, int> _items = [];

    /// <summary>Whether the next words stand right below those before.</summary>
    private bool _isBelow;

    public void Write(INode node)
    {
        IElement? before = null;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText { Data: var words }) _words.Append(words);
            if (child is not IElement element) continue;
            Write(element, before);
            before = element;
        }
    }

    /// <summary>Ends the line that is being written.</summary>
    public void EndLine()
    {
        var line = Blanks.Collapse(Tools().Replace(_words.ToString(), ""));
        _words.Clear();
        if (line.Length == 0) return;
        if (_isBelow) text.Line(_mark + line);
        else text.Block(_mark + line);
        (_mark, _isBelow) = ("", false);
    }

    /// <summary>The words of an element in one line.</summary>
    public static string LineOf(IElement element)
    {
        var words = new StringBuilder();
        Collect(element);
        return Blanks.Collapse(words.ToString());

        void Collect(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText { Data: var data }) words.Append(data);
                if (child is not IElement inner) continue;
                var isScript = inner.LocalName is "sub" or "sup";
                if (isScript) words.Append('<').Append(inner.LocalName).Append('>');
                else if (!Inline.Contains(inner.LocalName)) words.Append(' ');
                Collect(inner);
                if (isScript) words.Append("</").Append(inner.LocalName).Append('>');
                else if (!Inline.Contains(inner.LocalName)) words.Append(' ');
            }
        }
    }

    private void Write(IElement element, IElement? before)
    {
        switch (element.LocalName)
        {
            case "br":
                // Two in a row are the end of a paragraph.
                var isSecond = before is { LocalName: "br" } && _words.ToString().AsSpan().IsWhiteSpace();
                EndLine();
                _isBelow = !text.IsEmpty && !isSecond;
                break;
            case "sub" or "sup":
                _words.Append('<').Append(element.LocalName).Append('>');
                Write((INode)element);
                _words.Append("</").Append(element.LocalName).Append('>');
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                WriteHeading(element, isHeadline(element) ? 1 : element.LocalName[1] - '0' - topLevel + 1);
                break;
            case "table" when Tables.IsOfData(element):
                StartBlock();
                if (element.QuerySelector("caption") is { } caption) text.Block(LineOf(caption));
                text.Table(Tables.Read(element));
                break;
            case var name when Inline.Contains(name):
                Write((INode)element);
                break;
            default:
                if (isHeadline(element)) WriteHeading(element, 1);
                else WriteBlock(element, before);
                break;
        }
    }

    private void WriteHeading(IElement element, int level)
    {
        StartBlock();
        var words = LineOf(element);
        if (level > 1 && Byline().IsMatch(words)) text.Block(words);
        else text.Heading(level, words);
    }

    private void WriteBlock(IElement element, IElement? before)
    {
        StartBlock();
        if (element.LocalName == "li") (_mark, _isBelow) = (MarkOf(element), before is { LocalName: "li" });
        Write((INode)element);
        StartBlock();
    }

    private void StartBlock()
    {
        EndLine();
        _isBelow = false;
    }

    /// <summary>Buttons in a line: [字体：大 中 小] [打印], and what is left of such that were taken out.</summary>
    [GeneratedRegex(@"[\[【][\s\u00A0]*(?:字[体号][：:]?(?:[\s\u00A0]*[大中小]){2,3}[\s\u00A0]*)?[\]】]")]
    private static partial Regex Tools();

    [GeneratedRegex("^(?:本报|本刊|新华社)?(?:记者|通讯员|作者)[\\s：:]")]
    private static partial Regex Byline();

    /// <summary>The mark that a browser draws before an item.</summary>
    private string MarkOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list) return "- ";
        if (!_items.TryGetValue(list, out var last))
        {
            last = int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start - 1 : 0;
        }

        _items[list] = last + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{last + 1}. ");
    }
}
