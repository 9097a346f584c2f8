#!/bin/bash
# The tools of Kafka that docs/operating.md uses, by the name of the program.
case $(basename "$0") in
  kafka-topics.sh) tool=org.apache.kafka.tools.TopicCommand ;;
  kafka-consumer-groups.sh) tool=org.apache.kafka.tools.consumer.group.ConsumerGroupCommand ;;
esac
exec java ${KAFKA_HEAP_OPTS:--Xmx256m} -cp '/opt/kafka/libs/*' -Dlog4j2.configurationFile=/etc/kafka/docker/log4j2.properties \
  -Djava.awt.headless=true "$tool" "$@"
