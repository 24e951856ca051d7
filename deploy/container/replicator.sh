#!/bin/sh
# Run once, by the image of PostgreSQL, as its superuser: who copies the database, and what pg_rewind asks for.
set -eu
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
\set password `cat "$HAIKOU_PASSWORD_FILE"`
set log_min_error_statement = panic;
create role replicator login replication password :'password';
grant execute on function pg_ls_dir(text, boolean, boolean), pg_stat_file(text, boolean), pg_read_binary_file(text),
    pg_read_binary_file(text, bigint, bigint, boolean) to replicator;
grant pg_checkpoint to replicator;
SQL
