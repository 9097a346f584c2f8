import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describePolicy, type Role, roles, roleTable } from '#access';
import { sql } from '#database';
import { type Answer, type Api, type Extent, holderOf } from '#testing';
import {
  activeKim,
  assigned,
  ifMatch,
  newAspiration,
  newSupporter,
  otherVillage,
  received,
  aspirationsFixture,
  type AspirationsFixture,
  verifiedKim,
  village,
} from '../../../test/aspirations/sample-aspiration.js';
import { objected } from '../../../test/aspirations/sample-information-request.js';
import { type AspirationsAction, aspirationsPolicy } from './aspirations.policy.js';

interface Samples {
  readonly open: string;
  readonly anonymous: string;
  readonly trackingNumber: string;
  readonly dataRequest: string;
  readonly request: string;
  readonly objection: string;
}

const stale = ifMatch(999);
/** By another channel, and of a category that there is not. */
const otherChannel = { ...newAspiration, kimId: null, category: 'NO_SUCH' };
const key = { trackingNumber: 'SB-2222-2222-2', pin: '00000000' };
const view = { list: 'aspirations', name: 'Belum dibaca', parameters: { unread: 'true' } };

/** How each action is tried; in a way that changes nothing where access is given. */
const requests: Record<AspirationsAction, (who: Api, samples: Samples) => Promise<Answer<unknown>>> = {
  'agency.record': (who) => who.put('/v1/agencies/dinkes', {}),
  'statistics.read': (who) => who.get('/v1/aspiration-statistics'),
  'statistics.read-internal': (who) => who.get(`/v1/internal-statistics?area=${village}`),
  'open-data.read': (who) => who.get('/v1/open-data/aspirations.json'),
  'agency.retire': (who) => who.post('/v1/agencies/dinkes/retire', { reason: 'x' }, stale),
  'agency.history': (who) => who.get('/v1/agencies/dinkes/history'),
  'liaison.record': (who) => who.post('/v1/agencies/dpupr/liaisons', {}),
  'liaison.read': (who) => who.get('/v1/agencies/dpupr/liaisons?purpose=test'),
  'liaison.read-access-log': (who, { open }) => who.get(`/v1/agencies/dpupr/liaisons/${open}/access-log`),
  'agency.list': (who) => who.get('/v1/agencies'),
  'agency.webhook': (who) => who.get('/v1/agencies/dpupr/webhooks'),
  'agency.feed': (who) => who.get('/v1/agencies/dpupr/events'),
  'category.record': (who) => who.put('/v1/categories', {}),
  'category.list': (who) => who.get('/v1/categories'),
  'category.suggest': (who) => who.post('/v1/categories/suggestions', { body: 'Jalan rusak.' }),
  'category.read-corrections': (who) => who.get('/v1/categories/corrections'),
  'routing.record': (who) => who.put('/v1/routing-rules', {}),
  'routing.read': (who) => who.get('/v1/routing-rules'),
  'queue.read': (who) => who.get(`/v1/aspiration-queues/assignment?area=${village}`),
  'agency.suggest': (who, { open }) => who.get(`/v1/aspirations/${open}/agency-suggestions`),
  'aspiration.split': (who, { open }) =>
    who.post(`/v1/aspirations/${open}/split`, { parts: [{ agencyId: 'dpupr' }, { agencyId: 'dinkes' }] }, stale),
  'part.list': (who, { open }) => who.get(`/v1/aspirations/${open}/parts`),
  'answer-template.record': (who) =>
    who.post('/v1/agencies/dpupr/answer-templates', { name: 'x', category: 'NONE', text: 'x' }),
  'answer-template.read': (who) => who.get('/v1/agencies/dpupr/answer-templates'),
  'routing.dry-run': (who) => who.post('/v1/routing-rules/dry-run', {}),
  'holiday.record': (who) => who.put('/v1/holidays/2026', {}),
  'holiday.read': (who) => who.get('/v1/holidays/2026'),
  'deadline.pause': (who, { open }) => who.post(`/v1/aspirations/${open}/deadlines/pause`, { reason: 'x' }, stale),
  'deadline.request-pause': (who, { open }) =>
    who.post(`/v1/aspirations/${open}/deadlines/request-pause`, { reason: 'x' }, stale),
  'deadline.resume': (who, { open }) => who.post(`/v1/aspirations/${open}/deadlines/resume`, { reason: 'x' }, stale),
  'data-request.record': (who, { trackingNumber }) =>
    who.post('/v1/data-requests', { trackingNumber, kind: 'ACCESS', identifiedBy: 'PIN' }),
  'data-request.read': (who, { dataRequest }) => who.get(`/v1/data-requests/${dataRequest}`),
  'data-request.resolve': (who, { dataRequest }) => who.post(`/v1/data-requests/${dataRequest}/fulfil`, {}, stale),
  'data-request.export': (who, { dataRequest }) => who.get(`/v1/data-requests/${dataRequest}/export`),
  'time-limit.record': (who) => who.put('/v1/time-limits', {}),
  'time-limit.list': (who) => who.get('/v1/time-limits'),
  'workflow.read': (who) => who.get('/v1/workflows/aspiration'),
  'aspiration.receive': (who) => who.post('/v1/aspirations', {}),
  'aspiration.receive-by-kim': (who) => who.post('/v1/aspirations', { ...newAspiration, category: 'NO_SUCH' }),
  'aspiration.receive-by-staff': (who) => who.post('/v1/aspirations', { ...otherChannel, channel: 'STAFF' }),
  'aspiration.receive-by-integrator': (who) => who.post('/v1/aspirations', { ...otherChannel, channel: 'INTEGRATOR' }),
  'aspiration.receive-by-citizen': (who) => who.post('/v1/aspirations', { ...otherChannel, channel: 'CITIZEN' }),
  'aspiration.submit': (who) => who.post('/v1/citizen-aspirations', {}),
  'aspiration.read-own': (who) => who.get('/v1/citizen-aspirations'),
  'aspiration.update-answers': (who, { open }) =>
    who.put(`/v1/aspirations/${open}/form-answers`, { answers: {} }, stale),
  'tracking.update-answers': (who) => who.post('/v1/tracking/form-answers', key),
  'attachment.upload': (who) => who.post('/v1/attachments', {}),
  'attachment.read': (who, { open }) => who.get(`/v1/attachments/${open}`),
  'draft.create': (who) => who.post('/v1/aspiration-drafts', { nik: '1' }),
  'draft.read': (who, { open }) => who.get(`/v1/aspiration-drafts/${open}`),
  'draft.change': (who, { open }) => who.patch(`/v1/aspiration-drafts/${open}`, {}, stale),
  'draft.complete': (who) => who.get('/v1/aspiration-drafts?of=INTEGRATORS'),
  'draft.submit': (who, { open }) => who.post(`/v1/aspiration-drafts/${open}/submit`, {}, stale),
  'tracking.state-purpose': (who) =>
    who.post('/v1/tracking/information-request/purpose', { ...key, purpose: 'Penelitian' }),
  'information-request.state-purpose': (who, { request }) =>
    who.put(`/v1/information-requests/${request}/purpose`, { purpose: 'Penelitian' }, stale),
  'tracking.renew-pin': (who) =>
    who.post('/v1/tracking/renew-pin', { trackingNumber: key.trackingNumber, contact: 'siti@warga.example' }),
  'tracking.claim-pins': (who, { open }) => who.post('/v1/pin-renewals/pins', { renewalIds: [open] }),
  'tracking.draft': (who) => who.post('/v1/tracking/draft', key),
  'aspiration.read': (who, { open }) => who.get(`/v1/aspirations/${open}`),
  'aspiration.verify': (who, { open }) => who.post(`/v1/aspirations/${open}/verify`, {}, stale),
  'aspiration.recategorise': (who, { open }) =>
    who.post(`/v1/aspirations/${open}/recategorise`, { category: 'OTHER', text: 'x' }, stale),
  'aspiration.assign': (who, { open }) => who.post(`/v1/aspirations/${open}/assign`, { agencyId: 'dinkes' }, stale),
  'aspiration.set-assignee': (who, { open }) =>
    who.post(`/v1/aspirations/${open}/set-assignee`, { assignee: null }, stale),
  'aspiration.bulk': (who) => who.post('/v1/aspirations/bulk', {}),
  'colleague.list': (who) => who.get('/v1/colleagues'),
  'colleague.end': (who) => who.post('/v1/colleagues/end', { account: 'absent' }),
  'note.write': (who, { open }) => who.post(`/v1/aspirations/${open}/notes`, { text: 'x' }),
  'note.read': (who, { open }) => who.get(`/v1/aspirations/${open}/notes`),
  'aspiration.redact': (who, { open }) => who.post(`/v1/aspirations/${open}/redact`, { passages: ['jembatan'] }, stale),
  'aspiration.protect': (who, { open }) => who.post(`/v1/aspirations/${open}/protect`, {}, stale),
  'aspiration.review': (who, { open }) => who.post(`/v1/aspirations/${open}/send-back`, { text: 'x' }, stale),
  'aspiration.handle': (who, { open }) => who.post(`/v1/aspirations/${open}/accept`, {}, stale),
  'aspiration.relay': (who, { open }) => who.post(`/v1/aspirations/${open}/confirm-notified`, {}, stale),
  'aspiration.request-check': (who, { open }) =>
    who.post(`/v1/aspirations/${open}/request-check`, { kimId: activeKim }, stale),
  'aspiration.check': (who, { open }) =>
    who.post(`/v1/aspirations/${open}/check`, { kimId: activeKim, result: 'DONE', text: 'x' }, stale),
  'aspiration.respond': (who, { open }) => who.post(`/v1/aspirations/${open}/respond`, { text: 'x' }, stale),
  'duplicate.suggest': (who) =>
    who.post('/v1/aspirations/similar', {
      kimId: activeKim,
      villageCode: village,
      category: 'OTHER',
      title: 'Jalan',
      body: 'Jalan rusak.',
    }),
  'duplicate.suggest-public': (who) =>
    who.post('/v1/citizen-aspirations/similar', {
      villageCode: village,
      category: 'OTHER',
      title: 'Jalan',
      body: 'Jalan rusak.',
    }),
  'duplicate.list': (who, { open }) => who.get(`/v1/aspirations/${open}/similar`),
  'supporter.record': (who, { open }) =>
    who.post(`/v1/aspirations/${open}/supporters`, { ...newSupporter, villageCode: otherVillage }),
  'supporter.verify': (who, { open }) => who.get(`/v1/aspirations/${open}/supporters`),
  'duplicate-group.read': (who, { open }) => who.get(`/v1/aspirations/${open}/duplicate-group`),
  'aspiration.merge': (who, { open, anonymous }) =>
    who.post(`/v1/aspirations/${open}/merge`, { into: anonymous, intoVersion: 999 }, stale),
  'aspiration.unmerge': (who, { open }) => who.post(`/v1/aspirations/${open}/unmerge`, { intoVersion: 999 }, stale),
  'public-aspiration.read': (who) => who.get('/v1/public-aspirations'),
  'open311.read': (who) => who.get('/open311/v2/services.json'),
  'open311.submit': (who) =>
    who.upload('/open311/v2/requests.json', Buffer.from('api_key=x'), 'application/x-www-form-urlencoded'),
  'open311-key.issue': (who) => who.post('/v1/open311-keys', {}),
  'open311-key.list': (who) => who.get('/v1/open311-keys'),
  'open311-key.revoke': (who) => who.post(`/v1/open311-keys/${activeKim}/revoke`),
  'lapor.read': (who) => who.get('/v1/lapor/reconciliation'),
  'lapor.retry': (who, { open }) => who.post(`/v1/lapor/hand-overs/${open}/retry`),
  'reporter.read': (who, { open }) => who.get(`/v1/aspirations/${open}/reporter?purpose=test`),
  'reporter.read-anonymous': (who, { anonymous }) => who.get(`/v1/aspirations/${anonymous}/reporter?purpose=test`),
  'contacts.resolve': (who, { open }) => who.post('/v1/contacts/resolve', { aspirationIds: [open] }),
  'access-log.read-own': (who, { open }) => who.get(`/v1/citizen-aspirations/${open}/access-log`),
  'view.manage': (who) => who.get('/v1/views'),
  'view.share-with-office': (who) => who.post('/v1/views', { ...view, sharedWith: { kind: 'OFFICE' } }),
  'view.share-with-agency': (who) =>
    who.post('/v1/views', { ...view, sharedWith: { kind: 'AGENCY', agencyId: 'dpupr' } }),
  'tracking.follow': (who) => who.post('/v1/tracking', key),
  'tracking.answer': (who) => who.post('/v1/tracking/answer', { ...key, text: 'x' }),
  'tracking.rate': (who) => who.post('/v1/tracking/rate', { ...key, rating: 3 }),
  'tracking.reopen': (who) => who.post('/v1/tracking/reopen', { ...key, reason: 'x' }),
  'tracking.confirm-read': (who) =>
    who.post('/v1/tracking/confirm-read', { ...key, answeredAt: '2026-11-29T01:00:00.000Z' }),
  'tracking.close': (who) => who.post('/v1/tracking/close', key),
  'information-request.read': (who, { request }) => who.get(`/v1/information-requests/${request}`),
  'information-request.decide': (who, { request }) =>
    who.post(`/v1/information-requests/${request}/extend`, { reason: 'x' }, stale),
  'information-request.read-requester': (who, { request }) =>
    who.get(`/v1/information-requests/${request}/requester?purpose=test`),
  'information-objection.answer': (who, { objection }) =>
    who.post(`/v1/information-objections/${objection}/answer`, { outcome: 'UPHELD', text: 'x' }, stale),
  'information-ground.list': (who) => who.get('/v1/information-grounds'),
  'information-register.read': (who) => who.get('/v1/information-register'),
  'tracking.follow-request': (who) => who.post('/v1/tracking/information-request', key),
  'tracking.download-document': (who, { request }) =>
    who.post('/v1/tracking/information-request/document', { ...key, documentId: request }),
  'tracking.object-to-decision': (who) =>
    who.post('/v1/tracking/information-request/object', { ...key, ground: 'LATE', reason: 'x' }),
};

/** About an agency, which is in no area. */
const ofAgencies = new Set<AspirationsAction>(['liaison.read']);

/** What covers the samples, and what does not. */
const here: Extent = { area: village, kim: activeKim, agency: 'dpupr', purpose: ['notify-reporters', 'renew-pins'] };
const foreign: Extent = { area: otherVillage, kim: verifiedKim, agency: 'dinkes', purpose: 'notify-members' };
const district: Extent = { ...here, area: '32.01.22' };

describe('the policy of aspirations', () => {
  let on: AspirationsFixture;
  let samples: Samples;

  beforeAll(async () => {
    on = await aspirationsFixture();
    const [open, anonymous] = [await assigned(on), await assigned(on, { anonymous: true })];
    const { trackingNumber } = open;
    const asked = await on.coordinator.post<{ id: string }>('/v1/data-requests', {
      trackingNumber,
      kind: 'ACCESS',
      identifiedBy: 'PIN',
    });
    const { id: request, objection } = await objected(on);
    samples = {
      open: open.id,
      anonymous: anonymous.id,
      trackingNumber,
      dataRequest: asked.body.id,
      request,
      objection,
    };
    await on.database.query(sql`UPDATE aspiration SET check_kim_id = ${activeKim} WHERE id = ${open.id}`);
    await received(on);
  });
  afterAll(() => on.stop());

  /** Allowed, or the code of the refusal. */
  const outcome = async (action: AspirationsAction, who: Api): Promise<string> => {
    const { status, body } = await requests[action](who, samples);
    expect(status).toBeLessThan(500);
    const { code } = body as { code?: string };
    // To a KIM, what it does not read does not exist.
    if (status === 404 && code === 'aspiration-not-found') return 'out-of-scope';
    return [401, 403].includes(status) && code !== 'wrong-pin' ? code! : 'allowed';
  };
  const rows = describePolicy(aspirationsPolicy).map((row) => ({ ...row, action: row.action as AspirationsAction }));
  const scopesOf = (role: Role) => roleTable[role].scopes.map((kind) => [role, kind] as const);

  const isLimited = ([, kind]: readonly [Role, string]) => kind !== 'everything';

  it.each(rows)(
    '$action admits the roles that it names, and no other',
    async ({ action, audience, roles: named, scope }) => {
      expect(await outcome(action, on.anyone)).toBe(audience === 'public' ? 'allowed' : 'token-missing');
      if (audience !== 'roles') return;
      for (const [role, kind] of roles.flatMap(scopesOf)) {
        const isTooNarrow = scope === 'regency' ? kind !== 'everything' : kind === 'area' && ofAgencies.has(action);
        const allowed = isTooNarrow ? 'out-of-scope' : 'allowed';
        const found = await outcome(action, await holderOf(on, role, kind, here));
        expect([role, kind, found]).toEqual([role, kind, named.includes(role) ? allowed : 'role-missing']);
      }
      if (scope !== 'bound') return;
      for (const [role, kind] of named.flatMap(scopesOf).filter(isLimited)) {
        const found = await outcome(action, await holderOf(on, role, kind, foreign));
        expect([role, kind, found]).toEqual([role, kind, 'out-of-scope']);
      }
    },
  );

  it.each([
    ['aspiration.receive-by-staff', 'DISTRICT_OFFICER', 'area'],
    ['aspiration.receive-by-integrator', 'INTEGRATOR', 'area'],
    ['aspiration.read', 'COMPLAINT_COORDINATOR', 'area'],
    ['aspiration.verify', 'COMPLAINT_COORDINATOR', 'area'],
    ['aspiration.assign', 'COMPLAINT_COORDINATOR', 'area'],
    ['reporter.read-anonymous', 'COMPLAINT_COORDINATOR', 'area'],
  ] as const)('%s is let to %s of a larger %s', async (action, role, kind) => {
    expect(await outcome(action, await holderOf(on, role, kind, district))).toBe('allowed');
  });

  it('rejects invalid tokens', async () => {
    const headers = { authorization: 'Bearer not.a.token' };
    expect(await on.anyone.get(`/v1/aspirations/${samples.open}`, headers)).toMatchObject({
      status: 401,
      body: { code: 'token-invalid' },
    });
  });

  it('leaves the aspiration of all these requests unchanged', async () => {
    const { body } = await on.coordinator.get(`/v1/aspirations/${samples.open}`);
    expect(body).toMatchObject({ version: 3, status: 'ASSIGNED' });
  });
});
