import { setTimeout as pause } from 'node:timers/promises';
import { categories } from '../../local/seed/categories.js';
import { kims as sampleKims } from '../../local/seed/kims.js';
import { villages } from '../../local/seed/areas.js';
import { day } from '../journey/days.js';
import type { ServiceDatabases } from '../platform/service-databases.js';
import type { CommandLog } from './command-log.js';
import type { CommandClient } from './command-client.js';
import { untilDone } from './outbox-faults.js';
import type { Random } from './random.js';

/** What one client of the load uses. */
export interface Client {
  readonly caller: CommandClient;
  readonly commandLog: CommandLog;
  readonly random: Random;
  /** Ids of the sample KIM, by village. */
  readonly activeKims: ReadonlyMap<string, string>;
  readonly databases: ServiceDatabases;
}

interface Versioned {
  readonly id: string;
  readonly version: number;
}

const everyVillage = villages().map(({ code }) => code);
const tries = 40;
const areasAtOnce = 4;
const areasOfDistrict = 900;
let serial = 0;
let areas = 0;

/**
 * Records new areas. None is renamed: a paused service that processes an abandoned PUT late would restore the old name.
 */
export async function areaLifecycle({ caller, commandLog }: Client): Promise<void> {
  const first = (areas += areasAtOnce) - areasAtOnce;
  const district = `32.99.${String(1 + Math.floor(first / areasOfDistrict)).padStart(2, '0')}`;
  const above = [
    { code: '32.99', kind: 'REGENCY', name: 'Lain', parentCode: null },
    { code: district, kind: 'DISTRICT', name: `Lain ${district}`, parentCode: '32.99' },
  ];
  const codes = Array.from(
    { length: areasAtOnce },
    (_, place) => `${district}.${2001 + ((first + place) % areasOfDistrict)}`,
  );
  const named = codes.map((code) => ({ code, kind: 'DESA', name: `Desa ${code}`, parentCode: district }));
  await caller.replaceShared('registry', '/v1/areas', { items: [...above, ...named] });
  for (const code of codes) commandLog.areas.add(code);
}

/** Registers and activates a KIM. */
export async function kimLifecycle({ caller, commandLog, random, activeKims }: Client): Promise<void> {
  // Few in the villages with editions: each active KIM there gets a task for every edition.
  const village = random.pick(random.next() < 0.05 ? [...activeKims.keys()] : everyVillage);
  const name = `KIM Tahan ${++serial}`;
  const decree = { number: `141/${serial}`, date: '2026-02-03', issuer: 'Kepala Desa' };
  const registry = { service: 'registry' } as const;
  const body = { name, villageCodes: [village], decree };
  let kim = await caller.command<Versioned>({ ...registry, path: '/v1/kims', body });
  commandLog.recordSteps('kim', kim.id, 'register');
  for (const post of ['CHAIR', 'SECRETARY', 'TREASURER']) {
    const person = { fullName: `${post} Tahan`, post, email: `${post.toLowerCase()}@kim.example`, phone: null };
    const joining = { ...person, accountId: null, joinedOn: '2026-02-10' };
    await caller.command({ ...registry, path: `/v1/kims/${kim.id}/members`, body: joining });
    commandLog.recordMember(kim.id);
  }
  const step = async (action: string, reason?: string) => {
    const path = `/v1/kims/${kim.id}/${action}`;
    kim = await caller.command<Versioned>({
      ...registry,
      path,
      ifMatch: kim.version,
      ...(reason && { body: { reason } }),
    });
    commandLog.recordSteps('kim', kim.id, action);
  };
  await step('submit');
  if (random.next() < 0.3) {
    await step('return', 'Nomor SK tidak terbaca.');
    const path = `/v1/kims/${kim.id}`;
    kim = await caller.command<Versioned>({
      ...registry,
      method: 'PATCH',
      path,
      ifMatch: kim.version,
      body: { decree },
    });
    commandLog.recordSteps('kim', kim.id, 'edit');
    await step('submit');
  }
  await step('verify');
  await step('activate');
}

/** Writes, approves and publishes an edition, at once or by a schedule, and reports its dissemination by a KIM. */
export async function editionLifecycle({ caller, commandLog, random, activeKims, databases }: Client): Promise<void> {
  const publishing = { service: 'publishing' } as const;
  const village = random.pick([...activeKims.keys()]);
  const text = {
    title: `Kabar Tahan ${++serial}`,
    body: 'Isi kabar.',
    informationClass: 'PERIODIC',
    areaCodes: [village],
  };
  type Edition = Versioned & { contentHash: string };
  let edition = await caller.command<Edition>({
    ...publishing,
    path: '/v1/editions',
    body: { ...text, disseminateBy: day(7) },
  });
  const at = `/v1/editions/${edition.id}`;
  const record = (action: string) => commandLog.recordSteps('edition', edition.id, action);
  record('create');
  if (random.next() < 0.3) {
    const body = { body: `Isi kabar ${serial}.` };
    edition = await caller.command({ ...publishing, method: 'PATCH', path: at, ifMatch: edition.version, body });
    record('change');
  }
  edition = await caller.command({ ...publishing, path: `${at}/submit`, ifMatch: edition.version });
  record('submit');
  const approval = { as: 'second', ifMatch: edition.version, body: { contentHash: edition.contentHash } } as const;
  edition = await caller.command({ ...publishing, path: `${at}/approve`, ...approval });
  record('approve');
  if (random.next() < 0.3) {
    // In an hour, as a repeated command must not come too late, and then made due.
    const body = { at: new Date(Date.now() + 3_600_000).toISOString() };
    await caller.command({ ...publishing, path: `${at}/schedule`, ifMatch: edition.version, body });
    await untilDone('a schedule to be due', () =>
      databases.query('publishing', 'UPDATE edition_schedule SET at = now() WHERE edition_id = $1', [edition.id]),
    );
    record('schedule');
    return record('publish');
  }
  edition = await caller.command({ ...publishing, path: `${at}/publish`, ifMatch: edition.version });
  record('publish');
  const query = `/v1/tasks?edition=${edition.id}&kim=${activeKims.get(village)}`;
  // A fault may delay the task: then there is no report.
  for (let look = 0; look < tries; look++) {
    const [task] = (await caller.read<{ items: Versioned[] }>('publishing', query)).items;
    if (!task) {
      await pause(200);
      continue;
    }
    const proof = { text: 'Dibacakan di Posyandu.', link: null };
    const report = { means: 'MEETING', audience: 'Ibu balita', peopleReached: 40, disseminatedOn: day(), proof };
    const body = { clientId: task.id, villageCodes: [village], ...report };
    await caller.command({ ...publishing, path: `/v1/tasks/${task.id}/report`, body });
    return commandLog.recordSteps('task', task.id, 'assign', 'report');
  }
}

/** Receives, answers, perhaps reopens, and closes an aspiration. */
export async function aspirationLifecycle({ caller, commandLog, random, activeKims }: Client): Promise<void> {
  const aspirations = { service: 'aspirations' } as const;
  const [villageCode, kimId] = random.pick([...activeKims]);
  const story = {
    kind: 'COMPLAINT',
    category: random.pick(categories).code,
    title: `Keluhan ${++serial}`,
    body: 'Isi.',
  };
  const how = { anonymous: random.next() < 0.3, confidential: false, consent: true };
  const reporter = { fullName: 'Pelapor', phone: null, email: 'pelapor@warga.example' };
  const body = { kimId, villageCode, ...story, ...how, reporter };
  const receipt = await caller.command<Versioned & { trackingNumber: string; pin: string }>({
    ...aspirations,
    path: '/v1/aspirations',
    body,
  });
  const { id, trackingNumber, pin } = receipt;
  commandLog.recordSteps('aspiration', id, 'receive');
  const step = async (action: string, { version }: Versioned, change: object, leadsTo?: string) => {
    const path = `/v1/aspirations/${id}/${action}`;
    return caller.command<Versioned>({
      ...aspirations,
      path,
      ifMatch: version,
      body: change,
      ...(leadsTo !== undefined && { leadsTo }),
    });
  };
  let current = await step('verify', receipt, {});
  commandLog.recordSteps('aspiration', id, 'verify', 'assign');
  current = await step('respond', current, { text: 'Akan diperbaiki.' });
  commandLog.recordSteps('aspiration', id, 'respond');
  const citizen = { trackingNumber, pin };
  if (random.next() < 0.4) {
    const reopening = { ...citizen, reason: 'Belum selesai.' };
    await caller.command({ ...aspirations, path: '/v1/tracking/reopen', body: reopening });
    commandLog.recordSteps('aspiration', id, 'reopen');
    // The notice of the first answer, once delivered, changes the version, too.
    await step('respond', { id, version: current.version + 1 }, { text: 'Sudah diperbaiki.' }, 'RESPONDED');
    commandLog.recordSteps('aspiration', id, 'respond');
  }
  await caller.command({ ...aspirations, path: '/v1/tracking/close', body: citizen });
  commandLog.recordSteps('aspiration', id, 'close');
}

/** The villages with editions and aspirations. */
export const sampleVillages = sampleKims
  .filter(({ goal }) => goal === 'ACTIVE')
  .map(({ villageCodes }) => villageCodes[0]!);
