# For bash: `. docker/operate.sh publishing` lets the commands of docs/operating.md reach a service in containers, in which no
# port of a service, of PostgreSQL or of Kafka is published.

SAMBUNG_SERVICE=${1:-publishing}
KAFKA_BROKERS=localhost:9095
for service in REGISTRY PUBLISHING ASPIRATIONS NOTIFICATIONS; do declare "${service}_DATABASE_URL=${service,,}"; done

# curl -s localhost:4102/metrics
curl() {
  docker compose exec -T "$SAMBUNG_SERVICE" node -e '
    const path = new URL(`http://${process.argv[1].replace(/^http:\/\//, "")}`).pathname;
    fetch(`http://127.0.0.1:9464${path}`).then((r) => r.text()).then((text) => console.log(text));
  ' "${@: -1}"
}

# psql "$PUBLISHING_DATABASE_URL" -c 'SELECT …', as the administrator of the server
psql() { docker compose exec -T postgres psql -U postgres "$@"; }

# Kafka's own tools, as the superuser of the broker
sambung_kafka() {
  docker compose exec -T kafka bash -c '
    printf "%s\n" security.protocol=SASL_SSL sasl.mechanism=PLAIN "sasl.jaas.config=$KAFKA_LISTENER_NAME_ADMIN_PLAIN_SASL_JAAS_CONFIG" \
      ssl.truststore.type=PEM ssl.truststore.location=/certificate/kafka.pem > /tmp/admin.properties
    exec /opt/kafka/bin/"$0" "$@" --command-config /tmp/admin.properties
  ' "$@"
}
kafka-topics.sh() { sambung_kafka kafka-topics.sh "$@"; }
kafka-consumer-groups.sh() { sambung_kafka kafka-consumer-groups.sh "$@"; }
