# In place of caddy: the same version, built from its Go module.
FROM sambung-stand-in-debian
RUN apt-get update && apt-get install -y --no-install-recommends libcap2-bin wget && rm -rf /var/lib/apt/lists/* && \
  mkdir -p /config/caddy /data/caddy /etc/caddy /srv
COPY caddy /usr/bin/caddy
# A container without this capability cannot start the program, as that of the official image.
RUN setcap cap_net_bind_service=+ep /usr/bin/caddy
ENV XDG_CONFIG_HOME=/config XDG_DATA_HOME=/data
WORKDIR /srv
CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]
