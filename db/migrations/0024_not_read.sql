-- What the reasons of absence are, notRead included, wherever a table or a view has them.
do $$
declare
    place record;
begin
    for place in
        select n.nspname, c.relname
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where a.attname = 'absent' and not a.attisdropped and c.relkind in ('r', 'v', 'p') and n.nspname in ('haikou', 'api')
    loop
        execute format('comment on column %I.%I.absent is %L', place.nspname, place.relname,
            'For each field that is null, why: `notReported` (the text does not say), `notApplicable`, `illegible` (the text is cut or garbled there) '
            || 'or `notRead` (words that may say it stand in the text, and no rule was sure of them).');
    end loop;
end
$$;
