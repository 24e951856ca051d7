-- Newest first, whatever the word: an entry's terms also say which days it is of, so that the index itself finds the entries of the newest days that
-- have the pairs of a word. Only as many days are looked at as the finds asked for need.

create function api.day_block(day date, level integer, back integer default 0) returns text language sql immutable
    return ' ' || level || ' ' || ((day - date '1970-01-01') >> (2 * level)) - back;
comment on function api.day_block is 'A term for a block of days that a day is in: of 1, 4, 16, 64, 256 or 1024 days by its level, or the block so many before. No word has a space in it.';

create function api.day_blocks(day date) returns text[] language sql immutable
    return array[api.day_block(day, 0), api.day_block(day, 1), api.day_block(day, 2), api.day_block(day, 3), api.day_block(day, 4), api.day_block(day, 5)];
comment on function api.day_blocks is 'The terms that say which days an entry is of.';

comment on column haikou.search_entry.terms is 'Its characters and pairs of neighbouring characters, white space aside, and its day_blocks; null where there are too many for a tsvector.';
comment on column api.search_entries.terms is 'Its characters and pairs of neighbouring characters, and its day_blocks.';

drop function api.newest_with(tsquery, text[], text[], date, integer);
drop function api.entries_with(tsquery, text[], text[], integer);

-- Planned for the index of terms alone: PostgreSQL cannot know how often pairs of characters stand together, and any other plan reads every row.
create function api.newest_with(query tsquery, patterns text[], datasets text[], newest date, wanted integer) returns setof bigint
    language plpgsql stable rows 20
    set enable_seqscan = off set enable_indexscan = off set max_parallel_workers_per_gather = 0 set work_mem = '32MB' as $$
declare
    days tsquery;
    entries bigint[];
begin
    if newest is null then return; end if;
    -- The block of the newest day and the one before it: 1 to 2 days, 4 to 8, … and in the end all.
    for level in 0..6 loop
        days := array_to_string(array[quote_literal(api.day_block(newest, level)), quote_literal(api.day_block(newest, level, 1))], ' | ')::tsquery;
        entries := array(
            select e.entry_no from api.search_entries e
            where e.terms @@ case when level < 6 then query && days else query end and e.folded like all (patterns) and e.printed_on <= newest
                and e.dataset <> 'documents' and e.dataset <> 'citations' and (datasets is null or e.dataset = any(datasets))
            order by e.printed_on desc fetch first wanted rows with ties);
        exit when cardinality(entries) >= wanted;
    end loop;
    return query select unnest(entries)
        union all select e.entry_no from api.search_entries e
        where e.terms is null and e.folded like all (patterns) and e.printed_on <= newest
            and e.dataset <> 'documents' and e.dataset <> 'citations' and (datasets is null or e.dataset = any(datasets));
end $$;
comment on function api.newest_with is 'The newest entries that have all the words, from a day back: as many as wanted, to the end of the day of the last one.';

grant usage on schema api to haikou_writer;
