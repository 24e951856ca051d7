using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using HaikouApi.Datasets;
using HaikouApi.Lists.Sql;
using Npgsql;
using Parquet;
using Parquet.Schema;

namespace HaikouApi.Lists.Output;

/// <summary>One column of a row group: values are gathered until the group is full.</summary>
public abstract class ParquetColumn
{
    /// <summary>Digits of a number, and how many of them stand behind the point.</summary>
    private const int Precision = 38, Scale = 12;

    /// <summary>How the column is declared in the file.</summary>
    public abstract Parquet.Schema.Field Declared { get; }

    /// <summary>Takes the value of a row; returns about how many bytes it takes.</summary>
    public abstract int Take(NpgsqlDataReader row);

    /// <summary>Writes what was taken, and forgets it.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    /// <summary>The column of a field.</summary>
    public static ParquetColumn Of(Datasets.Field field, int ordinal, RowLayout layout, ColumnBytes bytes, string baseUrl) => field.Type switch
    {
        FieldType.Number =>
            new Values<decimal>(new DecimalDataField(field.Name, Precision, Scale, isNullable: true), ordinal, row => Fitting(row.GetDecimal(ordinal))),
        FieldType.Integer => new Values<int>(new DataField<int>(field.Name, true), ordinal, row => row.GetInt32(ordinal)),
        FieldType.Flag => new Values<bool>(new DataField<bool>(field.Name, true), ordinal, row => row.GetBoolean(ordinal)),
        FieldType.Day => new Values<DateOnly>(new DataField<DateOnly>(field.Name, true), ordinal, row => row.GetFieldValue<DateOnly>(ordinal)),
        FieldType.Instant =>
            new Values<DateTime>(new DateTimeDataField(
            field.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros, isNullable: true),
            ordinal, row => row.GetDateTime(ordinal)),
        FieldType.TextList => new TextLists(field.Name, ordinal),
        FieldType.SourceLink => new Texts(field.Name, ordinal, row => bytes.Link(row, layout.Document, ordinal, layout.SourceEnd)),
        FieldType.PageLink => new Texts(field.Name, ordinal, row => bytes.PageLink(row, layout.Document, ordinal)),
        FieldType.GroupLink => new Texts(field.Name, null, row => layout.GroupLink(row, baseUrl) is { } link ? Encoding.UTF8.GetBytes(link) : default),
        FieldType.Absences or FieldType.Segments or FieldType.Boxes => new Texts(field.Name, ordinal, row => bytes.Json(row, ordinal)),
        _ => new Texts(field.Name, ordinal, row => bytes.Text(row, ordinal)),
    };

    /// <summary>The column of the citations, as JSON.</summary>
    public static ParquetColumn OfCitations(RowLayout layout) => new Texts("citations", null, row => Encoding.UTF8.GetBytes(layout.Citations(row).Json));

    /// <summary>A number that the column cannot hold exactly ends the file rather than being rounded in it.</summary>
    private static decimal Fitting(decimal number) =>
        (number.Scale <= Scale || Math.Round(number, Scale) == number) && Math.Abs(number) < 1e26m ? number
            : throw new InvalidDataException($"{number} has more digits than a Parquet column of numbers holds.");

    private sealed class Values<T>(DataField declared, int ordinal, Func<NpgsqlDataReader, T> read) : ParquetColumn
        where T : struct
    {
        private const int Bytes = 16;

        private readonly ArrayBufferWriter<T?> _values = new();

        public override Parquet.Schema.Field Declared => declared;

        public override int Take(NpgsqlDataReader row)
        {
            Add(_values, row.IsDBNull(ordinal) ? null : read(row));
            return Bytes;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>(declared, _values.WrittenMemory);
            _values.ResetWrittenCount();
        }
    }

    /// <param name="name">The name of the column.</param>
    /// <param name="ordinal">The column that is null where there is no text; null where that is not all that tells.</param>
    /// <param name="read">The text as UTF-8, which holds until the next is read; no span at all where there is none.</param>
    private sealed class Texts(string name, int? ordinal, Func<NpgsqlDataReader, ReadOnlySpan<byte>> read) : ParquetColumn
    {
        private const int NoText = 0, Text = 1;

        private readonly DataField _declared = new(name, typeof(string), isNullable: true);
        private readonly Characters _characters = new();
        private readonly ArrayBufferWriter<ReadOnlyMemory<char>> _texts = new();
        private readonly ArrayBufferWriter<int> _definitions = new();

        public override Parquet.Schema.Field Declared => _declared;

        public override int Take(NpgsqlDataReader row)
        {
            var text = ordinal is { } column && row.IsDBNull(column) ? default : read(row);
            var isText = !Unsafe.IsNullRef(ref MemoryMarshal.GetReference(text));
            var taken = _characters.Taken;
            if (isText) Add(_texts, _characters.Of(text));
            Add(_definitions, isText ? Text : NoText);
            return 20 + (2 * (_characters.Taken - taken));
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAllPartsAsync(_declared, _texts.WrittenMemory, _definitions.WrittenMemory, null, CancellationToken.None);
            _texts.ResetWrittenCount();
            _definitions.ResetWrittenCount();
            _characters.Forget();
        }
    }

    /// <summary>Lists of text: null, empty or with items, as they are (Dremel's levels).</summary>
    private sealed class TextLists(string name, int ordinal) : ParquetColumn
    {
        private const int NoList = 0, NoItem = 1, Item = 3;

        private readonly ListField _declared = new(name, new DataField("element", typeof(string), isNullable: true));
        private readonly ArrayBufferWriter<ReadOnlyMemory<char>> _items = new();
        private readonly ArrayBufferWriter<int> _definitions = new();
        private readonly ArrayBufferWriter<int> _repetitions = new();

        public override Parquet.Schema.Field Declared => _declared;

        public override int Take(NpgsqlDataReader row)
        {
            var items = row.IsDBNull(ordinal) ? null : row.GetFieldValue<string[]>(ordinal);
            if (items is not { Length: > 0 })
            {
                Level(items is null ? NoList : NoItem, 0);
                return 8;
            }

            for (var i = 0; i < items.Length; i++)
            {
                Add(_items, items[i].AsMemory());
                Level(Item, i == 0 ? 0 : 1);
            }

            return items.Sum(item => 32 + (2 * item.Length));
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAllPartsAsync(
                (DataField)_declared.Item, _items.WrittenMemory, _definitions.WrittenMemory, _repetitions.WrittenMemory, CancellationToken.None);
            _items.ResetWrittenCount();
            _definitions.ResetWrittenCount();
            _repetitions.ResetWrittenCount();
        }

        private void Level(int definition, int repetition)
        {
            Add(_definitions, definition);
            Add(_repetitions, repetition);
        }
    }

    private static void Add<T>(ArrayBufferWriter<T> values, T value)
    {
        values.GetSpan(1)[0] = value;
        values.Advance(1);
    }

    /// <summary>
    /// The characters of all texts of a group, one after another in memory that the next group takes over: no text is a string of its own, and one
    /// that says what the row before says is taken once.
    /// </summary>
    private sealed class Characters
    {
        private char[] _room = new char[1 << 12];
        private int _used;
        private byte[] _last = [];
        private int _lastLength;
        private ReadOnlyMemory<char>? _lastTaken;

        /// <summary>How many characters the group has taken.</summary>
        public int Taken { get; private set; }

        public ReadOnlyMemory<char> Of(ReadOnlySpan<byte> text)
        {
            if (_lastTaken is { } same && text.SequenceEqual(_last.AsSpan(0, _lastLength))) return same;
            if (_last.Length < text.Length) _last = new byte[2 * text.Length];
            text.CopyTo(_last);
            _lastLength = text.Length;
            var taken = Take(text);
            _lastTaken = taken;
            return taken;
        }

        public void Forget() => (Taken, _used, _lastTaken) = (0, 0, null);

        private ReadOnlyMemory<char> Take(ReadOnlySpan<byte> text)
        {
            // What was taken of the room before stays where it is.
            if (_room.Length - _used < text.Length) (_room, _used) = (new char[Math.Max(2 * _room.Length, text.Length)], 0);
            var length = Encoding.UTF8.GetChars(text, _room.AsSpan(_used));
            _used += length;
            Taken += length;
            return _room.AsMemory(_used - length, length);
        }
    }
}
