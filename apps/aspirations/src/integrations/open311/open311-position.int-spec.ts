import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AreaBoundaryRecorded, AreaRecorded } from '#contracts';
import { sql } from '#database';
import { eventually } from '#testing';
import { villages } from '../../../../../local/seed/areas.js';
import {
  aspirationsFixture,
  type AspirationsFixture,
  ifMatch,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';
import { type Position, villageAt } from '../../intake/areas/village-at.js';
import type { IntakeResponse } from '../../intake/intake.dto.js';
import type { IssuedOpen311Key } from './open311-key.dto.js';
import type { Open311Receipt, ServiceRequest } from './open311-response.dto.js';

type Geometry = Parameters<typeof AreaBoundaryRecorded>[0]['geometry'];
interface Feature {
  readonly properties: { readonly code: string };
  readonly geometry: Geometry;
}

const file = join(import.meta.dirname, '../../../../../data/village-boundaries.geojson');
const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: readonly Feature[] };

/** The middle of the widest stretch inside of the first polygon, half-way between its ends. */
function innerPoint({ type, coordinates }: Geometry): Position {
  const rings = type === 'Polygon' ? coordinates : coordinates[0]!;
  const latitudes = rings[0]!.map(([, y]) => y!);
  const latitude = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
  const crossings = rings
    .flatMap((ring) => ring.slice(1).map((end, index) => [ring[index]!, end] as const))
    .filter(([[, y1], [, y2]]) => y1! > latitude !== y2! > latitude)
    .map(([[x1, y1], [x2, y2]]) => x1! + ((latitude - y1!) / (y2! - y1!)) * (x2! - x1!))
    .toSorted((one, other) => one - other);
  const stretches = crossings.flatMap((start, index) => (index % 2 === 0 ? [[start, crossings[index + 1]!]] : []));
  const [widest] = stretches.toSorted(([a1, b1], [a2, b2]) => b2! - a2! - (b1! - a1!));
  return { latitude, longitude: (widest![0]! + widest![1]!) / 2 };
}

describe('a position', () => {
  const sea = { lat: '-7.5', long: '106.5' };
  let on: AspirationsFixture;
  let apiKey: string;
  let here: Position;
  beforeAll(async () => {
    on = await aspirationsFixture();
    await on.publish(...villages().map((area) => AreaRecorded({ ...area, version: 1 })));
    await on.publish(
      ...features.map(({ properties: { code }, geometry }) => AreaBoundaryRecorded({ code, version: 1, geometry })),
    );
    await eventually(async () => {
      const [known] = await on.database.query<{ count: number }>(sql`
        SELECT count(*)::int FROM area_boundary JOIN area USING (code)`);
      if (known!.count < 435) throw new Error('the boundaries have not been recorded yet');
    });
    here = innerPoint(features.find(({ properties }) => properties.code === village)!.geometry);
    const issued = await on.admin.post<IssuedOpen311Key>('/v1/open311-keys', { name: 'Peta', areaCode: null });
    apiKey = issued.body.apiKey;
  });
  afterAll(() => on.stop());

  const post = async (fields: Record<string, string>) => {
    const form = { service_code: 'OTHER', description: 'Lubang di jalan', 'attribute[CONSENT]': 'true', ...fields };
    const body = Buffer.from(new URLSearchParams({ ...form, api_key: apiKey }).toString());
    const type = 'application/x-www-form-urlencoded';
    const answer = await on.anyone.upload<[Open311Receipt]>('/open311/v2/requests.json', body, type);
    expect([answer.status, answer.body]).toMatchObject([201, [{ account_id: null }]]);
    return answer.body[0];
  };
  const atHere = () => ({ lat: String(here.latitude), long: String(here.longitude) });
  const verified = async (fields: Record<string, string>) => {
    const { service_request_id: id } = await post(fields);
    expect(await on.coordinator.post(`/v1/aspirations/${id}/verify`, {}, ifMatch(1))).toMatchObject({ status: 200 });
    return (await on.anyone.get<[ServiceRequest]>(`/open311/v2/requests/${id}.json`)).body[0];
  };

  it('lies in the village around it, for each of the 435 villages of Kabupaten Bogor', async () => {
    const wrong: string[] = [];
    for (const { properties, geometry } of features) {
      const found = await villageAt(on.database, innerPoint(geometry));
      if (found !== properties.code) wrong.push(`${properties.code}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is of no village in the sea, nor in a hole of a boundary', async () => {
    expect(await villageAt(on.database, { latitude: -7.5, longitude: 106.5 })).toBeUndefined();
    const square = (from: number, to: number) => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
      [from, from],
    ];
    const code = '32.01.01.2099';
    await on.publish(
      AreaRecorded({ code, version: 1, kind: 'DESA', name: 'Contoh', parentCode: '32.01.01' }),
      AreaBoundaryRecorded({
        code,
        version: 1,
        geometry: { type: 'MultiPolygon', coordinates: [[square(0, 9), square(3, 6)], [square(4, 5)]] },
      }),
    );
    const at = (degrees: number) => villageAt(on.database, { latitude: degrees, longitude: degrees });
    await eventually(async () => expect(await at(1)).toBe(code));
    expect([await at(3.5), await at(4.5), await at(8), await at(9.5)]).toEqual([undefined, code, code, undefined]);
    await on.publish(
      AreaBoundaryRecorded({ code, version: 2, geometry: { type: 'Polygon', coordinates: [square(0, 2)] } }),
    );
    await eventually(async () => expect([await at(1), await at(8)]).toEqual([code, undefined]));
  });

  it('gives the village of a request; the village that it names counts before', async () => {
    const { service_request_id: id } = await post(atHere());
    const { body } = await on.coordinator.get(`/v1/aspirations/${id}`);
    expect(body).toMatchObject({ villageCode: village, body: 'Lubang di jalan' });
    const { body: intake } = await on.coordinator.get<IntakeResponse>(`/v1/aspirations/${id}/intake`);
    expect(intake.position).toEqual(here);
    const named = await post({ ...sea, address_id: village });
    expect((await on.coordinator.get(`/v1/aspirations/${named.service_request_id}`)).body).toMatchObject({
      villageCode: village,
    });
  });

  it('outside of all villages loses no report: the draft has it, and states what is missing', async () => {
    const { token, service_notice: notice, tracking_number: trackingNumber, pin } = await post(sea);
    expect(token).toEqual(expect.any(String));
    expect(notice).toContain('di luar semua desa');
    expect(notice).toContain(trackingNumber);
    const { body } = await on.anyone.post('/v1/tracking/draft', { trackingNumber, pin });
    expect(body).toMatchObject({
      missing: [{ pointer: '/villageCode' }],
      content: { position: { latitude: -7.5, longitude: 106.5 } },
    });
  });

  it('is public only as rounded, with the address, and more so when the text has personal data', async () => {
    const [usual, personal] = [
      await verified({ ...atHere(), address_string: 'Depan pasar', media_url: 'https://foto.example/a.jpg' }),
      await verified({ ...atHere(), description: 'Lubang di jalan, hubungi 0812-3456-7890' }),
    ];
    const rounded = (places: number) => ({
      lat: Number(here.latitude.toFixed(places)),
      long: Number(here.longitude.toFixed(places)),
    });
    expect(usual).toMatchObject({
      description: 'Lubang di jalan',
      address: 'Depan pasar',
      address_id: village,
      media_url: 'https://foto.example/a.jpg',
      ...rounded(3),
    });
    expect(personal).toMatchObject({ address: null, media_url: null, ...rounded(2) });
    expect(JSON.stringify([usual, personal])).not.toContain(String(here.latitude));
  });

  it('is not shown of a request that is not public, not even to its integrator', async () => {
    const { service_request_id: id } = await post({ ...atHere(), address_string: 'Depan pasar' });
    const { body } = await on.anyone.get(`/open311/v2/requests/${id}.json?api_key=${apiKey}`);
    expect(body).toMatchObject([{ lat: null, long: null, address: null, description: '' }]);
  });
});
