import { expect, it } from '@jest/globals';
import { jakartaDate } from '#calendar';
import { samplePhoto, walkRoutes } from '#testing';
import { aClaim, aReport, claimReportBody, evidenceBody, ratingBody, triageBody } from '../testing/claim.builder.js';
import {
  aGap,
  anEdition,
  editionBody,
  idempotencyKey,
  ifMatch,
  reportBody,
  taskOf,
} from '../testing/edition.builder.js';
import { areas, dayFromNow, kims, startPublishingEnvironment } from '../testing/publishing.environment.js';
import { campaignBody, campaignStep, aRunningCampaign } from '../testing/campaign.builder.js';
import { aNeed } from '../testing/need.builder.js';
import { aReply, aThread } from '../testing/thread.builder.js';
import { publishingPolicy } from './publishing.policy.js';

const reporters = 'KIM_MEMBER of kim|KIM_CHAIR of kim|KIM_SECRETARY of kim';

it('answers every route of publishing as the policy has it, for every role and scope', async () => {
  const environment = await startPublishingEnvironment();
  try {
    const photo = await environment.author.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
    const media = [{ type: 'PICTURE', attachmentId: photo.body.id, alt: 'Posyandu' }];
    const edition = await anEdition(environment, 'PUBLISHED', { media });
    const contribute = { kimId: kims.active, title: 'Panen' };
    const contribution = await environment.member.post<{ id: string }>(
      '/v1/contributions',
      contribute,
      idempotencyKey(),
    );
    const remark = { contentHash: edition.contentHash, field: 'body', text: 'a' };
    const commentPath = `/v1/editions/${edition.id}/comments`;
    const comment = await environment.second.post<{ id: string }>(commentPath, remark, idempotencyKey());
    const withdrawal = { at: '2100-01-01T00:00:00Z', explanation: 'a' };
    const version = ifMatch(edition.version);
    await environment.second.post(`/v1/editions/${edition.id}/schedule-withdrawal`, withdrawal, version);
    const task = await taskOf(environment, edition.id);
    const claim = await aClaim(
      environment,
      'RATED',
      'Vaksin campak menyebabkan kemandulan kata pesan berantai di grup',
    );
    const thread = await aThread(environment);
    const reply = await aReply(environment, thread.id);
    const { receipt } = await aReport(environment);
    const need = await aNeed(environment);
    const gapId = await aGap(environment, edition.id);
    const campaign = await aRunningCampaign(environment, [edition.documentId]);
    await campaignStep(environment, campaign, 'close', { conclusion: 'a' });
    const walk = await walkRoutes(environment, publishingPolicy, {
      ids: {
        'workflows/{noun}': 'edition',
        'editions/{id}': edition.id,
        'diff/{otherId}': edition.id,
        'comments/{commentId}': comment.body.id,
        'contributions/{id}': contribution.body.id,
        'documents/{id}': edition.documentId,
        'attachments/{id}': photo.body.id,
        'tasks/{id}': task.id,
        'threads/{id}': thread.id,
        'replies/{id}': reply.id,
        'claims/{id}': claim.id,
        'claim-reviews/{id}': claim.id,
        'claim-reports/{receipt}': receipt,
        'days/{day}': jakartaDate(),
        'needs/{id}': need.id,
        'votes/{kimId}': kims.active,
        'GET /v1/feed.{format}': 'atom',
        'GET /sitemap-{part}.xml': '0',
        'coverage-gaps/{id}': gapId,
        'campaigns/{id}': campaign.id,
        'villages/{code}': areas.villages[0],
        'kims/{id}': kims.active,
      },
      bodies: {
        'POST /v1/coverage-gaps/{id}/assign': { kimId: null },
        'POST /v1/editions': editionBody(),
        'POST /v1/campaigns': campaignBody(),
        'PUT /v1/campaigns/{id}': campaignBody(),
        'POST /v1/campaigns/{id}/close': { conclusion: 'a' },
        'PATCH /v1/editions/{id}': { title: 'Lain' },
        'POST /v1/editions/{id}/approve': { contentHash: 'a'.repeat(64) },
        'POST /v1/editions/{id}/endorse': { contentHash: 'a'.repeat(64) },
        'POST /v1/editions/{id}/withdraw': { explanation: 'a' },
        'POST /v1/contributions': contribute,
        'PATCH /v1/contributions/{id}': { title: 'Lain' },
        'POST /v1/contributions/{id}/accept': { areaCodes: [areas.district] },
        'POST /v1/editions/{id}/comments': remark,
        'POST /v1/editions/{id}/schedule': { at: '2100-01-01T00:00:00Z' },
        'POST /v1/editions/{id}/schedule-withdrawal': { at: '2100-01-01T00:00:00Z', explanation: 'a' },
        'POST /v1/documents/{id}/editions': { language: 'su' },
        'POST /v1/documents/{id}/redirect': { to: edition.documentId, reason: 'a' },
        'POST /v1/documents/{id}/remove': { reason: 'a' },
        'POST /v1/threads': { areaCode: areas.district, title: 'a', text: 'a', kimId: kims.active },
        'POST /v1/threads/{id}/replies': { text: 'a', kimId: kims.active },
        'POST /v1/threads/{id}/mark-answer': { replyId: reply.id },
        'POST /v1/threads/{id}/link': { kind: 'ASPIRATION', aspirationId: task.id },
        'POST /v1/public-claim-reports': { text: 'a' },
        'POST /v1/claim-reports': claimReportBody(),
        'POST /v1/claims/{id}/triage': triageBody,
        'POST /v1/claims/{id}/propose-rating': ratingBody,
        'POST /v1/claims/{id}/draft-clarification': { disseminateBy: dayFromNow(7) },
        'POST /v1/claims/{id}/merge': { into: claim.id, reason: 'a' },
        'POST /v1/claims/{id}/evidence': evidenceBody,
        'POST /v1/claims/{id}/evidence/claim-review': {
          '@type': 'ClaimReview',
          url: 'https://fakta.example.id/1',
          claimReviewed: 'a',
          author: 'Mafindo',
          reviewRating: { ratingValue: 1 },
        },
        'POST /v1/needs/{id}/list': { topic: 'health' },
        'POST /v1/needs/{id}/answer': { documentId: edition.documentId },
        'POST /v1/needs/{id}/merge': { into: need.id },
        'POST /v1/editions/{id}/feedback': { verdict: 'USEFUL' },
        'POST /v1/tasks/{id}/report': reportBody(),
      },
      queries: {
        'GET /v1/coverage': '?by=edition',
        'GET /v1/unreached-villages': '?hours=0',
        'GET /v1/search': '?q=imunisasi',
        'GET /v1/top-needs': '?month=2026-11',
      },
      known: { kimId: kims.active },
      decides: {
        'GET /v1/me': 'everyone',
        'POST /v1/threads': 'thread.write-for-kim',
        'POST /v1/threads/{id}/replies': 'thread.write-for-kim',
        // The office of a village has tasks of its own; this one is the KIM's.
        'POST /v1/tasks/{id}/acknowledge': reporters,
        'POST /v1/tasks/{id}/report': reporters,
        'POST /v1/tasks/{id}/decline': reporters,
      },
      filtered: {
        'GET /v1/contributions': contribution.body.id,
        'GET /v1/contributions.csv': contribution.body.id,
        'GET /v1/tasks': task.id,
        'GET /v1/tasks.csv': task.id,
        'GET /v1/coverage-gaps': gapId,
        'GET /v1/unreached-villages': edition.id,
        'GET /v1/editions/schedules': edition.id,
      },
      here: { area: areas.district, agency: 'dpupr', kim: kims.active },
      foreign: { area: '32.02', agency: 'dinkes', kim: kims.submitted },
    });
    process.stdout.write(
      `walk of publishing: ${walk.routes} routes, ${walk.combinations} combinations, ${walk.allowed} allowed, ${walk.refused} refused\n`,
    );
    expect(walk.faults).toEqual([]);
  } finally {
    await environment.stop();
  }
});
