-- What the rules were not sure of, kept with the page: a dataset like the others, ended when a reading no longer gives it.

create table haikou.page_warning (
    like haikou.record_columns including comments including defaults,
    "code" text not null,
    "detail_zh" text not null,
    "detail_en" text not null,
    "status" text not null check ("status" in ('open', 'settled')),
    "settled_by" text,
    "settled_because" text
);
comment on table haikou.page_warning is 'Something that a rule was not sure of, and so did not read (存疑). It ends when the page is read again without it.';
comment on column haikou.page_warning."code" is 'A stable name, such as `list-length-mismatch`.';
comment on column haikou.page_warning."detail_zh" is 'What was unclear, in Chinese.';
comment on column haikou.page_warning."detail_en" is 'What was unclear, in English.';
comment on column haikou.page_warning."status" is 'Whether a person has looked into it.';
comment on column haikou.page_warning."settled_by" is 'The public label of the key with which it was settled; null while it is open, or where the key has none.';
comment on column haikou.page_warning."settled_because" is 'What whoever settled it says of it.';
select haikou.create_dataset('page_warning', 'warnings', 'document,id');

-- What the declarations say of the fields that every dataset has, in PostgreSQL too.
do $$
declare
    relation record;
begin
    for relation in
        select format('%I.%I', n.nspname, c.relname) as name, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname in ('recorded_at', 'rule')
        where c.relkind in ('r', 'v') and c.relname not like '%\_states'
            and (n.nspname = 'api' or exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'rule') or c.relname = 'citation') and n.nspname in ('api', 'haikou')
    loop
        execute format('comment on column %s.%I is %L', relation.name, relation.column, case relation.column
            when 'rule' then 'The rule that read it; `review` where a person wrote it.'
            else 'Since when this is held to be so: when it came, was corrected, or was read otherwise. `recordedAt.gte` gives what is new.' end);
    end loop;
end $$;
comment on column haikou.document_reading."newspaper" is 'The newspaper: as the sender said, or as the page prints it.';
comment on column api.documents."newspaper" is 'The newspaper: as the sender said, or as the page prints it.';
comment on column haikou.document_reading."edition" is 'The edition, or the name of the page (要闻): as the sender said, or as the page prints it.';
comment on column api.documents."edition" is 'The edition, or the name of the page (要闻): as the sender said, or as the page prints it.';
comment on column haikou.document_reading."page_number" is 'The number of the page (版次): as the sender said, or as the page prints it.';
comment on column api.documents."page_number" is 'The number of the page (版次): as the sender said, or as the page prints it.';

select haikou.explain_states(substr(viewname, 1, length(viewname) - length('_states'))) from pg_views where schemaname = 'api' and viewname like '%\_states';
