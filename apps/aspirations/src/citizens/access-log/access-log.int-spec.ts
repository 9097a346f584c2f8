import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contactPurposes } from '#contracts';
import { sql } from '#database';
import type { Page } from '#http-api';
import { type Api, samplePhoto } from '#testing';
import {
  assigned,
  aspirationsFixture,
  type AspirationsFixture,
  ifMatch,
  newAspiration,
  received,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { AccessLogEntry } from '../../agencies/access-log.dto.js';
import type { ReceivedAspiration } from '../../intake/intake.dto.js';

const byCitizen = { ...newAspiration, channel: 'CITIZEN', kimId: null };

type Log = Page<AccessLogEntry>;

describe('the log of accesses to a reporter', () => {
  let on: AspirationsFixture;
  let citizen: Api;
  beforeAll(async () => {
    on = await aspirationsFixture();
    citizen = await on.as('3f0e6c1a-3f0d-4c6f-8f43-0a4f6f8f0c11', 'CITIZEN@*');
  });
  afterAll(() => on.stop());

  const identity = (id: string, purpose: string) => `/v1/aspirations/${id}/reporter?purpose=${purpose}`;
  const logOf = ({ trackingNumber, pin }: Pick<ReceivedAspiration, 'trackingNumber' | 'pin'>, query = '') =>
    on.anyone.post<Log>(`/v1/tracking/access-log${query}`, { trackingNumber, pin });

  it('shows by tracking number and PIN who read the identity, when and for what, by role and agency', async () => {
    const aspiration = await assigned(on);
    await on.coordinator.get(identity(aspiration.id, 'verifikasi'));
    await on.liaison.get(identity(aspiration.id, 'klarifikasi'));
    await on.notifier.post('/v1/contacts/resolve', { aspirationIds: [aspiration.id] });
    const { status, body, headers } = await logOf(aspiration);
    expect({ status, cache: headers['cache-control'] }).toEqual({ status: 200, cache: 'no-store' });
    const agency = { id: 'dpupr', name: 'Dinas PUPR' };
    expect(body.items).toMatchObject([
      { role: 'SERVICE', agency: null, what: 'IDENTITY', purpose: contactPurposes['notify-reporters'] },
      { role: 'AGENCY_LIAISON', agency, what: 'IDENTITY', purpose: 'klarifikasi' },
      { role: 'COMPLAINT_COORDINATOR', agency: null, what: 'IDENTITY', purpose: 'verifikasi' },
    ]);
    for (const account of ['penghubung', 'koordinator', 'notifications'])
      expect(JSON.stringify(body)).not.toContain(account);
    const first = await logOf(aspiration, '?limit=2');
    const rest = await logOf(aspiration, `?limit=2&cursor=${first.body.next}`);
    expect([...first.body.items, ...rest.body.items]).toEqual(body.items);
    expect(await logOf({ ...aspiration, pin: '00000000' })).toMatchObject({ status: 403, body: { code: 'wrong-pin' } });
  });

  it('has no entry of a refused read', async () => {
    const aspiration = await assigned(on, { anonymous: true });
    expect((await on.liaison.get(identity(aspiration.id, 'ingin-tahu'))).status).toBe(403);
    expect((await logOf(aspiration)).body.items).toEqual([]);
  });

  it('is shown to the account that submitted the aspiration, and to no other', async () => {
    const { body: own } = await citizen.post<ReceivedAspiration>('/v1/aspirations', byCitizen);
    await on.coordinator.get(identity(own.id, 'verifikasi'));
    const path = `/v1/citizen-aspirations/${own.id}/access-log`;
    expect((await citizen.get<Log>(path)).body.items).toMatchObject([{ role: 'COMPLAINT_COORDINATOR' }]);
    const stranger = await on.as('9b0e6c1a-3f0d-4c6f-8f43-0a4f6f8f0c12', 'CITIZEN@*');
    for (const other of [stranger, on.coordinator, on.liaison]) expect((await other.get(path)).status).toBe(404);
    expect((await on.anyone.get(path)).status).toBe(401);
    const { id: ofKim } = await received(on);
    expect((await citizen.get(`/v1/citizen-aspirations/${ofKim}/access-log`)).status).toBe(404);
  });

  it('has the downloads of attachments of a confidential aspiration, once for parts of one download', async () => {
    const [confidential, open] = [await withPhoto(true), await withPhoto(false)];
    for (const { photo } of [confidential, open]) {
      expect((await on.coordinator.get(`/v1/attachments/${photo}`)).status).toBe(200);
      const range = { range: 'bytes=10-' };
      expect((await on.coordinator.get(`/v1/attachments/${photo}`, range)).status).toBe(206);
      expect((await on.liaison.get(`/v1/attachments/${photo}`)).status).toBe(200);
      expect((await on.otherLiaison.get(`/v1/attachments/${photo}`)).status).toBe(404);
      expect((await citizen.get(`/v1/attachments/${photo}`)).status).toBe(200);
    }
    expect((await logOf(confidential)).body.items).toMatchObject([
      { role: 'AGENCY_LIAISON', agency: { id: 'dpupr' }, what: 'ATTACHMENT', purpose: null },
      { role: 'COMPLAINT_COORDINATOR', agency: null, what: 'ATTACHMENT', purpose: null },
    ]);
    expect((await logOf(open)).body.items).toEqual([]);
  });

  it('stays after the data were erased', async () => {
    const aspiration = await assigned(on);
    await on.coordinator.get(identity(aspiration.id, 'verifikasi'));
    await on.database.query(sql`DELETE FROM reporter_key WHERE aspiration_id = ${aspiration.id}`);
    expect((await logOf(aspiration)).body.items).toHaveLength(1);
  });

  /** Of a citizen with an account, verified and assigned. */
  async function withPhoto(confidential: boolean): Promise<ReceivedAspiration & { readonly photo: string }> {
    const upload = await citizen.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const attachmentIds = [upload.body.id];
    const { body } = await citizen.post<ReceivedAspiration>('/v1/aspirations', {
      ...byCitizen,
      confidential,
      attachmentIds,
    });
    await on.coordinator.post(`/v1/aspirations/${body.id}/verify`, {}, ifMatch(body.version));
    return { ...body, photo: upload.body.id };
  }
});
