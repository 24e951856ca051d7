-- What reading an original again needs to know of it, and where the text that was read from it is printed.

alter table haikou.original
    add column charset text check (charset <> ''),
    add column places jsonb check (jsonb_typeof(places) = 'object');
comment on column haikou.original.charset is 'The encoding that its text was read in; null where it has none to choose, or none was kept.';
comment on column haikou.original.places is 'Where the text is printed: {"pages": [[width, height], …], "lines": [[start, end, page, left, top, right, bottom], …]}, in points from the upper left corner and code points of the text. Null where that is not known.';

update haikou.original set charset = split_part(reader, ', ', 2), reader = split_part(reader, ', ', 1) where reader like 'text %, %';

create or replace view api.document_originals as
select o.document_id::text as document, o.sha256, o.media_type, o.file_name, octet_length(o.content) as bytes, o.reader, o.received_at, o.content, o.charset, o.places
from haikou.original o
where exists (select from haikou.document_reading r where r.document_id = o.document_id and r.superseded_at is null);
comment on column api.document_originals.charset is 'The encoding that its text was read in.';
comment on column api.document_originals.places is 'Where the text is printed.';
