-- Whoever listens is told the version of the data in the moment it is committed, whoever committed it.

create function haikou.tell_version() returns trigger language plpgsql as $$
begin
    perform pg_notify('haikou_data_version', new.version::text);
    return null;
end $$;
comment on function haikou.tell_version is 'Trigger: sends the new version of the data to channel haikou_data_version; PostgreSQL delivers it when the transaction commits.';

create trigger tell_version after update of version on haikou.data_version for each row execute function haikou.tell_version();
