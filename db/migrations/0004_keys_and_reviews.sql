-- Who may hand pages in, and what people settled about the pages they handed in.

create table haikou.api_key (
    id          haikou.identifier primary key,
    name        text not null unique check (name ~ '^\S(.{0,98}\S)?$'),
    hash        bytea not null check (octet_length(hash) = 32),
    created_at  timestamptz not null default now(),
    revoked_at  timestamptz check (revoked_at >= created_at)
);
comment on table haikou.api_key is 'Keys that may hand pages in. Only a hash is kept.';
comment on column haikou.api_key.id is 'The first part of the key: tells which one it is.';
comment on column haikou.api_key.name is 'Whose it is; what the log calls it.';
comment on column haikou.api_key.hash is 'SHA-256 of the whole key.';
comment on column haikou.api_key.created_at is 'When it was made.';
comment on column haikou.api_key.revoked_at is 'Since when it is refused; null while it is good.';

create table haikou.review (
    row_no         bigint generated always as identity primary key,
    document_id    haikou.identifier not null references haikou.document,
    name           text not null,
    content        text not null,
    recorded_at    timestamptz not null default now(),
    superseded_at  timestamptz check (superseded_at >= recorded_at)
);
comment on table haikou.review is 'What a person settled about a page, kept so that the page can be read again by newer rules.';
comment on column haikou.review.row_no is 'One number per version of a review.';
comment on column haikou.review.document_id is 'The page.';
comment on column haikou.review.name is 'The name of the file it came from.';
comment on column haikou.review.content is 'The file, as it was.';
comment on column haikou.review.recorded_at is 'Since when it holds.';
comment on column haikou.review.superseded_at is 'Until when; null while it does.';
create unique index review_current on haikou.review (document_id) where superseded_at is null;

grant select, insert on haikou.api_key, haikou.review to haikou_writer;
grant update (revoked_at) on haikou.api_key to haikou_writer;
grant update (superseded_at) on haikou.review to haikou_writer;
