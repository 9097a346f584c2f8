import type { Platform } from '../journey/platform.js';
import { Tokens } from '../journey/tokens.js';

/** How many events one request publishes: far more than are handled when the response arrives. */
export const manyAreas = 900;

/** Records a province with villages in the registry. Resolves with the response, before most of the events are handled. */
export async function recordManyAreas({ services, issuer }: Platform, province: string): Promise<void> {
  const [regency, district] = [`${province}.01`, `${province}.01.01`];
  const villages = Array.from({ length: manyAreas - 2 }, (_, place) => ({
    code: `${district}.${2001 + place}`,
    kind: 'DESA',
    name: `Desa ${place + 1}`,
    parentCode: district,
  }));
  const items = [
    { code: regency, kind: 'REGENCY', name: 'Lain', parentCode: null },
    { code: district, kind: 'DISTRICT', name: 'Lain', parentCode: regency },
    ...villages,
  ];
  const response = await fetch(`${services.registry}/v1/areas`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await new Tokens(issuer.tokenUrl).of('admin')}`,
      'content-type': 'application/json',
      'if-match': (await fetch(`${services.registry}/v1/areas?limit=1`)).headers.get('etag') ?? '"0"',
    },
    body: JSON.stringify({ items }),
  });
  if (!response.ok) throw new Error(`the areas were rejected with ${response.status}: ${await response.text()}`);
}
