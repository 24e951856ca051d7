#!/bin/sh
# Run once, by the image of PostgreSQL, as its superuser: the database, of an owner who is none.
set -eu
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
\set password `cat "$HAIKOU_PASSWORD_FILE"`
set log_min_error_statement = panic;
create role haikou login createrole password :'password';
create database haikou owner haikou encoding 'UTF8' locale 'C.UTF-8' template template0;
\connect haikou
-- Only a superuser can say this: nobody makes large objects.
revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public;
SQL
