-- What every dataset stands on: the pages as received, the registry of records, and evidence that must be true.
-- Schema haikou holds the tables; schema api (0003) holds the views that are the contract.

create schema haikou;
comment on schema haikou is 'Tables: pages as received, and what was read from them. Append-only: a row is ended (superseded_at), never changed.';

create domain haikou.identifier as text check (value ~ '^[0-9a-z]{13}$');
comment on domain haikou.identifier is 'A short, stable, content-derived id: 13 characters of base 32, the head of a SHA-256.';

create domain haikou.origin as text check (value in ('machine', 'reviewed'));
comment on domain haikou.origin is 'Who settled a record: a rule (machine) or a person (reviewed).';

create domain haikou.comparator as text check (value in ('exact', 'about', 'under', 'over', 'atMost', 'atLeast'));
comment on domain haikou.comparator is 'The hedge a number is printed with: 约 about, 近 under, 超/余/多 over, 最高 atMost, 不少于 atLeast.';

create domain haikou.percent as numeric check (value between 0 and 100);
comment on domain haikou.percent is 'A share of a whole, 0 to 100.';

create domain haikou.division_code as text check (value ~ '^[1-9][0-9]{5}$');
comment on domain haikou.division_code is 'A GB/T 2260 code of a province, city or district, as text.';

-- jsonb_path_exists keeps this a plain expression, so it can stand in a domain.
create domain haikou.absences as jsonb
    check (jsonb_typeof(value) = 'object')
    check (not jsonb_path_exists(value, '$.* ? (@ != "notReported" && @ != "notApplicable" && @ != "illegible")'));
comment on domain haikou.absences is 'For each field without a value, why: {"field": "notReported" | "notApplicable" | "illegible"}.';

create table haikou.data_version (
    only_row    boolean primary key default true check (only_row),
    version     bigint not null,
    updated_at  timestamptz not null
);
comment on table haikou.data_version is 'One row: a number that grows with every committed change of the data.';
comment on column haikou.data_version.only_row is 'Always true: keeps the table at one row.';
comment on column haikou.data_version.version is 'Grows by one in the transaction that changes the data.';
comment on column haikou.data_version.updated_at is 'When that transaction began.';
insert into haikou.data_version (version, updated_at) values (0, now());

create table haikou.document (
    id            haikou.identifier primary key,
    sha256        text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    text          text not null check (text <> ''),
    characters    integer not null generated always as (char_length(text)) stored,
    ingested_at   timestamptz not null default now(),
    check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
);
comment on table haikou.document is 'A page exactly as it was received. Never changed.';
comment on column haikou.document.id is 'Derived from the text.';
comment on column haikou.document.sha256 is 'SHA-256 of the text in UTF-8, hexadecimal.';
comment on column haikou.document.text is 'The text exactly as received. Every quote is a slice of it.';
comment on column haikou.document.characters is 'Its length in Unicode code points.';
comment on column haikou.document.ingested_at is 'When the page was stored.';

create table haikou.article (
    id            haikou.identifier primary key,
    document_id   haikou.identifier not null references haikou.document,
    starts_at     integer not null check (starts_at >= 0),
    unique (document_id, starts_at)
);
comment on table haikou.article is 'An article, told by the place where it begins. What was read of it stands in article_reading.';
comment on column haikou.article.id is 'Derived from the document and the place.';
comment on column haikou.article.document_id is 'The page it is printed on.';
comment on column haikou.article.starts_at is 'Code points before its first character.';

create table haikou.record (
    row_no   bigint generated always as identity primary key,
    dataset  text not null,
    id       haikou.identifier not null
);
comment on table haikou.record is 'The registry of rows of all datasets: what a citation refers to, whichever table the row is in.';
comment on column haikou.record.row_no is 'One number per version of a record.';
comment on column haikou.record.dataset is 'The slug of the dataset.';
comment on column haikou.record.id is 'The id of the record; versions of one record share it.';

create function haikou.quoted(document_id text, segments int4range[]) returns text
    language sql stable strict
    return (
        select string_agg(substr(d.text, lower(s) + 1, upper(s) - lower(s)), '' order by ord)
        from haikou.document d, unnest(segments) with ordinality as named (s, ord)
        where d.id = document_id);
comment on function haikou.quoted is 'The characters of a document that the segments name, joined: what a quote must equal.';

create function haikou.refuse_false_quote() returns trigger language plpgsql as $$
declare
    segment   int4range;
    reached   integer := 0;
    length    integer;
begin
    select d.characters into length from haikou.document d where d.id = new.document_id;
    if cardinality(new.segments) = 0 then
        raise exception 'a quote needs at least one segment' using errcode = 'check_violation';
    end if;
    foreach segment in array new.segments loop
        if segment is null or isempty(segment) or lower_inf(segment) or upper_inf(segment) then
            raise exception 'segment % is empty or unbounded', segment using errcode = 'check_violation';
        elsif lower(segment) < reached then
            raise exception 'segment % begins before the one in front of it ends, or before the text', segment using errcode = 'check_violation';
        elsif upper(segment) > length then
            raise exception 'segment % ends after the text, which has % characters', segment, length using errcode = 'check_violation';
        end if;
        reached := upper(segment);
    end loop;
    if new.quote is distinct from haikou.quoted(new.document_id, new.segments) then
        raise exception 'the quote «%» is not what the text has at %', new.quote, new.segments using errcode = 'check_violation';
    end if;
    return new;
end $$;
comment on function haikou.refuse_false_quote is 'Trigger: a quote must be the concatenation of its segments of the stored text; segments must be ordered, apart, not empty and inside the text.';

create table haikou.citation (
    row_no         bigint not null references haikou.record,
    field          text not null check (field ~ '^[a-z][A-Za-z0-9]*$'),
    id             haikou.identifier not null,
    dataset        text not null,
    record_id      haikou.identifier not null,
    document_id    haikou.identifier not null references haikou.document,
    article_id     haikou.identifier references haikou.article,
    quote          text not null,
    segments       int4range[] not null,
    recorded_at    timestamptz not null default now(),
    superseded_at  timestamptz check (superseded_at >= recorded_at),
    primary key (row_no, field)
);
comment on table haikou.citation is 'The printed words behind one field of one record.';
comment on column haikou.citation.row_no is 'The version of the record it supports.';
comment on column haikou.citation.field is 'The field, by its JSON name.';
comment on column haikou.citation.id is 'Derived from the record''s id and the field.';
comment on column haikou.citation.dataset is 'The slug of the record''s dataset.';
comment on column haikou.citation.record_id is 'The id of the record.';
comment on column haikou.citation.document_id is 'The document that is quoted.';
comment on column haikou.citation.article_id is 'The article of the record; none for what is said of the whole document.';
comment on column haikou.citation.quote is 'The words: the segments joined, nothing else. Checked on insert.';
comment on column haikou.citation.segments is 'Where they stand: code points of the document''s text, end exclusive.';
comment on column haikou.citation.recorded_at is 'Since when this is held to be true.';
comment on column haikou.citation.superseded_at is 'Until when; null while it is.';

create unique index citation_current on haikou.citation (id) where superseded_at is null;
create trigger refuse_false_quote before insert or update of quote, segments, document_id on haikou.citation
    for each row execute function haikou.refuse_false_quote();
