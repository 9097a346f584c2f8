#!/usr/bin/env bash
# Creates one role and one database for each <SERVICE>_DATABASE_URL. PostgreSQL's image runs it once, when the volume is
# empty. A role can connect only to its own database.
set -euo pipefail

address='^postgres(ql)?://([^:/@]+):([^@]+)@[^/]+/([a-z_]+)$'
for name in REGISTRY PUBLISHING ASPIRATIONS NOTIFICATIONS; do
  variable="${name}_DATABASE_URL"
  [[ ${!variable} =~ $address ]] || { echo "$variable is not postgres://role:password@host/database" >&2; exit 1; }
  psql -v ON_ERROR_STOP=1 -v role="${BASH_REMATCH[2]}" -v password="${BASH_REMATCH[3]}" -v db="${BASH_REMATCH[4]}" \
    --no-psqlrc --username "$POSTGRES_USER" --dbname postgres <<-'SQL'
	CREATE ROLE :"role" LOGIN PASSWORD :'password';
	CREATE DATABASE :"db" OWNER :"role";
	REVOKE CONNECT, TEMPORARY ON DATABASE :"db" FROM PUBLIC;
SQL
done
