-- Where the characters of a text are printed: a row for each line of the original, so that a citation finds the few that it stands in. It was one JSON of a
-- whole original.

create table haikou.printed_line (
    sha256     text not null references haikou.original on delete cascade,
    starts_at  integer not null,
    ends_at    integer not null,
    page       integer not null check (page > 0),
    box        real[] not null check (cardinality(box) = 4),
    lefts      real[],
    rights     real[],
    primary key (sha256, starts_at),
    check (0 <= starts_at and starts_at < ends_at),
    check (cardinality(lefts) = ends_at - starts_at and cardinality(rights) = ends_at - starts_at)
);
comment on table haikou.printed_line is 'The printed lines of originals, in points from the upper left corner of the page. None overlaps another in the text.';
comment on column haikou.printed_line.sha256 is 'The original.';
comment on column haikou.printed_line.starts_at is 'Code points of the text before it.';
comment on column haikou.printed_line.ends_at is 'Code points of the text up to its end.';
comment on column haikou.printed_line.page is 'The number of its page, from 1.';
comment on column haikou.printed_line.box is 'Left, top, right and bottom.';
comment on column haikou.printed_line.lefts is 'The left edge of each of its characters; null where only the line is known.';
comment on column haikou.printed_line.rights is 'Their right edges.';

alter table haikou.original add column pages jsonb check (jsonb_typeof(pages) = 'array');
comment on column haikou.original.pages is 'The printed pages: [[width, height], …], in points. Null where it is not known where the text is printed.';
update haikou.original set pages = places -> 'pages' where places is not null;
insert into haikou.printed_line (sha256, starts_at, ends_at, page, box)
select o.sha256, (l ->> 0)::integer, (l ->> 1)::integer, (l ->> 2)::integer, array[(l ->> 3)::real, (l ->> 4)::real, (l ->> 5)::real, (l ->> 6)::real]
from haikou.original o, jsonb_array_elements(o.places -> 'lines') l
on conflict do nothing;

create or replace view api.document_originals as
select o.document_id::text as document, o.sha256, o.media_type, o.file_name, octet_length(o.content) as bytes, o.reader, o.received_at, o.content, o.charset,
    case when o.pages is not null then jsonb_build_object('pages', o.pages, 'lines', coalesce((
        select jsonb_agg(jsonb_build_array(l.starts_at, l.ends_at, l.page, l.box[1], l.box[2], l.box[3], l.box[4]) order by l.starts_at)
        from haikou.printed_line l where l.sha256 = o.sha256), '[]')) end as places,
    o.pages
from haikou.original o
where exists (select from haikou.document_reading r where r.document_id = o.document_id and r.superseded_at is null);
comment on column api.document_originals.places is 'Where the text is printed: {"pages": [[width, height], …], "lines": [[start, end, page, left, top, right, bottom], …]}, in points from the upper left corner and code points of the text. Null where that is not known.';
comment on column api.document_originals.pages is 'The printed pages: [[width, height], …], in points.';
alter table haikou.original drop column places;

-- The lines are those of the text that was read last.
create function haikou.forget_lines() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    delete from haikou.printed_line where sha256 = new.sha256;
    return null;
end $$;
comment on function haikou.forget_lines is 'Trigger: where another reader reads an original, the lines of the one before are no more.';
create trigger forget_lines after update of reader on haikou.original for each row when (new.reader <> old.reader) execute function haikou.forget_lines();

-- Of the segments of a quote, the boxes of their words: one for each line that a segment reaches into. A reader of schema api has no right to the lines.
create function haikou.printed_at(original text, segments int4range[]) returns json language sql stable strict security definer set search_path = pg_catalog
    return (
        select json_build_object(
            'page', (array_agg(w.page order by w.n, w.starts_at))[1],
            'bbox', case when bool_and(w.lefts is not null) then json_agg(json_build_object(
                'page', w.page, 'left', w.lefts[w.first], 'top', w.box[2], 'right', w.rights[w.last], 'bottom', w.box[4]) order by w.n, w.starts_at) end)
        from (
            select l.*, u.n, greatest(lower(u.s), l.starts_at) - l.starts_at + 1 as first, least(upper(u.s), l.ends_at) - l.starts_at as last
            from unnest(segments) with ordinality u (s, n)
            join haikou.printed_line l on l.sha256 = original and l.ends_at > lower(u.s) and l.starts_at < upper(u.s)
                and l.starts_at >= coalesce((select max(b.starts_at) from haikou.printed_line b where b.sha256 = original and b.starts_at <= lower(u.s)), 0)) w);
comment on function haikou.printed_at is 'Where the words at segments of the text of an original are printed: {page, bbox}, the page of the first of them; each null where it is not known.';

-- Asked for once a row and only where page, bbox or absent is: an aggregate that nobody looks at is not made.
-- Where 0027 was run by an owner called haikou, its views are without marks.
do $$
declare
    name text;
    marks text;
begin
    foreach name in array array['citations', 'citations_states'] loop
        marks := case when exists (select from pg_attribute where attrelid = format('api.%I', name)::regclass and attname = 'marks') then '' else 'c.marks,' end;
        execute format('create or replace view api.%I as %s', name, regexp_replace(pg_get_viewdef(format('api.%I', name)::regclass), '\s+FROM haikou\.citation c\M', ', ' || marks || $sql$
            (p.at ->> 'page')::integer as page, (p.at ->> 'bbox')::json as bbox,
            (case when c.article_id is null then '{"article": "notApplicable"}'::jsonb else '{}' end
                || case when p.at ->> 'page' is not null then '{}'::jsonb when p.at is null then '{"page": "notApplicable"}' else '{"page": "notRead"}' end
                || case when p.at ->> 'bbox' is not null then '{}'::jsonb when p.at is null then '{"bbox": "notApplicable"}' else '{"bbox": "notRead"}' end) as absent
            from haikou.citation c
                left join lateral (
                    select haikou.printed_at((array_agg(o.sha256 order by o.pages is null, o.received_at, o.sha256))[1], c.segments) as at
                    from haikou.original o where o.document_id = c.document_id and o.media_type = 'application/pdf') p on true$sql$));
    end loop;
end $$;

-- In the citations of a row of any dataset page and box stand where they are known; of which original is found out once a row.
create or replace function haikou.citations_sql() returns text language sql immutable return $sql$
    (select json_object_agg(c.field, case when p.at is not null
            then json_strip_nulls(json_build_object('id', c.id, 'quote', c.quote, 'segments',
                (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s),
                'page', p.at -> 'page', 'bbox', p.at -> 'bbox', 'because', r.because -> c.field))
            when r.because ? c.field
            then json_build_object('id', c.id, 'quote', c.quote, 'segments',
                (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s), 'because', r.because -> c.field)
            else json_build_object('id', c.id, 'quote', c.quote, 'segments',
                (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s)) end)
        from haikou.citation c
            left join (select o.sha256 from haikou.original o where o.document_id = r.document_id and o.pages is not null order by o.received_at, o.sha256 limit 1) o on true
            left join lateral (select haikou.printed_at(o.sha256, c.segments) as at offset 0) p on true
        where c.row_no = r.row_no)$sql$;

do $$
declare
    reading record;
    renewed text;
begin
    for reading in
        select v.oid::regclass as name, pg_get_viewdef(v.oid) as body from pg_class v
        where v.relkind = 'v' and v.relnamespace = 'api'::regnamespace and pg_get_viewdef(v.oid) like '%json_object_agg(c.field%'
    loop
        renewed := regexp_replace(reading.body, '\( SELECT json_object_agg\(c\.field.*WHERE \(c\.row_no = r\.row_no\)\)', haikou.citations_sql());
        if renewed = reading.body then raise exception 'the view % is not as it was', reading.name; end if;
        execute format('create or replace view %s as %s', reading.name, renewed);
        execute format('comment on column %s.citations is %L', reading.name,
            'For each field with a value, the words it was read from: {field: {id, quote, segments}}, with page and bbox where it is known where they are printed.');
    end loop;
end $$;

-- The columns of citations as they are declared.
do $$
declare
    name text;
begin
    foreach name in array array['citations', 'citations_states'] loop
        execute format('comment on column api.%I.page is %L', name, 'The printed page of the original on which the words begin, from 1. Null where the document came without printed pages, as text or HTML does, or where they are not known.');
        execute format('comment on column api.%I.bbox is %L', name, 'The boxes of the words on the printed pages of the original, in points (1/72 inch) from the upper left corner of the page: one for each line that they stand in. Null where `page` is, or where an older reader kept only the lines.');
        execute format('comment on column api.%I.absent is %L', name, 'For each field that is null, why: `notApplicable` (said of a whole document; a document without printed pages) or `notRead` (printed, and it is not known where).');
    end loop;
end $$;
