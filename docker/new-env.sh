#!/bin/sh
# Writes .env: .env.example with a new secret for each variable that needs one. An existing .env stays as it is.
# SAMBUNG_ENV_FILE names another file.
set -eu
cd "$(dirname "$0")/.."
env=${SAMBUNG_ENV_FILE:-.env}
if [ -e "$env" ]; then
  echo "$env exists already" >&2
  exit 1
fi
umask 077
while IFS= read -r line; do
  case $line in
    *_VAULT_KEY=) echo "$line$(head -c 32 /dev/urandom | base64)" ;;
    [A-Z]*_PASSWORD= | [A-Z]*_SECRET=) echo "$line$(od -An -N18 -tx1 /dev/urandom | tr -d ' \n')" ;;
    *) echo "$line" ;;
  esac
done < .env.example > "$env.new"
mv "$env.new" "$env"
echo "wrote $env with new secrets; keep a copy of the vault keys: without them sealed data are lost"
