using System.Globalization;
using System.Text;
using System.Xml;
using HaikouApi.Originals.Layout;

namespace HaikouApi.Originals.Word;

/// <summary>Writes the body of a .docx as text.</summary>
internal sealed class WordText(Dictionary<string, int> headingLevels, CancellationToken cancellation)
{
    /// <summary>What is no text of the page, or the same text again.</summary>
    private static readonly HashSet<string> PassedOver =
        new(StringComparer.Ordinal) { "Fallback", "del", "moveFrom", "rt", "instrText", "delText", "footnoteReference", "commentReference" };

    private readonly PageText _text = new();
    private readonly StringBuilder _words = new();
    private int _level;
    private string? _script;

    /// <summary>The table that is being read, the outermost: those in its cells are words of theirs.</summary>
    private Grid? _table;

    private int _tables;
    private List<(string Words, int Columns, int Rows)> _row = [];
    private StringBuilder _cell = new();
    private int _span;

    /// <summary>For each column, what the cell says that goes on downwards.</summary>
    private readonly Dictionary<int, string> _merged = [];

    private string? _merge;

    public string Read(XmlReader xml)
    {
        for (var nodes = 0; !xml.EOF; nodes++)
        {
            if (nodes % 4096 == 0) cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element && PassedOver.Contains(xml.LocalName))
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                var isEmpty = xml.IsEmptyElement;
                if (xml.LocalName == "t" && !isEmpty)
                {
                    Write(xml.ReadElementContentAsString());
                    continue;
                }

                Start(xml.LocalName, xml.GetAttribute("val", WordStyles.Namespace));
                if (isEmpty) End(xml.LocalName);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }

            xml.Read();
        }

        return _text.ToString();
    }

    private void Write(string words)
    {
        if (_script is null) _words.Append(words);
        else _words.Append('<').Append(_script).Append('>').Append(words).Append("</").Append(_script).Append('>');
    }

    private void Start(string name, string? value)
    {
        switch (name)
        {
            case "p":
                EndLine(below: false);
                break;
            case "r":
                _script = null;
                break;
            case "pStyle" when value is not null:
                _level = headingLevels.GetValueOrDefault(value);
                break;
            case "vertAlign":
                _script = value switch { "subscript" => "sub", "superscript" => "sup", _ => null };
                break;
            case "tab" when _words.Length > 0:
                _words.Append(' ');
                break;
            case "br" or "cr":
                EndLine(below: true);
                break;
            case "tbl" when _tables++ == 0:
                _table = new();
                _merged.Clear();
                break;
            case "tr" when _tables == 1:
                _row = [];
                break;
            case "tc" when _tables == 1:
                (_cell, _span, _merge) = (new(), 1, null);
                break;
            case "gridSpan" when _tables == 1:
                _span = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;
                break;
            case "vMerge" when _tables == 1:
                _merge = value ?? "continue";
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p":
                EndLine(below: false);
                _level = 0;
                break;
            case "tc" when _tables == 1:
                EndCell();
                break;
            case "tr" when _tables == 1:
                _table!.AddRow(_row);
                break;
            case "tbl" when --_tables == 0:
                _text.Table(_table!);
                _table = null;
                break;
        }
    }

    private void EndCell()
    {
        var (column, words) = (_row.Sum(c => c.Columns), Blanks.Collapse(_cell.ToString()));
        if (_merge == "restart") _merged[column] = words;
        else if (_merge == "continue") words = _merged.GetValueOrDefault(column, "");
        _row.Add((words, Math.Clamp(_span, 1, 64), 1));
    }

    private bool _isBelow;

    private void EndLine(bool below)
    {
        var line = Blanks.Collapse(_words.ToString());
        _words.Clear();
        if (_table is not null) _cell.Append(line).Append(' ');
        else if (line.Length > 0 && _level > 0) _text.Heading(_level, line);
        else if (line.Length > 0 && _isBelow) _text.Line(line);
        else _text.Block(line);
        _isBelow = below && line.Length > 0;
    }
}
