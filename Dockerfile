# One image for all services: the command selects the service (see docker-compose.yml).

FROM node:24-bookworm-slim AS build
WORKDIR /sambung
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY .swcrc ./
COPY libs libs
COPY apps apps
COPY clients clients
COPY local local
RUN npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /sambung
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev

FROM node:24-bookworm-slim AS runtime
WORKDIR /sambung
COPY package.json LICENSE ./
COPY --from=dependencies /sambung/node_modules node_modules
COPY --from=build /sambung/dist/libs dist/libs

# The development issuer, whose passwords are public: docker build --target issuer
FROM runtime AS issuer
ENV NODE_ENV=development
# A named volume inherits owner and mode of the folder that it covers.
RUN install -d -o node -g node -m 0700 /var/lib/sambung
COPY --from=build /sambung/dist/local/accounts.js dist/local/
COPY --from=build /sambung/dist/local/issuer dist/local/issuer
USER node
CMD ["node", "dist/local/issuer/main.js"]

FROM runtime AS services
# A relay that drains a backlog allocates much for a short time: with a larger new generation it collects less often.
ENV NODE_ENV=production HTTP_HOST=0.0.0.0 NODE_OPTIONS=--max-semi-space-size=64
COPY --from=build /sambung/dist/apps dist/apps
COPY --from=build /sambung/dist/clients dist/clients
COPY data/village-boundaries.geojson data/holidays.json data/category-texts.txt data/
COPY --from=build /sambung/dist/local/launcher/create-databases.js /sambung/dist/local/launcher/create-topics.js /sambung/dist/local/launcher/migrate.js dist/local/launcher/
COPY --from=build /sambung/dist/local/postgres/databases.js dist/local/postgres/
USER node
ARG SERVICE=registry
ENV SERVICE=${SERVICE}
# exec: signals reach the service itself, so that it stops gracefully.
CMD ["sh", "-c", "exec node dist/apps/$SERVICE/src/main.js"]
