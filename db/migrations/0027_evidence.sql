-- Evidence, once: a row for each version of a record, with the words that several of its fields share in it once. haikou.citation, which was a row for each
-- field, is a view of it, so all that reads citations reads on; ids follow from the record and the field, as ever.

create table haikou.evidence (
    row_no         bigint primary key references haikou.record,
    dataset        text not null,
    record_id      haikou.identifier not null,
    document_id    haikou.identifier not null references haikou.document,
    article_id     haikou.identifier references haikou.article,
    fields         text[] not null,
    quote_nos      smallint[] not null,
    quotes         text[] not null,
    segments       int4range[] not null,
    segment_ends   integer[] not null,
    recorded_at    timestamptz not null default now(),
    superseded_at  timestamptz check (superseded_at >= recorded_at),
    check (cardinality(fields) > 0 and cardinality(fields) = cardinality(quote_nos)),
    check (cardinality(quotes) > 0 and cardinality(quotes) = cardinality(segment_ends) and segment_ends[cardinality(segment_ends)] = cardinality(segments)),
    check (1 <= all(quote_nos) and cardinality(quotes) >= all(quote_nos)),
    check (array_to_string(fields, ',', ' ') ~ '^[a-z][A-Za-z0-9]*(,[a-z][A-Za-z0-9]*)*$')
);
comment on table haikou.evidence is 'The printed words behind the fields of one version of a record.';
comment on column haikou.evidence.row_no is 'The version of the record it supports.';
comment on column haikou.evidence.dataset is 'The slug of the record''s dataset.';
comment on column haikou.evidence.record_id is 'The id of the record.';
comment on column haikou.evidence.document_id is 'The document that is quoted.';
comment on column haikou.evidence.article_id is 'The article of the record; none for what is said of the whole document.';
comment on column haikou.evidence.fields is 'The fields that have evidence, by their JSON names.';
comment on column haikou.evidence.quote_nos is 'For each of them, which of the quotes supports it.';
comment on column haikou.evidence.quotes is 'The words: for each quote its segments joined, nothing else. Checked on insert.';
comment on column haikou.evidence.segments is 'Where they stand, quote after quote: code points of the document''s text, end exclusive.';
comment on column haikou.evidence.segment_ends is 'For each quote, how many segments it and the quotes before it have.';
comment on column haikou.evidence.recorded_at is 'Since when this is held to be true.';
comment on column haikou.evidence.superseded_at is 'Until when; null while it is.';

-- The head of a SHA-256 in base 32, as in Ids of the service.
create function haikou.citation_id(record text, field text) returns text language plpgsql immutable strict parallel safe as $$
declare
    h constant bytea := sha256(convert_to('citation' || chr(31) || record || chr(31) || field, 'UTF8'));
    a constant text := '0123456789abcdefghjkmnpqrstvwxyz';
    n constant bigint := (get_byte(h, 0)::bigint << 32) | (get_byte(h, 1)::bigint << 24) | (get_byte(h, 2)::bigint << 16) | (get_byte(h, 3)::bigint << 8) | get_byte(h, 4);
    m constant bigint := (get_byte(h, 5)::bigint << 16) | (get_byte(h, 6)::bigint << 8) | get_byte(h, 7);
begin
    return substr(a, 1 + (n >> 35)::int, 1) || substr(a, 1 + (n >> 30 & 31)::int, 1) || substr(a, 1 + (n >> 25 & 31)::int, 1) || substr(a, 1 + (n >> 20 & 31)::int, 1)
        || substr(a, 1 + (n >> 15 & 31)::int, 1) || substr(a, 1 + (n >> 10 & 31)::int, 1) || substr(a, 1 + (n >> 5 & 31)::int, 1) || substr(a, 1 + (n & 31)::int, 1)
        || substr(a, 1 + (m >> 19)::int, 1) || substr(a, 1 + (m >> 14 & 31)::int, 1) || substr(a, 1 + (m >> 9 & 31)::int, 1) || substr(a, 1 + (m >> 4 & 31)::int, 1)
        || substr(a, 1 + (((m & 15) << 1) | (get_byte(h, 8) >> 7))::int, 1);
end $$;
comment on function haikou.citation_id is 'The id of the citation that supports a field of a record.';

-- By the first 18 bits of its id a citation is looked up, among the few records that have a citation with the same: an index of whole ids would be
-- twice as large as the page.
create function haikou.citation_marks(record text, fields text[]) returns integer[] language sql immutable strict parallel safe
    return array(
        select (get_byte(h, 0) << 10) | (get_byte(h, 1) << 2) | (get_byte(h, 2) >> 6)
        from unnest(fields) field, sha256(convert_to('citation' || chr(31) || record || chr(31) || field, 'UTF8')) h);
comment on function haikou.citation_marks is 'For each field, the first 18 bits of the id of the citation that supports it.';

create function api.citation_marks(ids text[]) returns integer[] language sql immutable strict parallel safe
    return array(
        select (select sum((strpos('0123456789abcdefghjkmnpqrstvwxyz', substr(id, n, 1)) - 1) << (20 - 5 * n)) from generate_series(1, 4) n)::integer >> 2
        from unnest(ids) id where id ~ '^[0-9abcdefghjkmnpqrstvwxyz]{13}$');
comment on function api.citation_marks is 'The first 18 bits of ids, as the citations that have them are marked.';

-- A quote must be the concatenation of its segments of the stored text; segments must be ordered, apart, not empty and inside the text. All the quotes of a
-- document are checked in one pass: its text is cut up once, in pieces that overlap, so that a quote is cut from a short piece and not from the whole text.
create function haikou.refuse_false_quotes(document text, quotes text[], segments int4range[], segment_ends integer[]) returns void language plpgsql as $$
declare
    content text;
    length integer;
    step integer;
    pieces text[];
    quote text;
    said text;
    segment int4range;
    from_ integer;
    to_ integer;
    reached integer;
    next integer := 1;
begin
    select d.text, d.characters into content, length from haikou.document d where d.id = document;
    if content is null then raise exception 'there is no document %', document using errcode = 'foreign_key_violation'; end if;
    step := case when length <= 100000 then 500 else 2000 end;
    pieces := array(select substr(line.block, 1 + step * piece, 2 * step)
        from generate_series(0, (length - 1) / (20 * step)) block_no, substr(content, 1 + 20 * step * block_no, 21 * step) line (block), generate_series(0, 19) piece
        where block_no * 20 + piece <= (length - 1) / step order by block_no, piece);
    for i in 1 .. cardinality(segment_ends) loop
        quote := quotes[i];
        said := '';
        reached := 0;
        if coalesce(segment_ends[i], 0) < next then raise exception 'a quote needs at least one segment' using errcode = 'check_violation'; end if;
        while next <= segment_ends[i] loop
            segment := segments[next];
            from_ := lower(segment);
            to_ := upper(segment);
            next := next + 1;
            if from_ is null or to_ is null then
                raise exception 'segment % is empty or unbounded', segment using errcode = 'check_violation';
            elsif from_ < reached then
                raise exception 'segment % begins before the one in front of it ends, or before the text', segment using errcode = 'check_violation';
            elsif to_ > length then
                raise exception 'segment % ends after the text, which has % characters', segment, length using errcode = 'check_violation';
            end if;
            said := said || case when to_ - from_ <= step then substr(pieces[from_ / step + 1], from_ % step + 1, to_ - from_) else substr(content, from_ + 1, to_ - from_) end;
            reached := to_;
        end loop;
        if quote is distinct from said then
            raise exception 'the quote «%» is not what the text has at %', quote, segments[coalesce(segment_ends[i - 1], 0) + 1 : segment_ends[i]] using errcode = 'check_violation';
        end if;
    end loop;
    if next <= coalesce(cardinality(segments), 0) then raise exception 'segment % is of no quote', segments[next] using errcode = 'check_violation'; end if;
end $$;
comment on function haikou.refuse_false_quotes(text, text[], int4range[], integer[]) is 'Refuses quotes that are not what a document has at their segments.';

create function haikou.refuse_false_evidence() returns trigger language plpgsql as $$
declare
    r record;
begin
    for r in
        select f.document_id, array_agg(q.quote order by f.row_no, q.n) as quotes, array_agg(q.segment_end + f.before order by f.row_no, q.n) as segment_ends
        from (select n.*, coalesce(sum(cardinality(n.segments)) over (partition by n.document_id order by n.row_no rows between unbounded preceding and 1 preceding), 0)::integer as before from fresh n) f,
            unnest(f.quotes, f.segment_ends) with ordinality q (quote, segment_end, n)
        group by f.document_id
    loop
        perform haikou.refuse_false_quotes(r.document_id, r.quotes,
            array(select s from fresh f, unnest(f.segments) with ordinality u (s, n) where f.document_id = r.document_id order by f.row_no, u.n), r.segment_ends);
    end loop;
    return null;
end $$;
comment on function haikou.refuse_false_evidence is 'Trigger: every quote must be what the text has at its segments.';

create function haikou.refuse_false_rows() returns trigger language plpgsql as $$
declare
    r record;
begin
    for r in
        select f.document_id, array_agg(f.quote order by f.row_no) as quotes, array_agg(f.segment_end order by f.row_no) as segment_ends
        from (select n.document_id, n.row_no, n.quote, sum(cardinality(n.segments)) over (partition by n.document_id order by n.row_no)::integer as segment_end from fresh n) f
        group by f.document_id
    loop
        perform haikou.refuse_false_quotes(r.document_id, r.quotes,
            array(select s from fresh f, unnest(f.segments) with ordinality u (s, n) where f.document_id = r.document_id order by f.row_no, u.n), r.segment_ends);
    end loop;
    return null;
end $$;
comment on function haikou.refuse_false_rows is 'Trigger: the quote of every row that is added must be what the text has at its segments.';

create function haikou.refuse_false_evidence_change() returns trigger language plpgsql as $$
begin
    perform haikou.refuse_false_quotes(new.document_id, new.quotes, new.segments, new.segment_ends);
    return new;
end $$;
comment on function haikou.refuse_false_evidence_change is 'Trigger: no owner changes evidence into what the text does not have.';

create or replace function haikou.refuse_false_quote() returns trigger language plpgsql as $$
begin
    perform haikou.refuse_false_quotes(new.document_id, array[new.quote], new.segments, array[cardinality(new.segments)]);
    return new;
end $$;
comment on function haikou.refuse_false_quote is 'Trigger: no owner changes the quote of a row into what the text does not have.';

-- What there is, moved; it was checked when it came. Nothing of it is kept twice.
insert into haikou.evidence (row_no, dataset, record_id, document_id, article_id, fields, quote_nos, quotes, segments, segment_ends, recorded_at, superseded_at)
with cited as (select c.*, dense_rank() over (partition by c.row_no order by c.segments) as quote_no from haikou.citation c),
    quoted as (select distinct on (c.row_no, c.quote_no) c.row_no, c.quote_no, c.quote, c.segments from cited c order by c.row_no, c.quote_no),
    quotes as (
        select q.row_no, array_agg(q.quote order by q.quote_no) as quotes, array_agg(q.segment_end order by q.quote_no) as segment_ends
        from (select q.*, sum(cardinality(q.segments)) over (partition by q.row_no order by q.quote_no)::integer as segment_end from quoted q) q group by q.row_no),
    segments as (select q.row_no, array_agg(s order by q.quote_no, n) as segments from quoted q, unnest(q.segments) with ordinality u (s, n) group by q.row_no),
    records as (
        select c.row_no, min(c.dataset) as dataset, min(c.record_id::text) as record_id, min(c.document_id::text) as document_id, min(c.article_id::text) as article_id,
            array_agg(c.field order by c.field collate "C") as fields, array_agg(c.quote_no::smallint order by c.field collate "C") as quote_nos, min(c.recorded_at) as recorded_at, max(c.superseded_at) as superseded_at
        from cited c group by c.row_no)
select r.row_no, r.dataset, r.record_id, r.document_id, r.article_id, r.fields, r.quote_nos, q.quotes, s.segments, q.segment_ends, r.recorded_at, r.superseded_at
from records r join quotes q using (row_no) join segments s using (row_no) order by r.row_no;

create trigger refuse_false_evidence after insert on haikou.evidence referencing new table as fresh for each statement execute function haikou.refuse_false_evidence();
create trigger refuse_false_evidence_change before update of quotes, segments, segment_ends, document_id on haikou.evidence
    for each row execute function haikou.refuse_false_evidence_change();
create index evidence_order on haikou.evidence (document_id, dataset, record_id) where superseded_at is null;
create index evidence_record on haikou.evidence (record_id) where superseded_at is null;
create index evidence_marks on haikou.evidence using gin (haikou.citation_marks(record_id, fields)) with (fastupdate = off);
create index evidence_recorded on haikou.evidence using brin (recorded_at);

-- Whatever reads the table reads the view in its place, and is otherwise as it was.
do $$
declare
    reading record;
    views text[];
begin
    views := array(
        select format('create or replace view %s as %s', v.oid::regclass, case when v.relname like 'citations%'
            then regexp_replace(pg_get_viewdef(v.oid), '(\s+FROM haikou\.citation c\M)', ', c.marks\1') else pg_get_viewdef(v.oid) end)
        from pg_class v where v.relkind = 'v' and exists (
            select from pg_rewrite w join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid
            where w.ev_class = v.oid and d.refobjid = 'haikou.citation'::regclass));
    alter table haikou.citation rename to citation_before;
    execute $view$
        create view haikou.citation as
        select e.row_no, f.field, haikou.citation_id(e.record_id, f.field) as id, e.dataset, e.record_id, e.document_id, e.article_id, e.quotes[f.quote_no] as quote,
            e.segments[coalesce(e.segment_ends[f.quote_no - 1], 0) + 1 : e.segment_ends[f.quote_no]] as segments, e.recorded_at, e.superseded_at,
            haikou.citation_marks(e.record_id, e.fields) as marks
        from haikou.evidence e, unnest(e.fields, e.quote_nos) f (field, quote_no)
        $view$;
    for i in 1 .. cardinality(views) loop execute views[i]; end loop;
    for reading in
        select a.attname as name, col_description('haikou.citation_before'::regclass, a.attnum) as comment
        from pg_attribute a where a.attrelid = 'haikou.citation_before'::regclass and a.attnum > 0 and not a.attisdropped
    loop
        execute format('comment on column haikou.citation.%I is %L', reading.name, reading.comment);
    end loop;
    execute format('comment on view haikou.citation is %L', obj_description('haikou.citation_before'::regclass));
    drop table haikou.citation_before;
end $$;
comment on column haikou.citation.marks is 'The first 18 bits of the ids of all citations of the record: what an id is looked up by.';
do $$
declare
    name regclass;
begin
    for name in select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'api'::regnamespace and a.attname = 'marks' loop
        execute format('comment on column %s.marks is %L', name, 'The first 18 bits of the ids of all citations of the record: what an id is looked up by.');
    end loop;
end $$;

-- The tables of all datasets: what is added is checked together, what an owner changes row by row. Tables to come are made by create_dataset.
create function haikou.check_rows_of(target regclass) returns void language plpgsql as $$
begin
    execute format('drop trigger if exists refuse_false_quote on %s', target);
    execute format('create trigger refuse_false_quote before update of quote, segments, document_id on %s for each row execute function haikou.refuse_false_quote()', target);
    execute format('create trigger refuse_false_rows after insert on %s referencing new table as fresh for each statement execute function haikou.refuse_false_rows()', target);
end $$;
comment on function haikou.check_rows_of is 'Has a table of a dataset refuse quotes that its documents do not have.';

do $$
declare
    body constant text := pg_get_functiondef((select oid from pg_proc where pronamespace = 'haikou'::regnamespace and proname = 'create_dataset'));
    checked constant text := regexp_replace(
        regexp_replace(body, 'create trigger refuse_false_quote.*?haikou\.refuse_false_quote\(\);', ''),
        'perform haikou\.grant_as\(', 'perform haikou.check_rows_of(target); perform haikou.grant_as(');
begin
    if checked = body or checked !~ 'check_rows_of' then raise exception 'create_dataset is not as it was'; end if;
    perform haikou.check_rows_of(t.tgrelid) from pg_trigger t where t.tgname = 'refuse_false_quote';
    execute checked;
end $$;
drop function haikou.quoted;
