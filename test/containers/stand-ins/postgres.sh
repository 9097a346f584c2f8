#!/bin/bash
# What the official image does, in short: as root it gives the folder to the user postgres and goes on as that user; without
# data it makes a cluster and runs the init folder, while the server listens on its socket only.
set -euo pipefail
[ "${1:-}" = postgres ] || exec "$@"
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA"
  chown -R postgres:postgres /var/lib/postgresql /var/run/postgresql
  exec setpriv --reuid=postgres --regid=postgres --init-groups bash "$0" "$@"
fi
user=${POSTGRES_USER:-postgres}
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  initdb --pgdata="$PGDATA" --username="$user" --pwfile=<(echo "${POSTGRES_PASSWORD:?}") --auth-host=scram-sha-256
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  printf '%s\n' "listen_addresses = '*'" "unix_socket_directories = '/var/run/postgresql'" >> "$PGDATA/postgresql.conf"
  pg_ctl -w -D "$PGDATA" -o "-c listen_addresses=''" start
  client=(psql -v ON_ERROR_STOP=1 --no-psqlrc --host=/var/run/postgresql --username="$user")
  [ "${POSTGRES_DB:-postgres}" = postgres ] || "${client[@]}" -c "CREATE DATABASE \"$POSTGRES_DB\"" postgres
  for file in /docker-entrypoint-initdb.d/*; do
    case $file in
      *.sh) . "$file" ;;
      *.sql) "${client[@]}" -f "$file" "${POSTGRES_DB:-postgres}" ;;
    esac
  done
  pg_ctl -w -D "$PGDATA" -m fast stop
fi
exec "$@"
