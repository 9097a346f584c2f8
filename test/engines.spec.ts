import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Without types of its own; every installation has it. */
const { minVersion, satisfies, subset } = createRequire(import.meta.url)('semver') as {
  minVersion: (range: string) => object;
  satisfies: (version: object, range: string) => boolean;
  subset: (range: string, of: string) => boolean;
};
const read = (name: string) => JSON.parse(readFileSync(resolve(import.meta.dirname, '..', name), 'utf8')) as unknown;
const { engines } = read('package.json') as { engines: { node: string } };
const { packages } = read('package-lock.json') as { packages: Record<string, { engines?: { node?: string } }> };

/** Packages that ask for a newer Node than the oldest one of the project, and why they stay: `.ci/run` tests both. */
const exceptions: Readonly<Record<string, string>> = {
  'nestjs-pino': 'the only version for Nest 12; it uses nothing newer than Node 20.19',
  '@nestjs/common/node_modules/file-type': 'for a pipe of Nest that the services do not use',
  '@platformatic/dynamic-buffer': 'part of @platformatic/kafka, which supports Node 20.19.4',
  '@platformatic/wasm-utils': 'part of @platformatic/kafka, which supports Node 20.19.4',
  cookie: 'part of fastify’s light-my-request; ES module, which Node 20.19 can require',
  'content-disposition': 'part of @fastify/static; ES module, which Node 20.19 can require',
};

describe('the supported versions of Node', () => {
  const oldest = minVersion(engines.node);

  it('suit every dependency but the listed ones', () => {
    const names = Object.entries(packages)
      .filter(([path, { engines: own }]) => path !== '' && own?.node && !satisfies(oldest, own.node))
      .map(([path]) => path.replace(/^node_modules\//, ''));
    expect(names.toSorted()).toEqual(Object.keys(exceptions).toSorted());
  });

  it('include the recommended one', () => {
    const recommended = readFileSync(resolve(import.meta.dirname, '../.nvmrc'), 'utf8').trim();
    expect(subset(`^${recommended}`, engines.node)).toBe(true);
  });
});
