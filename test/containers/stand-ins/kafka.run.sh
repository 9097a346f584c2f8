#!/bin/bash
# As the official image: Kafka's own wrapper turns KAFKA_* into server.properties and formats the folder of the data.
set -euo pipefail
cd /opt/kafka
java=(java -cp '/opt/kafka/libs/*' -Dlog4j2.configurationFile=/etc/kafka/docker/log4j2.properties)
export CLUSTER_ID=${CLUSTER_ID:-5L6g3nShT-eMCtK--X86sw}
setup=(kafka.docker.KafkaDockerWrapper setup --default-configs-dir /etc/kafka/docker --mounted-configs-dir /mnt/shared/config
  --final-configs-dir /opt/kafka/config)
result=$("${java[@]}" -Xmx128m "${setup[@]}" 2>&1) || grep -qi 'already formatted' <<< "$result" || { echo "$result"; exit 1; }
exec "${java[@]}" ${KAFKA_HEAP_OPTS:--Xms1g -Xmx1g} -XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:+ExitOnOutOfMemoryError \
  -Djava.awt.headless=true -Dkafka.loglevel="${KAFKA_LOG_LEVEL:-info}" kafka.Kafka /opt/kafka/config/server.properties
