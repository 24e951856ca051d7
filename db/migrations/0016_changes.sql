-- What happened to each page, in the order of commits: a version of the data is counted up under a lock that is kept until the commit,
-- so that whoever has seen a version has seen all before it, and no later commit gets a smaller one.

create table haikou.change (
    version      bigint not null,
    document_id  haikou.identifier not null,
    at           timestamptz not null,
    cause        text not null check (cause in ('submission', 'reading', 'review', 'withdrawal', 'restoration', 'replacement', 'erasure')),
    label        text,
    because      text,
    datasets     text[] not null,
    rows         integer not null,
    ended        jsonb not null default '{}' check (jsonb_typeof(ended) = 'object'),
    primary key (version, document_id)
);
comment on table haikou.change is 'What was done to a page. Its rows are those that were recorded, or ended, at that moment.';
comment on column haikou.change.version is 'The version of the data that it made: the order of commits.';
comment on column haikou.change.document_id is 'The page; an erased one keeps its id.';
comment on column haikou.change.at is 'When: recorded_at and superseded_at of the rows that it touched.';
comment on column haikou.change.cause is 'What was done: the page was submitted, read again by other rules, reviewed, withdrawn, restored, replaced by another, or erased.';
comment on column haikou.change.label is 'The public label of the key that did it; null where it has none, or nobody did.';
comment on column haikou.change.because is 'Why, where a person said so.';
comment on column haikou.change.datasets is 'The slugs of the datasets whose rows it touched.';
comment on column haikou.change.rows is 'How many rows it touched.';
comment on column haikou.change.ended is 'Of rows that it ended, by id: why, and which row stands for it now.';
create index change_document on haikou.change (document_id, at);

create view api.changes as select version, document_id::text as document, at, cause, label, because, datasets, rows, ended from haikou.change;
comment on view api.changes is 'What was done to each page, in the order of commits.';

do $$
declare
    col record;
begin
    for col in select a.attname, col_description('haikou.change'::regclass, t.attnum) as description from pg_attribute a
        join pg_attribute t on t.attrelid = 'haikou.change'::regclass and t.attname in (a.attname, a.attname || '_id') where a.attrelid = 'api.changes'::regclass and a.attnum > 0
    loop
        execute format('comment on column api.changes.%I is %L', col.attname, col.description);
    end loop;
end $$;

-- What is stored already: when each page's rows came and ended. No version of the data is known of it; they are counted from 1.
do $$
declare
    source record;
begin
    create temporary table touched (document_id text, at timestamptz, dataset text, id text) on commit drop;
    for source in
        select v.viewname as view, c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'rule'
        join pg_views v on v.schemaname = 'api' and v.definition ~ ('FROM \(?haikou\.' || c.relname || ' r\y') and v.viewname not like '%\_states' and v.viewname <> 'document_texts'
        where c.relnamespace = 'haikou'::regnamespace and c.relkind = 'r'
    loop
        execute format('insert into touched select document_id, recorded_at, %1$L, id from haikou.%2$I union select document_id, superseded_at, %1$L, id from haikou.%2$I where superseded_at is not null',
            replace(source.view, '_', '-'), source.table);
    end loop;
    insert into haikou.change (version, document_id, at, cause, datasets, rows)
    select row_number() over (order by t.at, t.document_id), t.document_id, t.at,
        case when t.at = min(t.at) over (partition by t.document_id) then 'submission' else 'reading' end, t.datasets, t.rows
    from (select document_id, at, array_agg(distinct dataset order by dataset) as datasets, count(*) as rows from touched group by 1, 2) t;
    update haikou.data_version set version = greatest(version, (select coalesce(max(version), 0) from haikou.change));
end $$;
