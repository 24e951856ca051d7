-- A version for each dataset: that of the last change of its rows. What changes one leaves the answers of the others as they are.

create table haikou.dataset_version (
    dataset     text primary key,
    version     bigint not null,
    updated_at  timestamptz not null
);
comment on table haikou.dataset_version is 'When the rows of each dataset last changed. Written by the changes themselves.';
comment on column haikou.dataset_version.dataset is 'The slug of the dataset.';
comment on column haikou.dataset_version.version is 'The version of the data that the change made.';
comment on column haikou.dataset_version.updated_at is 'When, by the clock.';

create view api.dataset_versions as select dataset, version, updated_at from haikou.dataset_version;
comment on view api.dataset_versions is 'When the rows of each dataset last changed; one that is not here never had any.';
comment on column api.dataset_versions.dataset is 'The slug of the dataset.';
comment on column api.dataset_versions.version is 'The version of the data that the change made.';
comment on column api.dataset_versions.updated_at is 'When, by the clock.';

insert into haikou.dataset_version
select slug, max(c.version), v.updated_at from haikou.change c, unnest(c.datasets) slug, haikou.data_version v group by slug, v.updated_at;

-- Whoever counts the version up holds its lock until the commit, so rows here are written by one transaction at a time. An erasure reaches every table.
create function haikou.note_datasets() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into haikou.dataset_version
    select slug, max(c.version), v.updated_at
    from fresh c, haikou.data_version v, unnest(case c.cause when 'erasure' then array(select d.dataset from haikou.dataset_version d) else c.datasets end) slug
    group by slug, v.updated_at
    on conflict (dataset) do update set version = excluded.version, updated_at = excluded.updated_at;
    return null;
end $$;
comment on function haikou.note_datasets is 'Trigger: every change says which datasets it changed.';

create trigger note_datasets after insert on haikou.change referencing new table as fresh for each statement execute function haikou.note_datasets();
