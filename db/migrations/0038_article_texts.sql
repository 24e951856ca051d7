-- Of an article search keeps what is searched, folded; as it is printed its text stands in its row, and is read there. What is stored is read as before, and
-- kept so when its page is stored anew.

create or replace view api.search_entries as
select s.section_no << 20 | e.n as entry_no, s.section_no, e.dataset, e.id, s.document_id::text as document, s.printed_on, e.title, e.folded_title,
    case when starts_with(e.text, chr(31))
        then (select a.text from haikou.article_reading a where a.id = e.id and a.superseded_at is null) || substr(e.text, 2) else e.text end as text,
    e.folded, s.terms, s.folded as section, s.runs[3 * coalesce(s.run_ends[e.n - 1], 0) + 1 : 3 * e.run_end] as runs
from haikou.search_section s,
    unnest(s.datasets, s.ids, string_to_array(s.titles, chr(30)), string_to_array(s.folded_titles, chr(30)), string_to_array(s.text, chr(30)),
        string_to_array(s.folded, chr(30)), s.run_ends) with ordinality e (dataset, id, title, folded_title, text, folded, run_end, n)
where s.superseded_at is null;
comment on column haikou.search_section.text is 'For each entry, what is searched: an article''s text, or a record''s quote and its fields, a line each. U+001F at its beginning is the text that the article''s row has.';
