using HaikouApi.Datasets;
using HaikouApi.Lists.Sql;
using HaikouApi.Web;
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
    public static ParquetColumn Of(Datasets.Field field, int ordinal, RowLayout layout, string baseUrl) => field.Type switch
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
        FieldType.SourceLink =>
            new Texts(field.Name, row => row.IsDBNull(ordinal) ? null : Links.ToText(
            baseUrl, row.GetString(layout.Document), row.GetInt32(ordinal), row.GetInt32(layout.SourceEnd))),
        FieldType.PageLink =>
            new Texts(field.Name, row => row.IsDBNull(ordinal) ? null : Links.ToPage(baseUrl, row.GetString(layout.Document), row.GetString(ordinal))),
        FieldType.GroupLink => new Texts(field.Name, row => layout.GroupLink(row, baseUrl)),
        FieldType.Absences or FieldType.Segments or FieldType.Boxes =>
            new Texts(field.Name, row => row.IsDBNull(ordinal) ? null : RowLayout.Json(row, ordinal)),
        _ => new Texts(field.Name, row => row.IsDBNull(ordinal) ? null : row.GetString(ordinal)),
    };

    /// <summary>The column of the citations, as JSON.</summary>
    public static ParquetColumn OfCitations(RowLayout layout) => new Texts("citations", row => layout.Citations(row).Json);

    /// <summary>A number that the column cannot hold exactly ends the file rather than being rounded in it.</summary>
    private static decimal Fitting(decimal number) =>
        Math.Round(number, Scale) == number && Math.Abs(number) < 1e26m ? number
            : throw new InvalidDataException($"{number} has more digits than a Parquet column of numbers holds.");

    private sealed class Values<T>(DataField declared, int ordinal, Func<NpgsqlDataReader, T> read) : ParquetColumn
        where T : struct
    {
        private const int Bytes = 16;

        private readonly List<T?> _values = [];

        public override Parquet.Schema.Field Declared => declared;

        public override int Take(NpgsqlDataReader row)
        {
            _values.Add(row.IsDBNull(ordinal) ? null : read(row));
            return Bytes;
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>(declared, _values.ToArray());
            _values.Clear();
        }
    }

    private sealed class Texts(string name, Func<NpgsqlDataReader, string?> read) : ParquetColumn
    {
        private readonly DataField _declared = new(name, typeof(string), isNullable: true);
        private readonly List<string?> _values = [];

        public override Parquet.Schema.Field Declared => _declared;

        public override int Take(NpgsqlDataReader row)
        {
            var text = read(row);
            _values.Add(text);
            return 16 + (2 * text?.Length ?? 0);
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(_declared, _values!);
            _values.Clear();
        }
    }

    /// <summary>Lists of text: null, empty or with items, as they are (Dremel's levels).</summary>
    private sealed class TextLists(string name, int ordinal) : ParquetColumn
    {
        private const int NoList = 0, NoItem = 1, Item = 3;

        private readonly ListField _declared = new(name, new DataField("element", typeof(string), isNullable: true));
        private readonly List<ReadOnlyMemory<char>> _items = [];
        private readonly List<int> _definitions = [];
        private readonly List<int> _repetitions = [];

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
                _items.Add(items[i].AsMemory());
                Level(Item, i == 0 ? 0 : 1);
            }

            return items.Sum(item => 32 + (2 * item.Length));
        }

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(
                (DataField)_declared.Item, _items.ToArray(), _definitions.ToArray(), _repetitions.ToArray(), CancellationToken.None);
            _items.Clear();
            _definitions.Clear();
            _repetitions.Clear();
        }

        private void Level(int definition, int repetition)
        {
            _definitions.Add(definition);
            _repetitions.Add(repetition);
        }
    }
}
