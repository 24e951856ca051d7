-- What a page was received as, where that is no text: kept beside the text that was read from it.

create table haikou.original (
    sha256       text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    document_id  haikou.identifier not null references haikou.document on delete cascade,
    media_type   text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    file_name    text check (file_name <> ''),
    reader       text not null check (reader <> ''),
    content      bytea not null check (content <> ''),
    received_at  timestamptz not null default now(),
    check (sha256 = encode(sha256(content), 'hex'))
);
alter table haikou.original alter column content set storage external;
create index original_of_document on haikou.original (document_id, received_at);
comment on table haikou.original is 'The bytes that a page was received as. An original belongs to one document; a document may have several. Removing a document removes them.';
comment on column haikou.original.sha256 is 'SHA-256 of the bytes, hexadecimal: the same original again is the same document.';
comment on column haikou.original.document_id is 'The document whose text was read from it.';
comment on column haikou.original.media_type is 'What the bytes are.';
comment on column haikou.original.file_name is 'What the file was called.';
comment on column haikou.original.reader is 'Which reader made the text of it, and in which version.';
comment on column haikou.original.content is 'The bytes, exactly as received.';
comment on column haikou.original.received_at is 'When it was received first.';

create view api.document_originals as
select o.document_id::text as document, o.sha256, o.media_type, o.file_name, octet_length(o.content) as bytes, o.reader, o.received_at, o.content
from haikou.original o
where exists (select from haikou.document_reading r where r.document_id = o.document_id and r.superseded_at is null);
comment on view api.document_originals is 'The originals of documents that were received as files.';
comment on column api.document_originals.document is 'The document.';
comment on column api.document_originals.sha256 is 'SHA-256 of the bytes, hexadecimal.';
comment on column api.document_originals.media_type is 'What the bytes are.';
comment on column api.document_originals.file_name is 'What the file was called.';
comment on column api.document_originals.bytes is 'How many there are.';
comment on column api.document_originals.reader is 'Which reader made the text of it, and in which version.';
comment on column api.document_originals.received_at is 'When it was received first.';
comment on column api.document_originals.content is 'The bytes, exactly as received.';
