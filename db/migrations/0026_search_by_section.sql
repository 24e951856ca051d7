-- What search looks through, once: a row for each section of a page (an article with the records that were read from it), and no entry any more for
-- each citation, whose words are those of its section. Entries are still what is found: the view takes the sections apart.

drop function api.newest_with(tsquery, text[], text[], date, integer);
drop view api.search_entries;
drop table haikou.search_entry;
drop function api.day_blocks(date);
drop function api.day_block(date, integer, integer);

create table haikou.search_section (
    section_no     bigint generated always as identity primary key,
    document_id    haikou.identifier not null references haikou.document,
    printed_on     date not null,
    datasets       text[] not null,
    ids            text[] not null,
    titles         text not null,
    folded_titles  text not null,
    text           text not null,
    folded         text not null,
    terms          integer[],
    runs           integer[] not null,
    run_ends       integer[] not null check (cardinality(run_ends) = cardinality(ids) and cardinality(ids) = cardinality(datasets)),
    recorded_at    timestamptz not null default now(),
    superseded_at  timestamptz check (superseded_at >= recorded_at)
);
comment on table haikou.search_section is 'A section of a page as search sees it: an article with the records read from it, or what is said of the whole page. Made from the rows; made anew, all of a page together, when one of them changes.';
comment on column haikou.search_section.section_no is 'One number per section.';
comment on column haikou.search_section.document_id is 'The page it is of.';
comment on column haikou.search_section.printed_on is 'How new it is: the day of publication, else of the dateline, else of storing.';
comment on column haikou.search_section.datasets is 'For each entry, the slug of the dataset of its row.';
comment on column haikou.search_section.ids is 'For each entry, the id of its row.';
comment on column haikou.search_section.titles is 'For each entry, what the row is called in a list of hits; U+001E stands between them, as in the other texts.';
comment on column haikou.search_section.folded_titles is 'The titles, folded.';
comment on column haikou.search_section.text is 'For each entry, what is searched: an article''s text, or a record''s quote and its fields, a line each.';
comment on column haikou.search_section.folded is 'The same, folded one to one: half width, lower case, simplified. Words are looked for in this.';
comment on column haikou.search_section.terms is 'Its characters and pairs of neighbouring characters (UTF-16, the first times 65,536), white space aside, and its day_blocks; null where there are very many.';
comment on column haikou.search_section.runs is 'Where runs of the texts are printed: the run''s place in its entry''s text, and its start and end on the page, in code points; three numbers a run.';
comment on column haikou.search_section.run_ends is 'For each entry, how many runs it and the entries before it have.';
comment on column haikou.search_section.recorded_at is 'Since when this holds.';
comment on column haikou.search_section.superseded_at is 'Until when; null while it does.';

-- Kept in the row where it fits: words are looked for in it row after row. lz4 reads several times faster; not every server has it.
alter table haikou.search_section alter column folded set storage main;
do $$ begin
    alter table haikou.search_section alter column folded set compression lz4, alter column text set compression lz4, alter column terms set compression lz4;
exception when feature_not_supported then null;
end $$;

create index search_section_document on haikou.search_section (document_id) where superseded_at is null;
create index search_section_newest on haikou.search_section (printed_on desc) where superseded_at is null;
create index search_section_terms on haikou.search_section using gin (terms) with (fastupdate = off) where superseded_at is null;
create index search_section_without_terms on haikou.search_section (printed_on desc) where superseded_at is null and terms is null;

create view api.search_sections as
select s.section_no, s.document_id::text as document, s.printed_on, s.folded, s.terms from haikou.search_section s where s.superseded_at is null;
comment on view api.search_sections is 'What pages say, section by section: where their words are looked for.';
comment on column api.search_sections.section_no is 'One number per section.';
comment on column api.search_sections.document is 'The page it is of.';
comment on column api.search_sections.printed_on is 'How new it is.';
comment on column api.search_sections.folded is 'All that is searched of it, folded one to one.';
comment on column api.search_sections.terms is 'Its characters and pairs of neighbouring characters, and its day_blocks.';

create view api.search_entries as
select s.section_no << 20 | e.n as entry_no, s.section_no, e.dataset, e.id, s.document_id::text as document, s.printed_on, e.title, e.folded_title, e.text, e.folded,
    s.terms, s.folded as section, s.runs[3 * coalesce(s.run_ends[e.n - 1], 0) + 1 : 3 * e.run_end] as runs
from haikou.search_section s,
    unnest(s.datasets, s.ids, string_to_array(s.titles, chr(30)), string_to_array(s.folded_titles, chr(30)), string_to_array(s.text, chr(30)),
        string_to_array(s.folded, chr(30)), s.run_ends) with ordinality e (dataset, id, title, folded_title, text, folded, run_end, n)
where s.superseded_at is null;
comment on view api.search_entries is 'What search finds: articles and records. What is said of a page itself stands under documents.';
comment on column api.search_entries.entry_no is 'One number per entry.';
comment on column api.search_entries.section_no is 'The section it is in.';
comment on column api.search_entries.dataset is 'The slug of the dataset.';
comment on column api.search_entries.id is 'The id of the row.';
comment on column api.search_entries.document is 'The page it was read from.';
comment on column api.search_entries.printed_on is 'How new it is: the day of publication, else of the dateline, else of storing.';
comment on column api.search_entries.title is 'What the row is called in a list of hits.';
comment on column api.search_entries.folded_title is 'The title, folded.';
comment on column api.search_entries.text is 'What is searched.';
comment on column api.search_entries.folded is 'The same, folded one to one.';
comment on column api.search_entries.terms is 'The characters and pairs of neighbouring characters of its section, and its day_blocks.';
comment on column api.search_entries.section is 'What is searched of its whole section, folded.';
comment on column api.search_entries.runs is 'Where runs of the text are printed: place in the text, start and end on the page; three numbers a run.';

-- Newest first, whatever the word: the terms also say which days a section is of, by pairs that no text has: half of a character from outside the
-- basic plane, and what cannot follow it.
create function api.day_block(day date, level integer, back integer default 0) returns integer language sql immutable parallel safe
    return (
        select (80 * level + block / 50000 - 10240) * 65536 + block % 50000
        from (select ((day - date '0001-01-01') >> (2 * level)) - back) b (block));
comment on function api.day_block is 'A term for a block of days that a day is in: of 1, 4, 16, 64, 256 or 1024 days by its level, or the block so many before.';

create function api.day_blocks(day date) returns integer[] language sql immutable parallel safe
    return array[api.day_block(day, 0), api.day_block(day, 1), api.day_block(day, 2), api.day_block(day, 3), api.day_block(day, 4), api.day_block(day, 5)];
comment on function api.day_blocks is 'The terms that say which days a section is of.';

-- Planned for the index of terms alone: PostgreSQL cannot know how often pairs of characters stand together, and any other plan reads every row.
create function api.newest_with(wanted_terms integer[], patterns text[], ways text[], datasets text[], newest date, wanted integer) returns setof bigint
    language plpgsql stable rows 20
    set enable_seqscan = off set enable_indexscan = off set max_parallel_workers_per_gather = 0 set work_mem = '32MB' as $$
declare
    days integer[];
    entries bigint[];
begin
    if newest is null then return; end if;
    -- The block of the newest day and the one before it: 1 to 2 days, 4 to 8, … and in the end all.
    for level in 0..6 loop
        days := array[api.day_block(newest, level), api.day_block(newest, level, 1)];
        entries := array(
            select e.entry_no from api.search_entries e
            where e.terms @> wanted_terms and (level = 6 or e.terms && days) and e.section like all (patterns) and e.folded like all (patterns) and e.folded ~ all (ways)
                and e.printed_on <= newest
                and e.dataset <> 'documents' and (datasets is null or e.dataset = any(datasets))
            order by e.printed_on desc fetch first wanted rows with ties);
        exit when cardinality(entries) >= wanted;
    end loop;
    return query select unnest(entries)
        union all select e.entry_no from api.search_entries e
        where e.terms is null and e.section like all (patterns) and e.folded like all (patterns) and e.folded ~ all (ways)
            and e.printed_on <= newest
            and e.dataset <> 'documents' and (datasets is null or e.dataset = any(datasets));
end $$;
comment on function api.newest_with is 'The newest entries that have all the words, from a day back: as many as wanted, to the end of the day of the last one.';
