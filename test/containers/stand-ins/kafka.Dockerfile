# In place of apache/kafka: the jars of the tests, and a Java of Debian.
FROM sambung-stand-in-debian
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-17-jre-headless && rm -rf /var/lib/apt/lists/* && \
  useradd --uid 1000 --create-home --shell /bin/bash appuser && \
  install -d -o appuser -g root /opt/kafka/bin /opt/kafka/config /var/lib/kafka/data /etc/kafka/docker /mnt/shared/config
COPY jars /opt/kafka/libs
COPY log4j2.properties /etc/kafka/docker/
COPY kafka.run.sh /etc/kafka/docker/run
COPY kafka.tool.sh /opt/kafka/bin/kafka-topics.sh
RUN cd /opt/kafka/bin && chmod 755 kafka-topics.sh /etc/kafka/docker/run && ln -s kafka-topics.sh kafka-consumer-groups.sh
USER appuser
CMD ["/etc/kafka/docker/run"]
