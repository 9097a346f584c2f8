# In place of maildev/maildev: the same version of the npm registry.
FROM node:24-bookworm-slim
ARG VERSION
RUN apt-get update && apt-get install -y --no-install-recommends wget && rm -rf /var/lib/apt/lists/* && \
  npm install --global --ignore-scripts "maildev@$VERSION" && npm cache clean --force
ENV NODE_ENV=production MAILDEV_WEB_PORT=1080 MAILDEV_SMTP_PORT=1025
USER node
WORKDIR /home/node
ENTRYPOINT ["maildev"]
HEALTHCHECK --interval=10s --timeout=1s \
  CMD wget -q -O /dev/null "http://localhost:${MAILDEV_WEB_PORT}${MAILDEV_BASE_PATHNAME}/healthz" || exit 1
