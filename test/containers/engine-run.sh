#!/bin/bash
# Runs the platform of the compose files on a Docker engine, and breaks it: bash test/containers/engine-run.sh
# It needs Docker with Compose 2.24 or later, and 4 GB of memory; it builds unless SAMBUNG_BUILD=no. The containers are of a
# project of their own and are removed at the end, with their volumes, unless SAMBUNG_KEEP=yes. What runs on the host, such as
# the journey, is run by $SAMBUNG_INSIDE, a command that enters the network of the engine where that is another one.
# SAMBUNG_OBSERVE names the containers of monitoring that are started, where not all images can be had.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
export COMPOSE_PROJECT_NAME=sambung-engine-run COMPOSE_FILE=docker-compose.yml:docker-compose.try.yml
export COMPOSE_ENV_FILES="$work/.env"
platform=(registry publishing aspirations notifications proxy issuer mail)
inside() { ${SAMBUNG_INSIDE:-} "$@"; }

finish() {
  code=$?
  [ $code = 0 ] || docker compose logs --tail 20 --no-color || true
  [ "${SAMBUNG_KEEP:-}" = yes ] || docker compose --profile '*' down --volumes --timeout 30 >/dev/null 2>&1 || true
  rm -rf "$work"
  exit $code
}
trap finish EXIT

step() { echo "--- $* (after ${SECONDS} s)"; }
fail() { echo "✗ $*" >&2; exit 1; }
# Until a command succeeds, for ten minutes.
eventually() { for _ in $(seq 300); do "$@" >/dev/null 2>&1 && return; sleep 2; done; fail "never: $*"; }
started_at() { docker inspect --format '{{.State.StartedAt}} {{.RestartCount}}' "$(docker compose ps -q "$1" | head -1)"; }
container_of() { docker compose ps -aq "$1" | head -1; }
get() { inside curl -fsS "http://localhost:8080$1"; }
status() { inside curl -s -o /dev/null -w '%{http_code}' "http://localhost:8080$1"; }
journey() {
  get /platform.json > "$work/platform.json"
  inside npm run -s journey -- --platform "$work/platform.json" | tail -n 2
}
setting() {
  grep -v "^$1=" "$work/.env" > "$work/changed"
  printf '%s=%s\n' "$1" "$2" >> "$work/changed"
  mv "$work/changed" "$work/.env"
}

step 'new secrets, and a password with signs'
SAMBUNG_ENV_FILE="$work/.env" sh docker/new-env.sh
setting REGISTRY_DATABASE_PASSWORD "'p@ss/w:rd?#%20 &'"
docker compose config -q

if [ "${SAMBUNG_BUILD:-}" != no ]; then
  step build
  docker compose build --quiet
  docker compose --profile observe build --quiet ${SAMBUNG_OBSERVE:-prometheus grafana collector}
fi
for path in node_modules/typescript dist/local/issuer dist/local/seed dist/local/launcher/platform.js; do
  docker compose run --rm --no-deps --entrypoint sh migrations -c "[ ! -e $path ]" || fail "$path is in the image"
done

step 'a first start that is interrupted'
docker compose up -d --no-build databases >/dev/null 2>&1 || true
docker compose kill postgres databases >/dev/null 2>&1 || true

step start
docker compose up -d --no-build --wait --wait-timeout 600 "${platform[@]}" 2>&1 | tail -n 3
step ready
[ "$(status /registry/health/ready)" = 200 ] || fail 'the registry is not ready behind the proxy'
[ "$(status /nothing)" = 404 ] || fail 'there is something else behind the proxy'
step 'the proxy: compression, the limit of a body, and what is outside'
inside curl -s -D - -o /dev/null -H 'accept-encoding: gzip' http://localhost:8080/registry/openapi.json | grep -qi '^content-encoding: gzip' ||
  fail 'a large answer is not compressed'
head -c 12000000 /dev/zero > "$work/large"
code=$(inside curl -s -o /dev/null -w '%{http_code}' --data-binary "@$work/large" http://localhost:8080/registry/v1/attachments)
[ "$code" = 413 ] || fail "a body of 12 MB gets $code"
closed=$(docker compose run -d --rm -e PROXY_MANAGEMENT=closed -e PROXY_EXTRAS=none proxy)
outside() { docker exec "$closed" wget -q -O /dev/null "http://127.0.0.1:8080$1"; }
eventually outside /registry/health/ready
for path in /registry/metrics /registry/docs /registry/messaging/ledger /registry/%6detrics /platform.json /issuer/jwks; do
  ! outside $path || fail "$path is outside"
done
docker kill "$closed" >/dev/null

step 'sample data'
docker compose run --rm -e SAMBUNG_SAMPLE_DATA=first sample-data
step journey
journey

step 'the staff CLI in its container, and the commands of the runbooks'
SAMBUNG_TOKEN=$(SAMBUNG_STATE_FOLDER="$work" inside npm run -s token -- admin) docker compose run --rm sambung ledger | tail -n 3
(
  . docker/operate.sh publishing
  curl -s localhost:4102/metrics | grep -q '^sambung_consumer'
  kafka-consumer-groups.sh --bootstrap-server "$KAFKA_BROKERS" --describe --group sambung.publishing | grep -q dissemination ||
    echo 'the tools of Kafka are not in its image, or the group is missing'
) || fail 'a command of docs/operating.md does not work'

step 'three replicas of aspirations'
docker compose up -d --no-build --no-recreate --scale aspirations=3 --wait --wait-timeout 600 "${platform[@]}" 2>&1 | tail -n 1
[ "$(docker compose ps -q aspirations | wc -l)" = 3 ] || fail 'there are no three replicas'
journey

step monitoring
docker compose --profile observe up -d --no-build --wait --wait-timeout 600 ${SAMBUNG_OBSERVE:-prometheus grafana collector} 2>&1 | tail -n 1
scraped() {
  docker compose exec -T registry node -e '
    fetch("http://prometheus:9090/api/v1/query?query=" + encodeURIComponent("count(up{job=\"sambung\"} == 1)"))
      .then((r) => r.json()).then(({ data }) => process.exit(data.result[0]?.value[1] === "6" ? 0 : 1))'
}
eventually scraped
docker stats --no-stream --format 'table {{.Name}}\t{{.MemUsage}}\t{{.CPUPerc}}\t{{.PIDs}}' | tee "$work/stats"
docker compose up -d --no-build --no-recreate --scale aspirations=1 aspirations >/dev/null 2>&1

step 'a publishing service that is stopped'
before=$(started_at publishing)
since=$SECONDS
docker compose exec -T publishing sh -c 'kill -STOP $(cat /proc/1/task/1/children)'
restarted() { [ "$(started_at publishing)" != "$before" ] && [ "$(status /publishing/health/ready)" = 200 ]; }
eventually restarted
echo "restarted and ready after $((SECONDS - since)) s"

step 'changed secrets'
issuer=$(container_of issuer)
setting AUTH_CLIENT_SECRET another-client-secret
setting PUBLISHING_DATABASE_PASSWORD another-database-password
setting PUBLISHING_KAFKA_PASSWORD another-kafka-password
docker compose up -d --no-build --wait --wait-timeout 600 "${platform[@]}" 2>&1 | tail -n 1
[ "$(container_of issuer)" != "$issuer" ] || fail 'the issuer has the old secret'
journey

step 'stop, and start again with the data of before'
docker compose stop -t 60 >/dev/null 2>&1
for service in registry publishing aspirations notifications; do
  code=$(docker inspect --format '{{.State.ExitCode}}' "$(container_of $service)")
  [ "$code" = 0 ] || fail "$service ended with $code"
done
docker compose up -d --no-build --wait --wait-timeout 600 "${platform[@]}" 2>&1 | tail -n 1
get '/registry/v1/kim-directory?q=caringin' | grep -q Caringin || fail 'the sample data are gone'
step done
