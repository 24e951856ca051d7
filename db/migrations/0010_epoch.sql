-- Whose state of the data it is: two databases may count to the same version, and a restored one counts on from an old version.

alter table haikou.data_version
    add column epoch     uuid not null default gen_random_uuid(),
    add column epoch_of  text not null default '';
comment on column haikou.data_version.epoch is 'Tells this database''s versions from those of another one, or of this one before it was restored.';
comment on column haikou.data_version.epoch_of is 'Which server, database, table and timeline the epoch was made for.';

create or replace view api.data_version as select version, updated_at, epoch from haikou.data_version;
comment on column api.data_version.epoch is 'Tells this database''s versions from those of another one, or of this one before it was restored.';

-- A copy, a restored dump and a server rewound to an earlier moment have another table, database, server or timeline.
create function haikou.renew_epoch() returns void language plpgsql as $$
declare
    here constant text := (
        select concat_ws('/', s.system_identifier, d.oid, 'haikou.data_version'::regclass::oid, c.timeline_id)
        from pg_database d, pg_control_system() s, pg_control_checkpoint() c
        where d.datname = current_database());
begin
    if exists (select from haikou.data_version where epoch_of <> here) then
        update haikou.data_version set epoch = gen_random_uuid(), epoch_of = here;
    end if;
end $$;
comment on function haikou.renew_epoch is 'At every start: makes the epoch anew where the data came from elsewhere; writes nothing otherwise.';
