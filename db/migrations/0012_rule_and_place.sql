-- By which rule a record was read, and whose 全市 a page's is: columns of the views. And what was ended of a page is found by its page, so that a
-- record that comes back has the id it had.

alter table haikou.document_reading add column place text;
comment on column haikou.document_reading.place is 'Whose 全市 and 我县 it is, as the sender said: a name or a GB/T 2260 code.';

create or replace view api.documents as
select d.id::text, r.title, d.sha256, d.characters, r.dateline_on, r.published_on, r.source_url, d.ingested_at, r.extractor, r.absent::jsonb, r.recorded_at,
    (select json_object_agg(c.field, json_build_object('id', c.id, 'quote', c.quote, 'segments',
            (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s)))
        from haikou.citation c where c.row_no = r.row_no) as citations,
    r.place
from haikou.document_reading r
join haikou.document d on d.id = r.document_id
where r.superseded_at is null;
comment on column api.documents.place is 'Whose 全市 and 我县 it is, as the sender said: a name or a GB/T 2260 code.';

-- As in 0003, with the rule.
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
            (select json_object_agg(c.field, json_build_object('id', c.id, 'quote', c.quote, 'segments',
                    (select json_agg(json_build_object('start', lower(s), 'end', upper(s)) order by lower(s)) from unnest(c.segments) s)))
                from haikou.citation c where c.row_no = r.row_no) as citations,
            %2$s
        from haikou.%3$I r
        where r.superseded_at is null
        $view$, dataset, own, source);

    execute format('create index if not exists %I on haikou.%I (document_id) where superseded_at is not null', source || '_ended', source);

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

comment on function haikou.publish is 'Makes the api view of a dataset from its table, and the index by which what was ended of a page is found.';

create index document_reading_ended on haikou.document_reading (document_id) where superseded_at is not null;
do $$
declare
    name text;
begin
    for name in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'rule' where c.relnamespace = 'haikou'::regnamespace and c.relkind = 'r' loop
        execute format('comment on column haikou.%I.rule is %L', name, 'The rule that read it; `review` where a person settled it.');
    end loop;
end $$;

select haikou.expose('article_reading', 'articles');
select haikou.expose('governance_plan', 'governance_plans');
select haikou.expose('governance_site', 'governance_sites');
select haikou.expose('air_quality_reading', 'air_quality_readings');
select haikou.expose('air_quality_summary', 'air_quality_summaries');
select haikou.expose('trade_in_subsidy', 'trade_in_subsidies');
select haikou.expose('pension_channel', 'pension_channels');
select haikou.expose('pension_service', 'pension_services');
select haikou.expose('pension_eligibility', 'pension_eligibility');
select haikou.expose('postal_exchange_fact', 'postal_exchange_facts');
select haikou.expose('event', 'events');
select haikou.expose('enterprise_fact', 'enterprise_facts');
select haikou.expose('quantity', 'quantities');
