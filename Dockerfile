# The images of the platform. `services` has all services, the one-shots of an installation and the staff CLI: the
# command selects the program (docker-compose.yml). `try` adds what docker-compose.try.yml needs.

# What of package.json decides about packages, so that another version of the platform reuses the layers below.
FROM node:24-bookworm-slim AS manifest
WORKDIR /sambung
COPY package.json package-lock.json .npmrc ./
RUN node -e 'for (const file of ["package.json", "package-lock.json"]) { \
  const manifest = JSON.parse(fs.readFileSync(file)); \
  for (const part of [manifest, manifest.packages?.[""]]) if (part) part.version = "0.0.0"; \
  fs.writeFileSync(file, JSON.stringify(manifest)); }'

FROM node:24-bookworm-slim AS build
WORKDIR /sambung
COPY --from=manifest /sambung ./
RUN npm ci --ignore-scripts
COPY .swcrc ./
COPY libs libs
COPY apps apps
COPY clients clients
COPY local local
RUN npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /sambung
COPY --from=manifest /sambung ./
# The plugin of @nestjs/swagger for compilers, which nothing loads, depends on typescript.
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/typescript node_modules/.bin

# The development issuer, whose passwords are public, and the sample data.
FROM build AS try
ENV NODE_ENV=development
COPY data data
# A named volume inherits owner and mode of the folder that it covers.
RUN install -d -o node -g node -m 0700 /var/lib/sambung
USER node
CMD ["node", "dist/local/issuer/main.js"]

FROM node:24-bookworm-slim AS services
WORKDIR /sambung
# A relay that drains a backlog allocates much for a short time: with a larger new generation it collects less often.
ENV NODE_ENV=production HTTP_HOST=0.0.0.0 NODE_OPTIONS=--max-semi-space-size=64
COPY --from=dependencies /sambung ./
COPY LICENSE ./
COPY data/village-boundaries.geojson data/holidays.json data/category-texts.txt data/
COPY --from=build /sambung/dist/local/launcher/create-databases.js /sambung/dist/local/launcher/create-topics.js /sambung/dist/local/launcher/migrate.js dist/local/launcher/
COPY --from=build /sambung/dist/local/postgres/databases.js dist/local/postgres/
COPY --from=build /sambung/dist/local/watchdog dist/local/watchdog
COPY --from=build /sambung/dist/libs dist/libs
COPY --from=build /sambung/dist/clients dist/clients
COPY --from=build /sambung/dist/apps dist/apps
USER node
ARG SERVICE=registry
ENV SERVICE=${SERVICE}
# exec: signals reach the service itself, so that it stops gracefully.
CMD ["sh", "-c", "exec node dist/apps/$SERVICE/src/main.js"]
# Last: a new version changes these alone.
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Sambung" \
  org.opencontainers.image.description="Public information down to every village, aspirations up to the agency that must act" \
  org.opencontainers.image.licenses="MIT" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}"
