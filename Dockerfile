# syntax=docker/dockerfile:1
# One image for all services: the command selects the service (see docker-compose.yml).

FROM node:24-bookworm-slim AS build
WORKDIR /sambung
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY libs libs
COPY apps apps
COPY local local
RUN npm run build

FROM node:24-bookworm-slim AS dependencies
WORKDIR /sambung
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production HTTP_HOST=0.0.0.0
WORKDIR /sambung
# A named volume inherits owner and mode of the folder that it covers.
RUN install -d -o node -g node -m 0700 /var/lib/sambung
COPY package.json LICENSE ./
COPY --from=dependencies /sambung/node_modules node_modules
COPY --from=build /sambung/dist dist
USER node
ARG SERVICE=registry
ENV SERVICE=${SERVICE}
# exec: signals reach the service itself, so that it stops gracefully.
CMD ["sh", "-c", "exec node dist/apps/$SERVICE/src/main.js"]
