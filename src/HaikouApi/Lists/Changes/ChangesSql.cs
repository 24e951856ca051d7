using HaikouApi.Datasets;
using HaikouApi.Lists.Query;
using Npgsql;
using NpgsqlTypes;

namespace HaikouApi.Lists.Changes;

/// <summary>
/// The changes of records in the order of commits. A version is counted up under a lock that is kept until the commit: whoever sees one sees all before it,
/// so that a follower who goes on from the last one loses nothing. A record that goes on in the page which replaces its own is told of once, with that page.
/// </summary>
internal sealed class ChangesSql(Catalogue catalogue)
{
    /// <summary>Sorts behind every dataset: the end of what was done to a page.</summary>
    public const string Behind = "~";

    /// <summary>The changes of pages that the limit may reach into: the first one, of which some records may be passed, and as many as fill it.</summary>
    private static string Pages(string after, string direction) => $"""
        select * from (
            select c.*, sum(c.rows) over w - c.rows - first_value(c.rows) over w as before, row_number() over w as number
            from (select * from api.changes where rows > 0 and (version, document) {after} ($1, $2)
                order by version {direction}, document {direction} limit $5 + 2) c
            window w as (order by c.version {direction}, c.document {direction})) c
        where number = 1 or before <= $5
        """;

    /// <summary>The records of a dataset that a change of a page touched: begun, ended, or both. Each half has an index.</summary>
    private readonly string _records = string.Join("\nunion all ", catalogue.All.Where(d => d.Table is not null).Select(d => $"""
        select '{d.Slug}' as dataset, u.id, bool_or(u.begun) as begun, bool_or(not u.begun) as ended,
            max(u.origin) filter (where u.begun) as origin, max(u.rule) filter (where u.begun) as rule,
                max(u.origin) filter (where not u.begun) as origin_before, max(u.because) filter (where u.begun) as because
        from (
            select r.id, true as begun, r.origin, r.rule, r.because ->> '*' as because from api.{d.View}_states r
                where r.document = p.document and r.recorded_at = p.at and r.superseded_at is null
            union all select r.id, true, r.origin, r.rule, r.because ->> '*' from api.{d.View}_states r
                where r.document = p.document and r.recorded_at = p.at and r.superseded_at is not null
            union all select r.id, false, r.origin, r.rule, null from api.{d.View}_states r
                where r.document = p.document and r.superseded_at = p.at and r.superseded_at is not null) u
        where '{d.Slug}' = any(p.datasets) and p.cause <> 'erasure'
        group by u.id
        """).Append("select 'documents', p.document, false, true, null, null, 'machine', null where p.cause = 'erasure'"));

    /// <summary>The next changes after a cursor; or, for a feed, the newest.</summary>
    public NpgsqlCommand Next(NpgsqlConnection connection, Cursor? since, int limit, bool newest)
    {
        var pages = newest ? Pages("<=", "desc") : Pages(">=", "asc");
        var order = newest ? "desc" : "asc";
        var text = $"""
            with p as materialized (
                select p.*, coalesce((select jsonb_object_agg(e.key, true) from api.changes o, jsonb_each(o.ended) e
                    where o.version = p.version and e.value ->> 'replacedBy' = e.key), jsonb_build_object()) as going_on
                from ({pages}) p)
            select p.version, p.document, p.at, p.cause, p.label, x.dataset, x.id,
                case when x.id is null then null when not x.begun then 'withdrawn' when not x.ended and not p.going_on ? x.id then 'new'
                    when x.origin = 'reviewed' and x.rule <> 'review' and x.origin_before = 'machine' then 'confirmed'
                    when x.origin = 'reviewed' or p.cause = 'review' then 'corrected' else 're-read' end as kind,
                coalesce(case when x.begun then x.because else p.ended -> x.id ->> 'because' end, p.because) as because,
                case when not x.begun then p.ended -> x.id ->> 'replacedBy' end as replaced_by
            from p left join lateral (select * from ({_records}) x
                where (x.begun or not p.going_on ? x.id) and {(newest ? "true" : "(p.version, p.document, x.dataset, x.id) > ($1, $2, $3, $4)")}) x on true
            order by p.version {order}, p.document {order}, x.dataset, x.id limit $5 + 2
            """;
        return new(text, connection)
        {
            Parameters =
            {
                new() { Value = newest ? long.MaxValue : since is null ? 0L
                    : (long)decimal.Parse(since.Values[0]!, System.Globalization.CultureInfo.InvariantCulture), NpgsqlDbType = NpgsqlDbType.Bigint },
                new() { Value = newest ? Behind : since?.Values[1] ?? "", NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = since?.Values[2] ?? "", NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = since?.Values[3] ?? "", NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = limit, NpgsqlDbType = NpgsqlDbType.Integer },
            },
        };
    }
}
