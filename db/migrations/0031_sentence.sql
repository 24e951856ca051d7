-- The sentence that its value stands in, for every record of every dataset, those that are added by others too: tables to come have it from the pattern. It is
-- cited as every other field is. What is stored has none until its page is read again (./haikou reingest).

alter table haikou.record_columns add column sentence text;

do $$
declare
    body constant text := pg_get_functiondef('haikou.publish(text, text)'::regprocedure);
    own constant text := replace(body, 'c.attrelid = ''haikou.record_columns''::regclass and c.attnum > 0)', 'c.attrelid = ''haikou.record_columns''::regclass and c.attnum > 0 and c.attname <> ''sentence'')');
begin
    if own = body then raise exception 'publish is not as it was'; end if;
    execute own;
end $$;

do $$
declare
    about constant text := 'The sentence in which its value stands, as it is printed; of a long one at most 300 characters round the value.';
    -- Found first: a view that is dropped meanwhile has no definition.
    datasets constant text[] := array(
        select c.relname || ' ' || v.viewname from pg_trigger t join pg_class c on c.oid = t.tgrelid
        join pg_views v on v.schemaname = 'api' and v.viewname not like '%\_states' and v.definition ~ ('FROM haikou\.' || c.relname || ' r\y')
        where t.tgname = 'refuse_false_rows' and c.relname not in ('document_reading', 'article_reading', 'page_warning') order by 1);
    source text;
    dataset text;
begin
    execute format('comment on column haikou.record_columns.sentence is %L', about);
    for i in 1 .. cardinality(datasets) loop
        source := split_part(datasets[i], ' ', 1);
        dataset := split_part(datasets[i], ' ', 2);
        execute format('alter table haikou.%I add column if not exists sentence text', source);
        execute format('comment on column haikou.%I.sentence is %L', source, about);
        execute format('update haikou.%I set absent = absent || ''{"sentence": "notRead"}'' where sentence is null', source);
        perform haikou.expose(source, dataset);
    end loop;
end $$;
