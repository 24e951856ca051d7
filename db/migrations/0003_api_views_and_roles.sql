-- What the API may see: one view a dataset in schema api, and the two roles the service uses.

create schema api;
comment on schema api is 'The contract: one view a dataset, current rows only. The service reads nothing else.';

-- A view's columns are its table's, under the names the API uses, with the citations beside them. The citations are a sub-select,
-- so they cost nothing where they are not asked for.
create function haikou.publish(source text, dataset text) returns void language plpgsql as $$
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
        select r.id::text, r.document_id::text as document, r.article_id::text as article, r.origin::text, r.absent::jsonb, r.quote,
            lower(r.segments[1]) as source_start, upper(r.segments[cardinality(r.segments)]) as source_end, r.recorded_at,
            (select json_object_agg(c.field, json_build_object('id', c.id, 'quote', c.quote, 'segments',
                    (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s)))
                from haikou.citation c where c.row_no = r.row_no) as citations,
            %2$s
        from haikou.%3$I r
        where r.superseded_at is null
        $view$, dataset, own, source);

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
end $$;
comment on function haikou.publish is 'Makes the api view of a dataset from its table.';

select haikou.publish('article_reading', 'articles');
select haikou.publish('governance_plan', 'governance_plans');
select haikou.publish('governance_site', 'governance_sites');
select haikou.publish('air_quality_reading', 'air_quality_readings');
select haikou.publish('air_quality_summary', 'air_quality_summaries');
select haikou.publish('trade_in_subsidy', 'trade_in_subsidies');
select haikou.publish('pension_channel', 'pension_channels');
select haikou.publish('pension_service', 'pension_services');
select haikou.publish('pension_eligibility', 'pension_eligibility');
select haikou.publish('postal_exchange_fact', 'postal_exchange_facts');
select haikou.publish('event', 'events');
select haikou.publish('enterprise_fact', 'enterprise_facts');
select haikou.publish('quantity', 'quantities');

create view api.documents as
select d.id::text, r.title, d.sha256, d.characters, r.dateline_on, r.published_on, r.source_url, d.ingested_at, r.extractor, r.absent::jsonb, r.recorded_at,
    (select json_object_agg(c.field, json_build_object('id', c.id, 'quote', c.quote, 'segments',
            (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s)))
        from haikou.citation c where c.row_no = r.row_no) as citations
from haikou.document_reading r
join haikou.document d on d.id = r.document_id
where r.superseded_at is null;
comment on view api.documents is 'Pages as received.';
comment on column api.documents.id is 'Derived from the text.';
comment on column api.documents.title is 'The sender''s title, else the first headline.';
comment on column api.documents.sha256 is 'SHA-256 of the text in UTF-8, hexadecimal.';
comment on column api.documents.characters is 'Length of the text in Unicode code points.';
comment on column api.documents.dateline_on is 'The day in the datelines of its articles, when they agree.';
comment on column api.documents.published_on is 'The day of publication the sender gave, if any.';
comment on column api.documents.source_url is 'Where the sender says the page can be found, if anywhere.';
comment on column api.documents.ingested_at is 'When the page was stored.';
comment on column api.documents.extractor is 'The version of the rules, and of the review, that read it.';
comment on column api.documents.absent is 'For each field without a value, why.';
comment on column api.documents.recorded_at is 'Since when this reading holds.';
comment on column api.documents.citations is 'For each field that was read, the words: {field: {id, quote, segments}}.';

create view api.citations as
select c.id::text, c.dataset, c.record_id::text as record, c.field, c.document_id::text as document, c.article_id::text as article, c.quote,
    (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s) as segments,
    lower(c.segments[1]) as source_start, upper(c.segments[cardinality(c.segments)]) as source_end, c.recorded_at
from haikou.citation c
where c.superseded_at is null;
comment on view api.citations is 'The printed words behind every field of every record.';
comment on column api.citations.id is 'Derived from the record''s id and the field.';
comment on column api.citations.dataset is 'The slug of the record''s dataset.';
comment on column api.citations.record is 'The id of the record.';
comment on column api.citations.field is 'The field, by its JSON name.';
comment on column api.citations.document is 'The document that is quoted.';
comment on column api.citations.article is 'The article of the record.';
comment on column api.citations.quote is 'The words: the segments joined, nothing else.';
comment on column api.citations.segments is 'Where they stand: code points, end exclusive.';
comment on column api.citations.source_start is 'Code points of the document before the quote.';
comment on column api.citations.source_end is 'Code points of the document up to the end of the quote.';
comment on column api.citations.recorded_at is 'Since when this is held to be true.';

create view api.document_texts as
select d.id::text, d.sha256, d.text, d.ingested_at from haikou.document d
where exists (select from haikou.document_reading r where r.document_id = d.id and r.superseded_at is null);
comment on view api.document_texts is 'The text of each document, exactly as received.';
comment on column api.document_texts.id is 'The document.';
comment on column api.document_texts.sha256 is 'SHA-256 of the text in UTF-8, hexadecimal.';
comment on column api.document_texts.text is 'The text.';
comment on column api.document_texts.ingested_at is 'When the page was stored.';

create view api.data_version as select version, updated_at from haikou.data_version;
comment on view api.data_version is 'One row: the version of the data.';
comment on column api.data_version.version is 'Grows with every committed change.';
comment on column api.data_version.updated_at is 'When it last grew.';

-- Roles belong to the whole server: another database of it may have made them already, even at this moment.
do $$
declare
    name text;
begin
    foreach name in array array['haikou_reader', 'haikou_writer'] loop
        begin
            execute format('create role %I login', name);
        exception when duplicate_object or unique_violation then null;
        end;
    end loop;
    execute format('revoke temporary on database %I from public', current_database());
end $$;

-- The reader: select on api, nothing else.
grant usage on schema api to haikou_reader;
grant select on all tables in schema api to haikou_reader;
alter default privileges in schema api grant select on tables to haikou_reader;

-- The writer: may add rows, end them, and count the version up; never change or delete what was said.
grant usage on schema haikou to haikou_writer;
grant select, insert on all tables in schema haikou to haikou_writer;
revoke insert on haikou.data_version from haikou_writer;
grant update (version, updated_at) on haikou.data_version to haikou_writer;
do $$
declare
    name text;
begin
    for name in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'superseded_at'
        where c.relnamespace = 'haikou'::regnamespace and c.relkind = 'r' and c.relname <> 'record_columns'
    loop
        execute format('grant update (superseded_at) on haikou.%I to haikou_writer', name);
    end loop;
end $$;
