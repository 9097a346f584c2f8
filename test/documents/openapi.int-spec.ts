import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { services } from '#contracts';
import { startEverything } from './every-service.js';

const path = (service: string) => resolve(import.meta.dirname, `../../openapi/${service}.json`);
/** `npm run documents` writes the documents that this test compares. */
const write = process.env['SAMBUNG_WRITE_DOCUMENTS'] === '1';

interface PathItem {
  readonly put?: { readonly parameters?: readonly { readonly name: string }[] };
}

interface Document {
  readonly components: { readonly securitySchemes: { readonly oidc: { openIdConnectUrl: string } } };
}

/** One value, which the caller alone writes: the latest one counts. */
const ownValues = ['/v1/evaluations/{id}/scores/{kimId}/{criterion}', '/v1/needs/{id}/votes/{kimId}'];

/** All `$ref` of a document. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

describe('the committed OpenAPI document', () => {
  it.each(services)('of %s has no broken reference', (service) => {
    const document = JSON.parse(readFileSync(path(service), 'utf8')) as { components: Record<string, object> };
    const known = Object.entries(document.components).flatMap(([kind, components]) =>
      Object.keys(components).map((name) => `#/components/${kind}/${name}`),
    );
    expect(references(document).filter((reference) => !known.includes(reference))).toEqual([]);
  });

  it.each(services)('of %s has no PUT without If-Match', (service) => {
    const { paths } = JSON.parse(readFileSync(path(service), 'utf8')) as { paths: Record<string, PathItem> };
    const without = Object.entries(paths).filter(
      ([, { put }]) => put && !put.parameters?.some(({ name }) => name === 'If-Match'),
    );
    expect(without.map(([address]) => address).filter((address) => !ownValues.includes(address))).toEqual([]);
  });

  it('of each service is up to date', async () => {
    const running = await startEverything();
    try {
      for (const service of services) {
        const document = (await (await fetch(`${running.urls[service]}/openapi.json`)).json()) as Document;
        // The issuer is the one of this test.
        document.components.securitySchemes.oidc.openIdConnectUrl =
          'https://login.example/.well-known/openid-configuration';
        const text = await format(JSON.stringify(document), {
          ...(await resolveConfig(path(service))),
          parser: 'json',
        });
        if (write) writeFileSync(path(service), text);
        expect(readFileSync(path(service), 'utf8')).toBe(text);
      }
    } finally {
      await running.stop();
    }
  });
});
