-- What a key may be used for, and by which name the public knows who used it.

alter table haikou.api_key
    add column scopes text[] not null default '{pages}' check (cardinality(scopes) > 0 and scopes <@ '{pages,review}'),
    add column label  text check (label ~ '^\S(.{0,98}\S)?$');
comment on column haikou.api_key.scopes is 'What it may be used for: pages brings pages in, review settles what they say.';
comment on column haikou.api_key.label is 'What history calls whoever used it; null shows nobody.';
