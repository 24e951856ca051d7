using System.Text.Json;
using Dapper;
using HaikouApi.Datasets;
using HaikouApi.Extraction.Reading;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Documents.Rows;

/// <summary>A row as it is stored: the last version of its id on a page, whether it still holds there or was ended.</summary>
/// <param name="IsElsewhere">Whether another page has the record now.</param>
internal sealed record HeldRow(
    Dataset Dataset, long RowNo, string Id, string Digest, bool IsCurrent, bool IsElsewhere, DateTime RecordedAt, string Origin, Identity Identity);

/// <summary>What is stored of a page.</summary>
internal sealed class HeldRows(Catalogue catalogue)
{
    private const string Cited =
        "select row_no, field, lower(segments[1]), upper(segments[cardinality(segments)]) from haikou.citation where row_no = any(@numbers)";

    /// <summary>Of every table, the last version of each row; the two halves each have an index.</summary>
    private readonly string _rows = string.Join("\nunion all ", catalogue.All.Where(d => d.Table is not null).Select(d => $"""
        (select distinct on (id) '{d.Slug}' as dataset, row_no, id::text, digest, superseded_at is null as is_current,
            superseded_at is not null and exists (select from haikou.{d.Table} o where o.id = r.id and o.superseded_at is null) as is_elsewhere,
            recorded_at, origin::text, segments,
            {(d.IsKeyed ? "said::text" : "'{}'")} as said
        from (
            select r.*, to_jsonb(r) as said from haikou.{d.Table} r where r.document_id = @document and r.superseded_at is null
            union all select r.*, to_jsonb(r) as said from haikou.{d.Table} r where r.document_id = @document and r.superseded_at is not null) r
        order by id, row_no desc)
        """)) + "\norder by row_no";

    public async Task<IReadOnlyList<HeldRow>> ReadAsync(NpgsqlConnection connection, string document)
    {
        var rows = (await connection.QueryAsync<(
            string Dataset, long RowNo, string Id, string Digest, bool IsCurrent, bool IsElsewhere, DateTime RecordedAt, string Origin,
            NpgsqlRange<int>[] Segments, string Said)>(_rows, new { document })).ToList();
        var places = (await connection.QueryAsync<(long RowNo, string Field, int Start, int End)>(Cited, new { numbers = rows.Select(r => r.RowNo).ToArray() }))
            .GroupBy(c => c.RowNo).ToDictionary(g => g.Key, g => g.ToDictionary(c => c.Field, c => new Segment(c.Start, c.End)));
        return [.. rows.Select(r =>
        {
            var (dataset, cited, said) = (catalogue.Find(r.Dataset)!, places.GetValueOrDefault(r.RowNo) ?? [], JsonDocument.Parse(r.Said).RootElement);
            var main = dataset.MainFields.Select(f => cited.TryGetValue(f.Name, out var place) ? place : (Segment?)null).FirstOrDefault(p => p is not null);
            var quote = r.Segments.Select(s => new Segment(s.LowerBound, s.UpperBound)).ToList();
            return new HeldRow(dataset, r.RowNo, r.Id, r.Digest, r.IsCurrent, r.IsElsewhere, r.RecordedAt, r.Origin, new(
                Text.KeyOf(dataset, quote[0].Start, f => TextOf(said.GetProperty(f.Column))),
                main ?? new(quote[0].Start, quote[^1].End),
                string.Join(' ', quote)));
        })];
    }

    private static string TextOf(JsonElement said) => said.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Array => Text.Of(said.EnumerateArray().Select(item => item.GetString()!)),
        JsonValueKind.Number => Text.Of(said.GetDecimal()),
        JsonValueKind.String => said.GetString()!,
        _ => Text.Of(said.GetBoolean()),
    };
}
