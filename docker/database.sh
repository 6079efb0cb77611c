#!/bin/sh
# Makes the service's role and database when PostgreSQL's image starts on an empty volume: a role that is no superuser,
# so that nothing which reaches the database through the service can read files or run programs.
set -eu
psql --username postgres --set ON_ERROR_STOP=1 --set password="$DYAD_DATABASE_PASSWORD" <<'SQL'
create role dyad login password :'password';
create database dyad owner dyad;
SQL
