-- A quote can be printed: between two of its segments stand the blanks of the text, nothing for a tag or the end of a line, and an ellipsis where words are left
-- out. Still computed from the segments alone, and any other refused.

create function haikou.between(gap text) returns text language sql immutable strict parallel safe
    return (
        select case
            when blank !~ E'^[ \t\u00A0\u2000-\u200B\u3000\uFEFF\n\r\v\f\u0085\u2028\u2029]*$' then ' … '
            when blank ~ E'[\n\r\v\f\u0085\u2028\u2029]' then ''
            else blank
        end
        from regexp_replace(gap, '</?[A-Za-z][^<>]*>', '', 'g') r (blank));
comment on function haikou.between is 'What a quote has in the place of what stands between two of its segments.';

do $$
declare
    body constant text := pg_get_functiondef('haikou.refuse_false_quotes(text, text[], int4range[], integer[])'::regprocedure);
    said constant text := 'said := said || case when to_ - from_ <= step';
    joined constant text := replace(body, said,
        'if reached > 0 and from_ > reached then said := said || haikou.between(substr(content, reached + 1, from_ - reached)); end if;' || chr(10) || '            ' || said);
begin
    if joined = body then raise exception 'refuse_false_quotes is not as it was'; end if;
    execute joined;
end $$;
comment on function haikou.refuse_false_quotes(text, text[], int4range[], integer[]) is
    'Refuses quotes that are not what a document has at their segments, as they can be printed.';

-- What is stored, as it can be printed; the triggers hold it against the texts again.
create function haikou.printed(content text, segments int4range[]) returns text language sql immutable strict parallel safe
    return (
        select string_agg(
            case when before is null then '' else haikou.between(substr(content, before + 1, lower(s) - before)) end || substr(content, lower(s) + 1, upper(s) - lower(s)),
            '' order by n)
        from (select s, n, lag(upper(s)) over (order by n) as before from unnest(segments) with ordinality u (s, n)) u);
comment on function haikou.printed is 'The words at segments of a text, as they can be printed.';

do $$
declare
    stored record;
begin
    for stored in select t.tgrelid::regclass as name from pg_trigger t where t.tgname = 'refuse_false_rows' loop
        execute format(
            'update %s r set quote = haikou.printed(d.text, r.segments) from haikou.document d
                where d.id = r.document_id and cardinality(r.segments) > 1 and haikou.printed(d.text, r.segments) <> r.quote', stored.name);
    end loop;
    update haikou.evidence e set quotes = array(
            select case when q.first < q.last then haikou.printed(d.text, e.segments[q.first : q.last]) else q.quote end
            from (select quote, n, coalesce(e.segment_ends[n - 1], 0) + 1 as first, e.segment_ends[n] as last from unnest(e.quotes) with ordinality u (quote, n)) q order by q.n)
        from haikou.document d where d.id = e.document_id and cardinality(e.segments) > cardinality(e.quotes);
end $$;
drop function haikou.printed;
comment on column haikou.evidence.quotes is 'The words: for each quote its segments, as they can be printed. Checked on insert.';

do $$
declare
    place record;
begin
    for place in
        select a.attrelid::regclass as name, case d.description
            when 'The words of the page that support the row, verbatim.' then 'The words of the page that support the row, verbatim; ` … ` stands where words are left out.'
            else 'The words, verbatim: its segments; ` … ` stands where words between them are left out.' end as description
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_description d on d.objoid = a.attrelid and d.objsubid = a.attnum and d.classoid = 'pg_class'::regclass
        where a.attname = 'quote' and c.relnamespace in ('haikou'::regnamespace, 'api'::regnamespace) and c.relkind in ('r', 'v')
            and (d.description = 'The words of the page that support the row, verbatim.' or d.description like 'The words%: the segments joined, nothing else.%')
    loop
        execute format('comment on column %s.quote is %L', place.name, place.description);
    end loop;
end $$;
