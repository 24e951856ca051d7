-- What search looks through: every current row as one text, folded, with the characters and pairs of characters that are in it. A word of one
-- character is looked up as such, a longer one as its pairs, and what the index finds is compared with the folded text, so that nothing else is found.

create table haikou.search_entry (
    entry_no       bigint generated always as identity primary key,
    dataset        text not null,
    id             haikou.identifier not null,
    document_id    haikou.identifier not null references haikou.document,
    printed_on     date not null,
    title          text not null,
    folded_title   text not null,
    text           text not null,
    folded         text not null,
    terms          tsvector,
    starts         integer[] not null,
    segments       int4range[] not null check (cardinality(segments) = cardinality(starts)),
    recorded_at    timestamptz not null default now(),
    superseded_at  timestamptz check (superseded_at >= recorded_at)
);
comment on table haikou.search_entry is 'A row of a dataset as search sees it. Made from the rows; made anew, all of a page together, when one of them changes.';
comment on column haikou.search_entry.entry_no is 'One number per entry.';
comment on column haikou.search_entry.dataset is 'The slug of the dataset.';
comment on column haikou.search_entry.id is 'The id of the row.';
comment on column haikou.search_entry.document_id is 'The page it was read from.';
comment on column haikou.search_entry.printed_on is 'How new it is: the day of publication, else of the dateline, else of storing.';
comment on column haikou.search_entry.title is 'What the row is called in a list of finds.';
comment on column haikou.search_entry.folded_title is 'The title, folded.';
comment on column haikou.search_entry.text is 'What is searched: an article''s text, or a record''s quote and its fields, a line each.';
comment on column haikou.search_entry.folded is 'The same, folded one to one: half width, lower case, simplified. Words are looked for in this.';
comment on column haikou.search_entry.terms is 'Its characters and pairs of neighbouring characters, white space aside; null where there are too many for a tsvector.';
comment on column haikou.search_entry.starts is 'Where runs of the text begin that are printed on the page, in code points of the text.';
comment on column haikou.search_entry.segments is 'Where each of those runs is printed, in code points of the document.';
comment on column haikou.search_entry.recorded_at is 'Since when this holds.';
comment on column haikou.search_entry.superseded_at is 'Until when; null while it does.';

-- Kept in the row and as it is, where it fits: words are looked for in it row after row.
alter table haikou.search_entry alter column folded set storage main;

create unique index search_entry_current on haikou.search_entry (dataset, id) where superseded_at is null;
create index search_entry_document on haikou.search_entry (document_id) where superseded_at is null;

-- /v1/search finds articles and records; documents and citations are found in their own lists only. Without fastupdate: no search waits for a list of
-- pending entries.
create index search_entry_newest on haikou.search_entry (printed_on desc) where superseded_at is null and dataset <> 'documents' and dataset <> 'citations';
create index search_entry_terms on haikou.search_entry using gin (terms) with (fastupdate = off)
    where superseded_at is null and dataset <> 'documents' and dataset <> 'citations';
create index search_entry_terms_of_documents on haikou.search_entry using gin (terms) with (fastupdate = off) where superseded_at is null and dataset = 'documents';
create index search_entry_terms_of_citations on haikou.search_entry using gin (terms) with (fastupdate = off) where superseded_at is null and dataset = 'citations';
create index search_entry_without_terms on haikou.search_entry (dataset) where superseded_at is null and terms is null;

create table haikou.search_edition (
    only_row  boolean primary key default true check (only_row),
    edition   integer not null
);
comment on table haikou.search_edition is 'One row: by which edition of the folding all entries were made.';
comment on column haikou.search_edition.only_row is 'Always true: keeps the table at one row.';
comment on column haikou.search_edition.edition is 'The edition; 0 before there were any entries.';
insert into haikou.search_edition (edition) values (0);

create view api.search_entries as
select e.entry_no, e.dataset, e.id::text, e.document_id::text as document, e.printed_on, e.title, e.folded_title, e.text, e.folded, e.terms, e.starts,
    e.segments
from haikou.search_entry e
where e.superseded_at is null;
comment on view api.search_entries is 'What search looks through.';
comment on column api.search_entries.entry_no is 'One number per entry.';
comment on column api.search_entries.dataset is 'The slug of the dataset.';
comment on column api.search_entries.id is 'The id of the row.';
comment on column api.search_entries.document is 'The page it was read from.';
comment on column api.search_entries.printed_on is 'How new it is: the day of publication, else of the dateline, else of storing.';
comment on column api.search_entries.title is 'What the row is called in a list of finds.';
comment on column api.search_entries.folded_title is 'The title, folded.';
comment on column api.search_entries.text is 'What is searched.';
comment on column api.search_entries.folded is 'The same, folded one to one.';
comment on column api.search_entries.terms is 'Its characters and pairs of neighbouring characters.';
comment on column api.search_entries.starts is 'Where runs of the text begin that are printed on the page, in code points of the text.';
comment on column api.search_entries.segments is 'Where each of those runs is printed, in code points of the document.';

-- Planned for the index of terms alone: PostgreSQL cannot know how often pairs of characters stand together, and any other plan reads every row.
create function api.entries_with(query tsquery, patterns text[], datasets text[], most integer) returns bigint[]
    language plpgsql stable set enable_seqscan = off set enable_indexscan = off as $$
begin
    return array(
        select e.entry_no from api.search_entries e
        where e.terms @@ query and e.dataset <> 'documents' and e.dataset <> 'citations' and (datasets is null or e.dataset = any(datasets))
        limit most)
    || array(
        select e.entry_no from api.search_entries e
        where e.terms is null and e.folded like all (patterns) and e.dataset <> 'documents' and e.dataset <> 'citations' and (datasets is null or e.dataset = any(datasets))
        limit most);
end $$;
comment on function api.entries_with is 'Entries that have all the terms, so perhaps the words; no more than asked for.';

-- The newest entries with all the words, whole days of them, so that the best of a day can go first. Rare words are looked up in the index of terms;
-- frequent ones are soon met by walking from the newest entry on.
create function api.newest_with(query tsquery, patterns text[], datasets text[], until date, wanted integer) returns setof bigint
    language plpgsql stable rows 20 set enable_seqscan = off as $$
declare
    rare constant integer := 2500;
    entries bigint[] := api.entries_with(query, patterns, datasets, rare + 1);
begin
    if cardinality(entries) <= rare then
        return query
            select e.entry_no from api.search_entries e
            where e.entry_no = any(entries) and e.folded like all (patterns) and e.printed_on <= until
            order by e.printed_on desc fetch first wanted rows with ties;
    else
        return query
            select e.entry_no from api.search_entries e
            where e.folded like all (patterns) and e.printed_on <= until and e.dataset <> 'documents' and e.dataset <> 'citations'
                and (datasets is null or e.dataset = any(datasets))
            order by e.printed_on desc fetch first wanted rows with ties;
    end if;
end $$;
comment on function api.newest_with is 'The newest entries that have all the words, to the end of the day of the last one.';

grant select, insert on haikou.search_entry to haikou_writer;
grant update (superseded_at) on haikou.search_entry to haikou_writer;
grant select, update (edition) on haikou.search_edition to haikou_writer;
