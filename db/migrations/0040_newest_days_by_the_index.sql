-- A plan that is kept for all levels reads every entry with the words: with "or" the days are no condition of the index, and after five calls PostgreSQL keeps
-- such a plan. Each of the two questions has a plan of its own now, which holds for all words and days and is made once a connection. And a section is taken
-- apart only when its day has come: the newest sections first, until there are entries enough.
create or replace function api.newest_with(wanted_terms integer[], patterns text[], ways text[], datasets text[], newest date, wanted integer) returns setof bigint
    language plpgsql stable rows 20
    set enable_seqscan = off set enable_indexscan = off set max_parallel_workers_per_gather = 0 set work_mem = '32MB' set plan_cache_mode = force_generic_plan as $$
declare
    days integer[];
    entries bigint[];
begin
    if newest is null then return; end if;
    -- The block of the newest day and the one before it: 1 to 2 days, 4 to 8, … and in the end all.
    for level in 0..5 loop
        days := array[api.day_block(newest, level), api.day_block(newest, level, 1)];
        entries := array(
            select e.entry_no
            from (
                select s.section_no, s.printed_on from api.search_sections s
                where s.terms @> wanted_terms and s.terms && days and s.folded like all (patterns) and s.printed_on <= newest
                order by s.printed_on desc offset 0) s
            join lateral (
                select e.entry_no from api.search_entries e
                where e.section_no = s.section_no and e.folded like all (patterns) and e.folded ~ all (ways)
                    and e.dataset <> 'documents' and (datasets is null or e.dataset = any(datasets))) e on true
            order by s.printed_on desc fetch first wanted rows with ties);
        exit when cardinality(entries) >= wanted;
    end loop;
    if cardinality(entries) < wanted then
        entries := array(
            select e.entry_no
            from (
                select s.section_no, s.printed_on from api.search_sections s
                where s.terms @> wanted_terms and s.folded like all (patterns) and s.printed_on <= newest
                order by s.printed_on desc offset 0) s
            join lateral (
                select e.entry_no from api.search_entries e
                where e.section_no = s.section_no and e.folded like all (patterns) and e.folded ~ all (ways)
                    and e.dataset <> 'documents' and (datasets is null or e.dataset = any(datasets))) e on true
            order by s.printed_on desc fetch first wanted rows with ties);
    end if;
    return query select unnest(entries)
        union all select e.entry_no from api.search_entries e
        where e.terms is null and e.section like all (patterns) and e.folded like all (patterns) and e.folded ~ all (ways)
            and e.printed_on <= newest
            and e.dataset <> 'documents' and (datasets is null or e.dataset = any(datasets));
end $$;
