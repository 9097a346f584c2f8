import { expect, it } from '@jest/globals';
import { sql } from '#database';
import { samplePhoto, walkRoutes } from '#testing';
import {
  activeKim,
  aspirationsFixture,
  assigned,
  newAspiration,
  newSupporter,
  otherVillage,
  verifiedKim,
  village,
} from '../../../test/aspirations/sample-aspiration.js';
import { objected } from '../../../test/aspirations/sample-information-request.js';
import { aspirationsPolicy } from './aspirations.policy.js';

const key = { trackingNumber: 'SB-2222-2222-2', pin: '00000000' };
const author = 'no role: the account that began the draft';
/** An agency is in no area. */
const liaisonReaders = 'SYSTEM_ADMIN|COMPLAINT_COORDINATOR of everything|AGENCY_LIAISON of agency';

it('answers every route of aspirations as the policy has it, for every role and scope', async () => {
  const on = await aspirationsFixture();
  try {
    const [open, other] = [await assigned(on), await assigned(on, { title: 'Lampu jalan mati' })];
    await on.database.query(sql`UPDATE aspiration SET check_kim_id = ${activeKim} WHERE id = ${open.id}`);
    await on.database.query(sql`
      INSERT INTO lapor_hand_over (id, version, status, queued_at, lapor_id)
      VALUES (${open.id}, 1, 'ACKNOWLEDGED', now(), '10000001')`);
    const asked = { trackingNumber: open.trackingNumber, kind: 'ACCESS', identifiedBy: 'PIN' };
    const dataRequest = await on.coordinator.post<{ id: string }>('/v1/data-requests', asked);
    const draft = await on.member.post<{ id: string }>('/v1/aspiration-drafts', { kimId: activeKim });
    const supporter = await on.member.post<{ id: string; supporterId?: string }>(
      `/v1/aspirations/${open.id}/supporters`,
      newSupporter,
    );
    const person = { post: 'HEAD', fullName: 'Siti Contoh', email: 'siti@dinas.example', from: '2026-01-01' };
    const liaison = await on.admin.post<{ id: string }>('/v1/agencies/dpupr/liaisons', person);
    const text = { name: 'Jadwal', category: 'ROADS_AND_BRIDGES', text: 'Perbaikan dijadwalkan.' };
    const template = await on.liaison.post<{ id: string }>('/v1/agencies/dpupr/answer-templates', text);
    const address = { url: 'https://opd.example/sambung' };
    const webhook = await on.admin.post<{ id: string }>('/v1/agencies/dpupr/webhooks', address);
    const issued = await on.admin.post<{ id: string }>('/v1/open311-keys', { name: 'Aplikasi', areaCode: null });
    const photo = await on.member.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const request = await objected(on);
    const query = { list: 'aspirations', name: 'Baru', parameters: { status: 'RECEIVED' } };
    const view = await on.coordinator.post<{ id: string }>('/v1/views', query);
    const stored = async (path: string) => (await on.admin.get(path)).body;
    const { kimId: _kimId, ...byCitizen } = newAspiration;
    const walk = await walkRoutes({ ...on, anonymous: on.anyone }, aspirationsPolicy, {
      ids: {
        'agencies/{id}': 'dpupr',
        'agencies/{agency}': 'dpupr',
        'answer-drafts/{template}': template.body.id,
        'answer-templates/{id}': template.body.id,
        'aspiration-drafts/{id}': draft.body.id,
        'aspiration-queues/{queue}': 'assignment',
        'aspirations/{id}': open.id,
        'citizen-aspirations/{id}': open.id,
        'categories/{code}': 'OTHER',
        'data-requests/{id}': dataRequest.body.id,
        'hand-overs/{aspirationId}': open.id,
        'holidays/{year}': '2026',
        'information-requests/{id}': request.id,
        'information-objections/{id}': request.objection,
        'liaisons/{liaisonId}': liaison.body.id,
        'open311-keys/{id}': issued.body.id,
        'public-aspirations/{id}': open.id,
        'routing-rule-sets/{number}': '1',
        'supporters/{supporter}': supporter.body.supporterId ?? supporter.body.id,
        'views/{id}': view.body.id,
        'webhooks/{webhookId}': webhook.body.id,
        'workflows/{noun}': 'aspiration',
        'attachments/{id}': photo.body.id,
        'services/{code}': 'OTHER',
        'services/{format}': 'json',
        'requests/{id}': open.id,
        'requests/{format}': 'json',
        'tokens/{token}': open.id,
        'tokens/{format}': 'json',
        'v2/{format}': 'json',
        'open311/{format}': 'json',
      },
      queries: {
        'GET /v1/agencies/{id}/liaisons': '?purpose=test',
        'GET /v1/aspirations/{id}/reporter': '?purpose=test',
        'GET /v1/aspiration-queues': `?area=${village}`,
        'GET /v1/aspiration-queues/{queue}': `?area=${village}`,
        'GET /v1/internal-statistics': `?area=${village}`,
        'GET /v1/internal-statistics.csv': `?area=${village}`,
        'GET /v1/internal-statistics/page': `?area=${village}`,
        'GET /v1/aspiration-statistics/exact': `?area=${village}`,
        'GET /v1/information-requests/{id}/requester': '?purpose=test',
        'GET /v1/information-register/report': '?year=2026',
      },
      known: {
        ...key,
        kimId: activeKim,
        villageCode: village,
        areaCode: '32.01',
        agencyId: 'dpupr',
        category: 'OTHER',
        into: other.id,
        intoVersion: 999,
      },
      bodies: {
        'POST /v1/aspirations': { ...newAspiration, category: 'NO_SUCH' },
        'POST /v1/citizen-aspirations': { ...byCitizen, category: 'NO_SUCH' },
        'POST /v1/aspiration-drafts': {},
        'POST /v1/agencies/{id}/liaisons': person,
        'PUT /v1/agencies/{id}/liaisons/{liaisonId}': person,
        'POST /v1/agencies/{id}/webhooks': address,
        'PUT /v1/agencies/{id}/webhooks/{webhookId}': address,
        'POST /v1/agencies/{id}/webhooks/{webhookId}/replay': { after: '0' },
        'PUT /v1/time-limits': await stored('/v1/time-limits'),
        'PUT /v1/categories': await stored('/v1/categories'),
        'PUT /v1/categories/{code}/form': await stored('/v1/categories/OTHER/form'),
        'POST /v1/routing-rules/dry-run': { rules: [{ category: 'OTHER', areaCode: '32.01', agencyId: 'dpupr' }] },
        'POST /v1/aspirations/{id}/archive': { reason: 'TOO_GENERAL', text: 'Contoh alasan' },
        'POST /v1/aspirations/{id}/supporters': newSupporter,
        'POST /v1/aspirations/{id}/split': { parts: [{ agencyId: 'dpupr' }, { agencyId: 'dinkes' }] },
        'POST /v1/aspirations/similar': {
          kimId: activeKim,
          villageCode: village,
          category: 'OTHER',
          title: 'Jalan',
          body: 'Jalan rusak.',
        },
        'POST /v1/aspirations/read-marks': { items: [{ id: open.id, version: 1 }] },
        'POST /v1/views': query,
        'PUT /v1/views/{id}': query,
        'POST /v1/contacts/resolve': { aspirationIds: [open.id] },
        'PUT /v1/information-requests/{id}/purpose': { purpose: 'Penelitian' },
        'POST /v1/tracking/renew-pin': { trackingNumber: open.trackingNumber, contact: 'siti@warga.example' },
        'POST /v1/pin-renewals/pins': { renewalIds: [open.id] },
        'POST /v1/data-requests': asked,
      },
      files: {
        'POST /open311/v2/requests.{format}': `api_key=x&service_code=OTHER&description=Lampu&address_id=${village}&attribute[CONSENT]=true&first_name=Siti&phone=08110000001&jurisdiction_id=bogorkab.go.id`,
      },
      absent: ['wrong-pin', 'view-not-found'],
      decides: {
        'POST /v1/aspirations': 'aspiration.receive-by-kim',
        'POST /v1/aspiration-drafts': 'no account|KIM_MEMBER|KIM_CHAIR|KIM_SECRETARY',
        'GET /v1/agencies/{id}/liaisons': liaisonReaders,
        'POST /open311/v2/requests.{format}': 'no role: the holder of a key',
        'GET /v1/attachments/{id}': 'no role: the account that uploaded',
        'GET /v1/me': 'everyone',
        'GET /v1/aspiration-drafts': 'everyone',
        'GET /v1/aspiration-drafts/{id}': author,
        'PATCH /v1/aspiration-drafts/{id}': author,
        'POST /v1/aspiration-drafts/{id}/submit': author,
        'POST /v1/aspiration-drafts/{id}/discard': author,
        'GET /v1/citizen-aspirations/{id}/access-log': 'no role: the citizen',
        'GET /v1/agencies/{id}/liaisons/{liaisonId}/access-log': 'no role: the liaison',
      },
      filtered: {
        'GET /v1/aspirations': open.id,
        'GET /v1/aspirations.csv': open.id,
        'POST /v1/aspirations/read-marks': open.id,
        'GET /v1/data-requests': dataRequest.body.id,
        'GET /v1/information-requests': request.id,
        'GET /v1/information-requests.csv': request.id,
        'GET /v1/information-objections': request.objection,
      },
      here: { area: village, kim: activeKim, agency: 'dpupr', purpose: ['notify-reporters', 'renew-pins'] },
      foreign: { area: otherVillage, kim: verifiedKim, agency: 'dinkes', purpose: 'notify-members' },
    });
    process.stdout.write(
      `walk of aspirations: ${walk.routes} routes, ${walk.combinations} combinations, ${walk.allowed} allowed, ${walk.refused} refused\n`,
    );
    expect(walk.faults).toEqual([]);
  } finally {
    await on.stop();
  }
});
