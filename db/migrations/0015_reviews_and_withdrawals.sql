-- What a person settles about a page, by which key and why; what the sender said of it, apart from what holds; and pages that are withdrawn or erased.

alter table haikou.review
    alter column content drop not null,
    add column basis jsonb not null default '{}' check (jsonb_typeof(basis) = 'object'),
    add column label text;
comment on column haikou.review.content is 'The file, as it was; null where a person took the review back.';
comment on column haikou.review.basis is 'By id, what the rules had read of the records that the review names: what the person saw.';
comment on column haikou.review.label is 'The public label of the key that it came with.';

create table haikou.submission (
    row_no         bigint generated always as identity primary key,
    document_id    haikou.identifier not null references haikou.document,
    title          text,
    published_on   date,
    place          text,
    newspaper      text,
    edition        text,
    page_number    text,
    source_url     text,
    recorded_at    timestamptz not null default now(),
    superseded_at  timestamptz check (superseded_at >= recorded_at)
);
comment on table haikou.submission is 'What whoever brought a page in said of it. A review may say otherwise; what holds stands in document_reading.';
comment on column haikou.submission.row_no is 'One number per version.';
comment on column haikou.submission.document_id is 'The page.';
comment on column haikou.submission.title is 'Its title.';
comment on column haikou.submission.published_on is 'The day of publication.';
comment on column haikou.submission.place is 'Whose 全市 and 我县 it is.';
comment on column haikou.submission.newspaper is 'The newspaper.';
comment on column haikou.submission.edition is 'The edition.';
comment on column haikou.submission.page_number is 'The number of the page (版次).';
comment on column haikou.submission.source_url is 'Where it can be found.';
comment on column haikou.submission.recorded_at is 'Since when this holds.';
comment on column haikou.submission.superseded_at is 'Until when; null while it does.';
create unique index submission_current on haikou.submission (document_id) where superseded_at is null;

insert into haikou.submission (document_id, title, published_on, place, source_url, recorded_at)
select r.document_id, case when not exists (select from haikou.citation c where c.row_no = r.row_no and c.field = 'title') then r.title end, r.published_on, r.place, r.source_url, r.recorded_at
from haikou.document_reading r where r.superseded_at is null;

create table haikou.erasure (
    document_id  haikou.identifier primary key,
    sha256       text not null unique,
    erased_at    timestamptz not null default now(),
    because      text not null
);
comment on table haikou.erasure is 'Pages that were removed for good: of them this is all that stays.';
comment on column haikou.erasure.document_id is 'The id that the page had.';
comment on column haikou.erasure.sha256 is 'SHA-256 of its text: the text is not taken in again.';
comment on column haikou.erasure.erased_at is 'When.';
comment on column haikou.erasure.because is 'Why.';
create view api.erasures as select document_id::text as document, sha256, erased_at, because from haikou.erasure;
comment on view api.erasures is 'Pages that were removed for good.';
comment on column api.erasures.document is 'The id that the page had.';
comment on column api.erasures.sha256 is 'SHA-256 of its text.';
comment on column api.erasures.erased_at is 'When.';
comment on column api.erasures.because is 'Why.';

alter table haikou.document_reading add column newspaper text, add column edition text, add column page_number text;

create domain haikou.reasons as jsonb check (jsonb_typeof(value) = 'object');
comment on domain haikou.reasons is 'Why a person says what the words do not: {"field": "reason"}, and under * for the whole record.';

do $$
declare
    name text;
begin
    for name in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'rule' where c.relnamespace = 'haikou'::regnamespace and c.relkind = 'r' loop
        execute format('alter table haikou.%I add column because haikou.reasons', name);
        execute format('comment on column haikou.%I.because is %L', name, 'Why a person says what the words do not: by field, and under * for the whole record. Null where nobody had to.');
        execute format('comment on column haikou.%I.rule is %L', name, 'The rule that read it; `review` where a person wrote it.');
    end loop;
end $$;


-- The citations of a row r of any dataset, as SQL: {field: {id, quote, segments}}, with the reason where a person says what the words do not.
create function haikou.citations_sql() returns text language sql immutable return $sql$
    (select json_object_agg(c.field, case when r.because ? c.field
            then json_build_object('id', c.id, 'quote', c.quote, 'segments',
                (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s), 'because', r.because -> c.field)
            else json_build_object('id', c.id, 'quote', c.quote, 'segments',
                (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s)) end)
        from haikou.citation c where c.row_no = r.row_no)$sql$;
comment on function haikou.citations_sql is 'The SQL of the citations of a row r.';

-- The columns of a view of all states mean what they mean in the view of what holds.
create function haikou.explain_states(dataset text) returns void language plpgsql as $$
declare
    col record;
begin
    for col in
        select s.attname, coalesce(
            col_description(b.attrelid, b.attnum),
            case s.attname
                when 'superseded_at' then 'Until when it held; null while it does.'
                when 'because' then 'Why a person says what the words do not: by field, and under * for the whole record.'
                when 'document' then 'The page.'
                when 'origin' then 'Who settled it: a rule or a person.'
                when 'rule' then 'The rule that read it.'
            end) as description
        from pg_attribute s left join pg_attribute b on b.attrelid = format('api.%I', dataset)::regclass and b.attname = s.attname
        where s.attrelid = format('api.%I', dataset || '_states')::regclass and s.attnum > 0
    loop
        execute format('comment on column api.%I.%I is %L', dataset || '_states', col.attname, col.description);
    end loop;
end $$;
comment on function haikou.explain_states is 'Comments the columns of the view of all states of a dataset.';

-- As in 0012, and beside the view of what holds one of all states that there were.
create or replace function haikou.publish(source text, dataset text) returns void language plpgsql as $$
declare
    own text;
    col record;
begin
    select string_agg(format('r.%I', a.attname), ', ' order by a.attnum) into own
    from pg_attribute a
    where a.attrelid = format('haikou.%I', source)::regclass and a.attnum > 0 and not a.attisdropped
        and a.attname not in (select c.attname from pg_attribute c where c.attrelid = 'haikou.record_columns'::regclass and c.attnum > 0);

    execute format($view$
        create view api.%1$I as
        select r.id::text, r.document_id::text as document, r.article_id::text as article, r.origin::text, r.rule, r.absent::jsonb, r.quote,
            lower(r.segments[1]) as source_start, upper(r.segments[cardinality(r.segments)]) as source_end, r.recorded_at,
            %4$s as citations,
            %2$s
        from haikou.%3$I r
        where r.superseded_at is null;
        create view api.%5$I as
        select r.id::text, r.document_id::text as document, r.article_id::text as article, r.origin::text, r.rule, r.absent::jsonb, r.quote,
            lower(r.segments[1]) as source_start, upper(r.segments[cardinality(r.segments)]) as source_end, r.recorded_at, r.superseded_at, r.because,
            %4$s as citations,
            %2$s
        from haikou.%3$I r;
        comment on view api.%5$I is 'The same, all states that there were: each held from recorded_at until superseded_at.'
        $view$, dataset, own, source, haikou.citations_sql(), dataset || '_states');

    execute format('create index if not exists %I on haikou.%I (document_id) where superseded_at is not null', source || '_ended', source);
    execute format('create index if not exists %I on haikou.%I (id) where superseded_at is not null', source || '_past', source);
    execute format('create index if not exists %I on haikou.%I using brin (recorded_at)', source || '_recorded', source);

    execute format('comment on view api.%I is %L', dataset, obj_description(format('haikou.%I', source)::regclass));
    for col in
        select a.attname, coalesce(
            col_description(format('haikou.%I', source)::regclass, (select t.attnum from pg_attribute t
                where t.attrelid = format('haikou.%I', source)::regclass and t.attname in (a.attname, a.attname || '_id') limit 1)),
            case a.attname
                when 'source_start' then 'Code points of the document before the quote.'
                when 'source_end' then 'Code points of the document up to the end of the quote.'
                when 'citations' then 'For each field with a value, the words it was read from: {field: {id, quote, segments}}.'
            end) as description
        from pg_attribute a where a.attrelid = format('api.%I', dataset)::regclass and a.attnum > 0
    loop
        execute format('comment on column api.%I.%I is %L', dataset, col.attname, col.description);
    end loop;
    perform haikou.explain_states(dataset);
end $$;
comment on function haikou.publish is 'Makes the api views of a dataset from its table, what holds and all states, and the indexes by which what was ended of a page, and what came since, are found.';

-- Anew where there are views already: a column was added to the table.
create or replace function haikou.expose(source text, dataset text) returns void language plpgsql as $$
begin
    execute format('drop view if exists api.%I, api.%I', dataset, dataset || '_states');
    perform haikou.publish(source, dataset);
    perform haikou.grant_as('api.documents', format('api.%I', dataset)::regclass);
    perform haikou.grant_as('api.documents', format('api.%I', dataset || '_states')::regclass);
end $$;

do $$
declare
    -- Found first: a view that is dropped meanwhile has no definition.
    datasets constant text[] := array(
        select c.relname || ' ' || v.viewname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'rule'
        join pg_views v on v.schemaname = 'api' and v.definition ~ ('FROM haikou\.' || c.relname || ' r\y')
        where c.relnamespace = 'haikou'::regnamespace and c.relkind = 'r' and c.relname <> 'document_reading');
    dataset text;
begin
    foreach dataset in array datasets loop
        perform haikou.expose(split_part(dataset, ' ', 1), split_part(dataset, ' ', 2));
    end loop;
end $$;

do $$
declare
    said constant text := 'd.id::text, r.title, d.sha256, d.characters, r.dateline_on, r.published_on, r.source_url, d.ingested_at, r.extractor, r.absent::jsonb, r.recorded_at, '
        || haikou.citations_sql() || ' as citations, r.place, r.newspaper, r.edition, r.page_number';
begin
    execute 'create or replace view api.documents as select ' || said || ' from haikou.document_reading r join haikou.document d on d.id = r.document_id where r.superseded_at is null';
    execute 'create view api.documents_states as select ' || said || ', d.id::text as document, r.superseded_at, r.because, ''machine''::text as origin, r.rule'
        || ' from haikou.document_reading r join haikou.document d on d.id = r.document_id';
end $$;
comment on view api.documents_states is 'The same, all states that there were: each held from recorded_at until superseded_at.';
create index document_reading_past on haikou.document_reading (id) where superseded_at is not null;
create index document_reading_recorded on haikou.document_reading using brin (recorded_at);

create view api.citations_states as
select c.id::text, c.dataset, c.record_id::text as record, c.field, c.document_id::text as document, c.article_id::text as article, c.quote,
    (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s) as segments,
    lower(c.segments[1]) as source_start, upper(c.segments[cardinality(c.segments)]) as source_end, c.recorded_at, c.superseded_at
from haikou.citation c;
comment on view api.citations_states is 'The same, all states that there were: each held from recorded_at until superseded_at.';

select haikou.explain_states('documents');
select haikou.explain_states('citations');
