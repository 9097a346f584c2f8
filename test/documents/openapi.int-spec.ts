import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { services } from '#contracts';
import { startEverything } from './every-service.js';

const path = (service: string) => resolve(import.meta.dirname, `../../openapi/${service}.json`);
/** `npm run documents` writes what this test compares. */
const write = process.env['SAMBUNG_WRITE_DOCUMENTS'] === '1';

describe('the committed OpenAPI document', () => {
  it('of each service is what the service says of itself', async () => {
    const running = await startEverything();
    try {
      for (const service of services) {
        const document: unknown = await (await fetch(`${running.urls[service]}/openapi.json`)).json();
        const text = await format(JSON.stringify(document), { ...(await resolveConfig(path(service))), parser: 'json' });
        if (write) writeFileSync(path(service), text);
        expect(readFileSync(path(service), 'utf8')).toBe(text);
      }
    } finally {
      await running.stop();
    }
  });
});
