import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { describePolicy, type Role, roles, roleTable } from '#access';
import { api, type Api, type Extent, holderOf, samplePhoto } from '#testing';
import { aRunningCampaign, campaignBody } from '../testing/campaign.builder.js';
import { aNeed } from '../testing/need.builder.js';
import { aThread } from '../testing/thread.builder.js';
import {
  anEdition,
  aGap,
  anOfficeTask,
  editionBody,
  idempotencyKey,
  ifMatch,
  reportBody,
  taskOf,
} from '../testing/edition.builder.js';
import { aClaim, claimReportBody, evidenceBody, ratingBody, triageBody, aReport } from '../testing/claim.builder.js';
import {
  areas,
  kims,
  startPublishingEnvironment,
  type PublishingEnvironment,
} from '../testing/publishing.environment.js';
import { type PublishingAction, publishingPolicy } from './publishing.policy.js';

let environment: PublishingEnvironment;
const ids = {
  edition: '',
  document: '',
  task: '',
  officeTask: '',
  attachment: '',
  claim: '',
  receipt: '',
  need: '',
  contribution: '',
  gap: '',
  thread: '',
  campaign: '',
};

beforeAll(async () => {
  environment = await startPublishingEnvironment();
  const photo = await environment.author.upload<{ id: string }>('/v1/attachments', await samplePhoto(), 'image/jpeg');
  ids.attachment = photo.body.id;
  const media = [{ type: 'PICTURE', attachmentId: photo.body.id, alt: 'Posyandu' }];
  const edition = await anEdition(environment, 'PUBLISHED', { media });
  [ids.edition, ids.document] = [edition.id, edition.documentId];
  const contribution = { kimId: kims.active, title: 'Panen' };
  const contributed = await environment.member.post<{ id: string }>(
    '/v1/contributions',
    contribution,
    idempotencyKey(),
  );
  ids.contribution = contributed.body.id;
  ids.campaign = (await aRunningCampaign(environment, [edition.documentId])).id;
  ids.task = (await taskOf(environment, ids.edition)).id;
  ids.gap = await aGap(environment, ids.edition);
  ids.officeTask = await anOfficeTask(environment, ids.edition);
  ids.claim = (
    await aClaim(environment, 'RATED', 'Vaksin campak menyebabkan kemandulan kata pesan berantai di grup')
  ).id;
  ids.thread = (await aThread(environment)).id;
  ids.receipt = (await aReport(environment)).receipt;
  ids.need = (await aNeed(environment)).id;
});
afterAll(() => environment.stop());

interface Call {
  readonly method: 'get' | 'post' | 'patch' | 'put';
  readonly path: (known: typeof ids) => string;
  readonly body?: unknown;
}

const editionStep = (name: string, body?: unknown): Call => ({
  method: 'post',
  path: ({ edition }) => `/v1/editions/${edition}/${name}`,
  body,
});

const contributionStep = (name: string, body?: unknown): Call => ({
  method: 'post',
  path: ({ contribution }) => `/v1/contributions/${contribution}/${name}`,
  body,
});

const documentStep = (name: string, body: unknown): Call => ({
  method: 'post',
  path: ({ document }) => `/v1/documents/${document}/${name}`,
  body,
});

const claimStep = (name: string, body?: unknown): Call => ({
  method: 'post',
  path: ({ claim }) => `/v1/claims/${claim}/${name}`,
  body,
});

/** One call for every action; the compiler reports an action that is missing here. */
const calls: Record<PublishingAction, Call> = {
  'workflow.read': { method: 'get', path: () => '/v1/workflows/edition' },
  'edition.read': { method: 'get', path: ({ edition }) => `/v1/editions/${edition}` },
  'edition.read-drafts': { method: 'get', path: () => '/v1/editions?status=DRAFT' },
  'edition.read-history': { method: 'get', path: ({ edition }) => `/v1/editions/${edition}/history` },
  'edition.create': { method: 'post', path: () => '/v1/editions', body: editionBody() },
  'edition.change': { method: 'patch', path: ({ edition }) => `/v1/editions/${edition}`, body: { title: 'Lain' } },
  'edition.comment': { method: 'get', path: ({ edition }) => `/v1/editions/${edition}/comments` },
  'edition.submit': editionStep('submit'),
  'edition.approve': editionStep('approve', { contentHash: 'a'.repeat(64) }),
  'edition.return': editionStep('return', { reason: 'a' }),
  'edition.publish': editionStep('publish'),
  'edition.withdraw': editionStep('withdraw', { explanation: 'a' }),
  'edition.discard': editionStep('discard'),
  'document.read': { method: 'get', path: ({ document }) => `/v1/documents/${document}` },
  'document.redirect': documentStep('redirect', { to: uuidv7(), reason: 'a' }),
  'document.remove': documentStep('remove', { reason: 'a' }),
  'campaign.read': { method: 'get', path: ({ campaign }) => `/v1/campaigns/${campaign}` },
  'campaign.read-drafts': { method: 'get', path: ({ campaign }) => `/v1/campaigns/${campaign}/history` },
  'campaign.manage': { method: 'put', path: ({ campaign }) => `/v1/campaigns/${campaign}`, body: campaignBody() },
  'attachment.read': { method: 'get', path: ({ attachment }) => `/v1/attachments/${attachment}` },
  'attachment.upload': { method: 'post', path: () => '/v1/attachments', body: {} },
  'claim.report': { method: 'post', path: () => '/v1/public-claim-reports', body: { text: 'a' } },
  'claim.report-for-kim': { method: 'post', path: () => '/v1/claim-reports', body: claimReportBody() },
  'claim.follow': { method: 'get', path: ({ receipt }) => `/v1/claim-reports/${receipt}` },
  'claim.read': { method: 'get', path: ({ claim }) => `/v1/claims/${claim}` },
  'claim.read-reports': { method: 'get', path: ({ claim }) => `/v1/claims/${claim}/reports` },
  'claim.read-history': { method: 'get', path: ({ claim }) => `/v1/claims/${claim}/history` },
  'claim.triage': claimStep('triage', triageBody),
  'claim.verify': claimStep('verify'),
  'claim.add-evidence': claimStep('evidence', evidenceBody),
  'claim.rate': claimStep('propose-rating', ratingBody),
  'claim.clarify': claimStep('draft-clarification', { disseminateBy: '2099-01-01' }),
  'claim-review.read': { method: 'get', path: ({ claim }) => `/v1/claim-reviews/${claim}` },
  'contribution.read': { method: 'get', path: ({ contribution }) => `/v1/contributions/${contribution}` },
  'contribution.write': contributionStep('propose'),
  'contribution.approve': contributionStep('approve'),
  'contribution.review': contributionStep('decline', { reason: 'a' }),
  'thread.read': { method: 'get', path: ({ thread }) => `/v1/threads/${thread}` },
  'thread.write': {
    method: 'post',
    path: ({ thread }) => `/v1/threads/${thread}/link`,
    body: { kind: 'ASPIRATION', aspirationId: kims.active },
  },
  'thread.write-for-kim': {
    method: 'post',
    path: ({ thread }) => `/v1/threads/${thread}/replies`,
    body: { kimId: kims.active, text: 'a' },
  },
  'thread.write-for-office': {
    method: 'post',
    path: ({ thread }) => `/v1/threads/${thread}/replies`,
    body: { text: 'a' },
  },
  'thread.moderate': { method: 'post', path: ({ thread }) => `/v1/threads/${thread}/close`, body: { reason: 'a' } },
  'coverage.read': { method: 'get', path: ({ edition }) => `/v1/editions/${edition}/coverage` },
  'task.read': { method: 'get', path: ({ task }) => `/v1/tasks/${task}` },
  'gap.read': { method: 'get', path: () => '/v1/coverage-gaps' },
  'gap.assign': { method: 'post', path: ({ gap }) => `/v1/coverage-gaps/${gap}/assign`, body: { kimId: null } },
  'lineage.read': { method: 'get', path: ({ edition }) => `/v1/editions/${edition}/lineage` },
  'task.verify': { method: 'post', path: ({ task }) => `/v1/tasks/${task}/verify` },
  'target.read': { method: 'get', path: ({ edition }) => `/v1/editions/${edition}/target` },
  'target.change': { method: 'put', path: ({ edition }) => `/v1/editions/${edition}/target`, body: {} },
  'task.report': { method: 'post', path: ({ task }) => `/v1/tasks/${task}/report`, body: reportBody() },
  'feed.read': { method: 'get', path: () => '/v1/feed.atom' },
  'change.read': { method: 'get', path: () => '/v1/changes' },
  'search.read': { method: 'get', path: () => '/v1/search?q=imunisasi' },
  'sitemap.read': { method: 'get', path: () => '/sitemap.xml' },
  'need.read': { method: 'get', path: () => '/v1/needs' },
  'need.submit': { method: 'post', path: () => '/v1/public-needs', body: { text: 'a' } },
  'need.request': { method: 'post', path: () => '/v1/needs', body: { text: 'a', kimId: kims.active } },
  'need.handle': { method: 'post', path: ({ need }) => `/v1/needs/${need}/decline`, body: { reason: 'a' } },
  'feedback.give': {
    method: 'post',
    path: ({ edition }) => `/v1/editions/${edition}/feedback`,
    body: { verdict: 'USEFUL' },
  },
  'feedback.count': { method: 'get', path: ({ edition }) => `/v1/editions/${edition}/feedback/counts` },
  'feedback.read': { method: 'get', path: ({ edition }) => `/v1/editions/${edition}/feedback` },
};

/** The office of a village reports on its own tasks. */
function pathFor(action: PublishingAction, role?: Role): string {
  const own = action === 'task.report' && role === 'VILLAGE_OFFICER';
  return calls[action].path(own ? { ...ids, task: ids.officeTask } : ids);
}

async function attempt(
  action: PublishingAction,
  who: Api,
  role?: Role,
): Promise<{ status: number; body: { code?: string } }> {
  const { method, body } = calls[action];
  const path = pathFor(action, role);
  // No edition has this version: an actor who may is refused for that, and nothing changes.
  const headers = { ...ifMatch(99), ...idempotencyKey() };
  return method === 'get' ? who.get(path, headers) : who[method](path, body, headers);
}

/** Lists, in which others see nothing. */
const filtered: readonly PublishingAction[] = ['edition.read-drafts', 'gap.read'];

const entries = describePolicy(publishingPolicy).map((entry) => ({
  ...entry,
  action: entry.action as PublishingAction,
}));

/** The village of the KIM of the sample task lies in this district. */
const here: Extent = { area: areas.district, agency: 'dpupr', kim: kims.active };
const elsewhere: Extent = { area: '32.02', agency: 'dinkes', kim: kims.submitted };
const scopesOf = (role: Role) => roleTable[role].scopes.map((kind) => [role, kind] as const);

describe.each(entries)('$action', ({ action, audience, roles: allowed, scope }) => {
  it('is open without a token if and only if the policy is public', async () => {
    const { status, body } = await attempt(action, environment.anonymous);
    const open = { status: calls[action].method === 'post' ? 201 : 200, code: undefined };
    expect({ status, code: body.code }).toEqual(audience === 'public' ? open : { status: 401, code: 'token-missing' });
  });

  it('rejects tokens that the issuer has not signed', async () => {
    for (const token of ['nonsense', 'a.b.c', `${await environment.token('x', 'DISKOMINFO_EDITOR@*')}x`]) {
      const { status, body } = await attempt(action, api(environment, token));
      expect({ status, code: body.code }).toEqual({ status: 401, code: 'token-invalid' });
    }
  });

  const may = (role: Role) => audience === 'public' || allowed.includes(role);
  it.each(roles.flatMap(scopesOf).map(([role, kind]) => [may(role) ? 'admits' : 'rejects', role, kind] as const))(
    '%s %s by %s',
    async (verdict, role, kind) => {
      const { status, body } = await attempt(action, await holderOf(environment, role, kind, here), role);
      const outcome = [401, 403].includes(status) ? `${status} ${body.code}` : 'admits';
      const admitted = scope === 'regency' && kind !== 'everything' ? '403 out-of-scope' : 'admits';
      expect(outcome).toBe(verdict === 'admits' ? admitted : '403 role-missing');
    },
  );

  if (scope === 'bound' && !filtered.includes(action))
    it.each(allowed.flatMap(scopesOf).filter(([, kind]) => kind !== 'everything'))(
      'rejects %s of another %s',
      async (role, kind) => {
        const { status, body } = await attempt(action, await holderOf(environment, role, kind, elsewhere), role);
        expect({ status, code: body.code }).toEqual({ status: 403, code: 'out-of-scope' });
      },
    );
});
