import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { services as serviceNames } from '#contracts';

export const root = resolve(import.meta.dirname, '../..');
export const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

const service = z.object({
  image: z.string().optional(),
  build: z.object({ context: z.string(), target: z.string().optional(), dockerfile: z.string().optional() }).optional(),
  // A variable without a value is passed on from .env.
  environment: z.record(z.string(), z.string().nullable()).optional(),
  command: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.string()).optional(),
  network_mode: z.string().optional(),
  restart: z.string().optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  cap_add: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  pids_limit: z.number().optional(),
  mem_limit: z.string().optional(),
  logging: z.object({ options: z.record(z.string(), z.string()) }).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
});
const file = z.object({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.unknown()).optional(),
});

export type ComposeService = z.infer<typeof service>;

export interface ComposeFile extends z.infer<typeof file> {
  readonly text: string;
}

function readCompose(path: string): ComposeFile {
  const text = read(path);
  return { text, ...file.parse(parse(text, { merge: true, maxAliasCount: -1 })) };
}

/** For an OpenID provider and a mail server that exist. */
export const compose = readCompose('docker-compose.yml');
/** What is added and replaced to try the platform out. */
export const composeTry = readCompose('docker-compose.try.yml');
/** What is added to let agencies read from Kafka. */
export const composeAgencies = readCompose('docker-compose.agencies.yml');

/** Every container of both files. */
export const containers: readonly (readonly [name: string, service: ComposeService])[] = Object.entries({
  ...compose.services,
  ...Object.fromEntries(Object.entries(composeTry.services).filter(([name]) => !(name in compose.services))),
});

/** The variables of .env that the compose files use in values. */
export const interpolated: ReadonlySet<string> = new Set(
  [
    ...[compose, composeTry, composeAgencies]
      .map(({ text }) => text)
      .join('')
      .matchAll(/(?<!\$)\$\{(\w+)/g),
  ].map(([, name = '']) => name),
);

/**
 * The environment of the container of a service, as compose makes it of what .env has: a variable without a value is
 * left out when .env has none, and the files of certificates have a content.
 */
export function environmentOf(
  name: (typeof serviceNames)[number],
  env: Readonly<Record<string, string>>,
  files = [compose],
): Record<string, string> {
  const declared = Object.assign({}, ...files.map(({ services }) => services[name]?.environment ?? {})) as Record<
    string,
    string | null
  >;
  return Object.fromEntries(
    Object.entries(declared).flatMap(([variable, value]) => {
      if (variable.endsWith('_TLS_CA_FILE')) return [[variable.slice(0, -'_FILE'.length), '-----BEGIN X-----']];
      const given = value === null ? env[variable] : interpolate(value, env);
      return given === undefined ? [] : [[variable, given]];
    }),
  );
}

/** `${NAME:-default}` and `${NAME:?message}`. */
function interpolate(value: string, env: Readonly<Record<string, string>>): string {
  return value.replaceAll(/\$\{(\w+)(?::(-|\?)([^}]*))?\}/g, (_, name: string, kind?: string, rest = '') => {
    const given = env[name];
    if (given) return given;
    if (kind === '-') return rest;
    throw new Error(`${name} is not set`);
  });
}
