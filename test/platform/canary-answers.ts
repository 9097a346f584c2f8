import { services, type ServiceName } from '#contracts';
import type { Canary, PlantedAspiration } from '../journey/canary.js';
import { type Account, Tokens } from '../journey/tokens.js';
import { readableText } from './canary-attachments.js';
import type { CanaryFinder } from './canary-finder.js';
import type { RunningPlatform } from './running-platform.js';

/** The accounts whose answers are searched. */
const accounts = [
  'koordinator',
  'penghubung',
  'penghubung-dlh',
  'anggota',
  'ketua',
  'ketua-muda',
  'desa',
  'kecamatan',
  'verifikator',
  'editor',
  'ppid',
  'atasan-ppid',
  'dpo',
  'admin',
  'integrator',
  'warga',
] as const satisfies readonly Account[];

/** What is public is read without an account, all else by every role. */
const isPublic = (path: string) => /^\/(open311|v1\/(public-|open-data|aspiration-statistics$))/.test(path);

/** All GET routes that can lead to what was planted, by service. */
function pathsOf(canary: Canary): Readonly<Record<ServiceName, readonly string[]>> {
  const { kimId, memberIds, trainings } = canary;
  return {
    aspirations: [
      ...listsOfAspirations,
      ...pathsOfRequest(canary.request),
      ...[canary.confidential, canary.open, canary.request].flatMap(pathsOfAspiration),
    ],
    registry: [
      '/v1/kims?limit=200',
      '/v1/kim-directory?limit=100',
      '/v1/kim-statistics',
      '/v1/kims/export/csv',
      '/v1/kims/export/json',
      '/v1/me/memberships',
      '/v1/activities?limit=200',
      '/v1/trainings?limit=100',
      '/v1/trainings.csv',
      ...['', '/history', '/invitations', '/registrations', '/attendance-list', '/attendance-list.csv'].map(
        (of) => `/v1/trainings/${trainings.draftId}${of}`,
      ),
      ...['', '/members', '/history', '/terms', '/mandates', '/activity-counts', '/timeline'].map(
        (of) => `/v1/kims/${kimId}${of}`,
      ),
      ...memberIds.flatMap((id) => ['', '/contact', '/history', '/access-log'].map((of) => `/v1/members/${id}${of}`)),
    ],
    publishing: pathsOfPublications(canary),
    notifications: pathsOfNotifications(canary),
  };
}

const listsOfAspirations = [
  '/v1/public-aspirations?limit=100',
  '/open311/v2/requests.json?page_size=200&extensions=true',
  '/open311/v2/requests.xml?page_size=200&extensions=true',
  '/v1/open-data/aspirations.csv',
  '/v1/open-data/aspirations.json',
  '/v1/aspiration-statistics',
  ...['?by=KIM', '.csv?by=VILLAGE', '/page'].map((of) => `/v1/internal-statistics${of}`),
  '/v1/aspirations?limit=200',
  '/v1/aspirations.csv',
  '/v1/citizen-aspirations',
  '/v1/aspiration-drafts',
  ...['verification', 'assignment', 'held', 'review'].map((queue) => `/v1/aspiration-queues/${queue}?limit=200`),
  '/v1/data-requests',
  '/v1/lapor/hand-overs',
  ...['dpupr', 'dlh'].map((agency) => `/v1/agencies/${agency}/events?limit=200`),
  ...['dpupr', 'dlh'].map((agency) => `/v1/agencies/${agency}/liaisons`),
];

function pathsOfRequest({ id }: Canary['request']): string[] {
  return [
    '/v1/information-requests?limit=100',
    '/v1/information-requests.csv',
    '/v1/information-queues',
    '/v1/information-register?limit=100',
    '/v1/information-register.csv',
    '/v1/information-register/report',
    ...['', '/history', '/requester?purpose=klarifikasi'].map((of) => `/v1/information-requests/${id}${of}`),
    `/v1/information-objections?request=${id}`,
  ];
}

function pathsOfAspiration({ id, attachmentIds, draftId }: PlantedAspiration): string[] {
  const parts = [
    'history',
    'entries',
    'intake',
    'deadlines',
    'parts',
    'similar',
    'duplicate-group',
    'supporters',
    'notes',
  ];
  return [
    `/v1/public-aspirations/${id}`,
    `/open311/v2/requests/${id}.json?extensions=true`,
    `/open311/v2/requests/${id}.xml?extensions=true`,
    `/open311/v2/tokens/${id}.json`,
    `/v1/aspirations/${id}`,
    ...parts.map((part) => `/v1/aspirations/${id}/${part}`),
    `/v1/aspirations/${id}/agency-suggestions`,
    `/v1/aspirations/${id}/reporter?purpose=klarifikasi`,
    `/v1/citizen-aspirations/${id}/access-log`,
    `/v1/lapor/hand-overs/${id}`,
    ...(draftId === undefined ? [] : [`/v1/aspiration-drafts/${draftId}`]),
    ...attachmentIds.map((attachment) => `/v1/attachments/${attachment}`),
  ];
}

function pathsOfNotifications({ confidential, open, kimId, memberIds, notifications: { planId } }: Canary): string[] {
  const about = (kind: string, id: string) => `/v1/messages?limit=200&aboutKind=${kind}&aboutId=${id}`;
  return [
    '/v1/inbox?limit=100',
    '/v1/messages?limit=200',
    '/v1/contact-points',
    '/v1/preferences',
    '/v1/relay-requests',
    '/v1/recipients/unreachable',
    '/v1/plans?limit=100',
    ...['', '/history', '/conservation'].map((of) => `/v1/plans/${planId}${of}`),
    ...memberIds.map((id) => `/v1/recipients/MEMBER/${id}/messages/why`),
    about('ASPIRATION', confidential.id),
    about('ASPIRATION', open.id),
    about('KIM', kimId),
  ];
}

function pathsOfPublications({ kimId, publications }: Canary): string[] {
  const { claim, threadId, needId, contributionId, draftId, taskIds } = publications;
  const parts = (path: string, ...names: string[]) => [path, ...names.map((name) => `${path}/${name}`)];
  return [
    '/v1/feed.atom',
    '/v1/feed.json',
    '/v1/changes?limit=100',
    '/v1/search?q=kenari',
    '/v1/claim-reviews?limit=100',
    '/v1/editions?limit=100',
    `/v1/tasks?kim=${kimId}`,
    '/v1/claims?limit=100',
    '/v1/claims/clarification-times',
    '/v1/threads?limit=100',
    '/v1/needs?limit=100',
    '/v1/needs?status=RECEIVED&limit=100',
    `/v1/contributions?kim=${kimId}`,
    '/v1/schedules?limit=100',
    `/v1/claim-reports/${claim.receipt}`,
    ...parts(`/v1/claims/${claim.id}`, 'history', 'reports', 'evidence'),
    ...parts(`/v1/threads/${threadId}`, 'replies'),
    ...parts(`/v1/needs/${needId}`, 'history'),
    ...parts(`/v1/contributions/${contributionId}`, 'history'),
    ...parts(`/v1/editions/${draftId}`, 'history', 'comments', 'coverage', `diff/${claim.editionId}`),
    ...parts(`/v1/editions/${claim.editionId}`, 'history', 'feedback', 'feedback/counts', 'coverage'),
    ...taskIds.flatMap((id) => parts(`/v1/tasks/${id}`, 'history')),
  ];
}

/** Searches the answers to every role, and to citizens by number and PIN. */
export async function searchAnswers(
  { endpoints }: RunningPlatform,
  canary: Canary,
  finder: CanaryFinder<string>,
): Promise<void> {
  const tokens = new Tokens(endpoints.issuer.tokenUrl);
  const paths = pathsOf(canary);
  const read = async (account: Account | 'anyone', service: ServiceName, path: string) => {
    const headers: Record<string, string> =
      account === 'anyone' ? {} : { authorization: `Bearer ${await tokens.of(account)}` };
    const response = await fetch(`${endpoints.services[service]}${path}`, { headers });
    if (response.status >= 500) throw new Error(`${path} returns ${response.status} to ${account}`);
    finder.search(account, path, await readableText(Buffer.from(await response.arrayBuffer())));
  };
  for (const service of services) {
    await Promise.all(paths[service].map((path) => read('anyone', service, path)));
    const closed = paths[service].filter((path) => !isPublic(path));
    for (const account of accounts) await Promise.all(closed.map((path) => read(account, service, path)));
  }
  await searchTracking(endpoints.services.aspirations, canary, finder);
}

async function searchTracking(url: string, { confidential, open, request }: Canary, finder: CanaryFinder<string>) {
  const own = ['/v1/tracking', '/v1/tracking/access-log'];
  const citizens = [
    ['reporter', confidential, own],
    ['reporter', open, own],
    ['supporter', open.supporter, own],
    ['requester', request, [...own, '/v1/tracking/information-request']],
  ] as const;
  for (const [citizen, key, paths] of citizens)
    for (const path of paths) {
      const body = JSON.stringify({ trackingNumber: key?.trackingNumber, pin: key?.pin });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}${path}`, { method: 'POST', headers, body });
      if (response.status !== 200) throw new Error(`${path} returns ${response.status} to the ${citizen}`);
      finder.search(citizen, path, await response.text());
    }
}
