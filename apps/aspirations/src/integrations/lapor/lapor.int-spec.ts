import type { HistoryPage } from '#lifecycle';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { sql } from '#database';
import { eventually } from '#testing';
import {
  activeKim,
  ifMatch,
  newAspiration,
  received,
  aspirationsFixture,
  type AspirationsFixture,
  village,
} from '../../../../../test/aspirations/sample-aspiration.js';
import type { LaporHandOverResponse } from './lapor-hand-over.dto.js';
import { LaporJob } from './lapor.job.js';
import type { Reconciliation } from './reconciliation.dto.js';

const minute = 60_000;
const hour = 60 * minute;

/** Helpers to queue and read hand-overs. */
const helpers = (on: AspirationsFixture) => ({
  /** An aspiration referred to LAPOR!. */
  async queued(changes: Partial<typeof newAspiration> = {}): Promise<string> {
    const { id, version } = await received(on, changes);
    const body = { destination: 'LAPOR', text: 'Diteruskan ke kementerian lewat SP4N-LAPOR!.' };
    const { status } = await on.coordinator.post(`/v1/aspirations/${id}/refer`, body, ifMatch(version));
    if (status !== 200) throw new Error(`failed to refer the aspiration: ${status}`);
    return id;
  },
  runJob: (after = 0) => on.provider(LaporJob).run(new Date(Date.now() + after)),
  of: async (id: string) => (await on.coordinator.get<LaporHandOverResponse>(`/v1/lapor/hand-overs/${id}`)).body,
  reconcile: async (unacknowledgedDays = 3) =>
    (await on.coordinator.get<Reconciliation>(`/v1/lapor/reconciliation?unacknowledgedDays=${unacknowledgedDays}`))
      .body,
  retry: (id: string) => on.coordinator.post<{ code: string }>(`/v1/lapor/hand-overs/${id}/retry`),
  actions: async (id: string) =>
    (await on.coordinator.get<HistoryPage>(`/v1/aspirations/${id}/history`)).body.items.map(({ action }) => action),
});

describe('hand-over to LAPOR! by files', () => {
  let on: AspirationsFixture;
  let at: ReturnType<typeof helpers>;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lapor-'));
    on = await aspirationsFixture({ ASPIRATIONS_LAPOR_URL: pathToFileURL(folder).href });
    at = helpers(on);
  });
  afterAll(async () => {
    await on.stop();
    await rm(folder, { recursive: true });
  });

  const exported = async (end: string) => {
    const names = (await readdir(join(folder, 'out'))).filter((name) => name.endsWith(end));
    return Promise.all(names.map((name) => readFile(join(folder, 'out', name), 'utf8')));
  };
  const receipts = (name: string, content: unknown) =>
    writeFile(join(folder, 'in', name), typeof content === 'string' ? content : JSON.stringify(content));

  it('writes each aspiration once, as JSON and CSV, without reporter and personal data', async () => {
    const id = await at.queued({ title: '=SUM(A1)', confidential: true });
    await Promise.all([at.runJob(), at.runJob()]);
    await at.runJob(hour);
    const reports = (await exported('.json')).flatMap((text) => JSON.parse(text) as { reference: string }[]);
    expect(reports).toEqual([
      {
        reference: id,
        kind: 'COMPLAINT',
        category: 'ROADS_AND_BRIDGES',
        villageCode: village,
        title: '=SUM(A1)',
        body: 'Papan jembatan lepas tiga lembar. Hubungi Bu •••••• di ••••••••••••••.',
        anonymous: false,
        confidential: true,
        receivedAt: expect.any(String) as unknown,
      },
    ]);
    const [csv] = await exported('.csv');
    expect(parse(csv!, { bom: true, columns: true })).toEqual([
      expect.objectContaining({ reference: id, title: `'=SUM(A1)` }),
    ]);
    expect((await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.part'))).toEqual([]);
    for (const path of [
      join(folder, 'out'),
      ...(await readdir(join(folder, 'out'))).map((name) => join(folder, 'out', name)),
    ])
      expect([path, (await stat(path)).mode & 0o007]).toEqual([path, 0]);
    expect(await at.of(id)).toMatchObject({ status: 'HANDED_OVER', laporId: null, tries: 1, dueAt: null });
    expect(await at.actions(id)).toEqual(['receive', 'refer', 'lapor-hand-over']);
  });

  it('reads the id and the status of LAPOR! from receipts in either format', async () => {
    const [one, two] = [await at.queued(), await at.queued()];
    await at.runJob();
    await receipts(
      'a.csv',
      `\ufeffreference;outcome;laporId;laporStatus;instansi\r\n${one};ACKNOWLEDGED;9165816;Belum;PUPR\r\n;;;;\r\n`,
    );
    await receipts('b.json', [{ reference: two, outcome: 'REFUSED', laporStatus: 'Bukan kewenangan' }]);
    await at.runJob();
    expect(await at.of(one)).toMatchObject({ status: 'ACKNOWLEDGED', laporId: '9165816', laporStatus: 'Belum' });
    expect(await at.of(two)).toMatchObject({ status: 'REFUSED', lastFailure: 'Bukan kewenangan' });
    expect(await readdir(join(folder, 'in'))).toEqual([]);
    const found = await on.coordinator.get<{ items: object[] }>('/v1/lapor/hand-overs?laporId=9165816');
    expect(found.body.items).toEqual([expect.objectContaining({ aspirationId: one })]);

    await receipts('c.json', [{ reference: one, outcome: 'ACKNOWLEDGED', laporId: 9165816, laporStatus: 'Proses' }]);
    await at.runJob();
    await receipts('c.json', [{ reference: one, outcome: 'ACKNOWLEDGED', laporId: 9165816, laporStatus: 'Proses' }]);
    await at.runJob();
    expect(await at.of(one)).toMatchObject({ laporStatus: 'Proses' });
    expect(await at.actions(one)).toEqual([
      'receive',
      'refer',
      'lapor-hand-over',
      'lapor-acknowledge',
      'lapor-progress',
    ]);
  });

  it('moves an unreadable file to faulty/, and reads the others', async () => {
    const id = await at.queued();
    await at.runJob();
    await receipts('1.json', '{ half');
    await receipts('2.csv', 'reference,outcome\nx,PERHAPS\n');
    await receipts('3.json', [{ reference: id, outcome: 'ACKNOWLEDGED', laporId: '3' }]);
    await receipts('4.json.part', '[');
    await at.runJob();
    expect((await at.of(id)).status).toBe('ACKNOWLEDGED');
    expect((await readdir(join(folder, 'faulty'))).toSorted()).toEqual(['1.json', '2.csv']);
    expect(await readdir(join(folder, 'in'))).toEqual(['4.json.part']);
    await rm(join(folder, 'in', '4.json.part'));
  });

  it('stores an unmatched receipt for review without another effect', async () => {
    const [one, two] = [await at.queued(), await at.queued()];
    await at.runJob();
    await receipts('a.json', [
      { reference: one, outcome: 'ACKNOWLEDGED', laporId: '100' },
      { reference: one, outcome: 'ACKNOWLEDGED', laporId: '101' },
      { reference: one, outcome: 'REFUSED' },
      { reference: two, outcome: 'ACKNOWLEDGED', laporId: '100' },
      { reference: activeKim, outcome: 'ACKNOWLEDGED', laporId: '102' },
      { reference: 'nomor tujuh', outcome: 'REFUSED' },
    ]);
    await at.runJob();
    expect(await at.of(one)).toMatchObject({ status: 'ACKNOWLEDGED', laporId: '100' });
    expect(await at.of(two)).toMatchObject({ status: 'HANDED_OVER', laporId: null });
    const { unmatchedReceipts } = await at.reconcile();
    expect(new Set(unmatchedReceipts.map(({ reference, fault }) => `${reference} ${fault}`))).toEqual(
      new Set([
        `${one} another-id`,
        `${one} out-of-order`,
        `${two} id-taken`,
        `${activeKim} unknown-reference`,
        'nomor tujuh unknown-reference',
      ]),
    );
  });

  it('reconciles unacknowledged and refused hand-overs with counts', async () => {
    const before = await at.reconcile(0);
    const id = await at.queued();
    await at.runJob();
    const { counts, unacknowledged } = await at.reconcile(0);
    expect(counts.HANDED_OVER).toBe(before.counts.HANDED_OVER + 1);
    expect(unacknowledged.map(({ aspirationId }) => aspirationId)).toContain(id);
    expect((await at.reconcile(3)).unacknowledged).toEqual([]);
    expect((await at.reconcile()).refused).toHaveLength(1);
  });

  it('retries a refused hand-over, and returns 409 for others', async () => {
    const id = await at.queued();
    expect(await at.retry(id)).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    await at.runJob();
    await receipts('a.json', [{ reference: id, outcome: 'REFUSED', laporStatus: 'Kurang jelas' }]);
    await at.runJob();
    expect(await at.retry(id)).toMatchObject({ status: 200, body: { status: 'QUEUED', tries: 0, lastFailure: null } });
    await at.runJob();
    expect((await at.of(id)).status).toBe('HANDED_OVER');
    const { id: other, version } = await received(on);
    expect(await at.retry(other)).toMatchObject({ status: 404, body: { code: 'lapor-hand-over-not-found' } });
    expect(await at.retry(activeKim)).toMatchObject({ status: 404, body: { code: 'aspiration-not-found' } });
    expect(await at.of(other)).toMatchObject({ code: 'lapor-hand-over-not-found' });
    const elsewhere = { destination: 'PROVINCE', text: 'Jalan provinsi.' };
    await on.coordinator.post(`/v1/aspirations/${other}/refer`, elsewhere, ifMatch(version));
    expect(await at.retry(other)).toMatchObject({ status: 404, body: { code: 'lapor-hand-over-not-found' } });
  });
});

describe('hand-over to LAPOR! by HTTP', () => {
  let on: AspirationsFixture;
  let at: ReturnType<typeof helpers>;
  let lapor: Server;
  /** The next response of the fake server, and the requests it received. */
  let answer: (path: string, body: { reference?: string; references?: string[] }) => [number, unknown];
  let sent: { path: string; keytoken: unknown; body: Record<string, unknown> }[];

  beforeAll(async () => {
    lapor = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => (text += String(chunk)));
      request.on('end', () => {
        const body = JSON.parse(text) as Record<string, unknown>;
        sent.push({ path: request.url!, keytoken: request.headers['keytoken'], body });
        const [status, content] = answer(request.url!, body);
        if (status === 0) request.socket.destroy();
        else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content));
      });
    });
    await new Promise<void>((resolve) => lapor.listen(0, '127.0.0.1', resolve));
    const { port } = lapor.address() as AddressInfo;
    on = await aspirationsFixture({
      ASPIRATIONS_LAPOR_URL: `http://127.0.0.1:${port}/api`,
      ASPIRATIONS_LAPOR_KEY: 'kunci-pengembang',
    });
    at = helpers(on);
  });
  afterAll(async () => {
    await on.stop();
    await new Promise((resolve) => lapor.close(resolve));
  });
  beforeEach(() => {
    sent = [];
  });
  afterEach(async () => {
    await on.database.query(sql`DELETE FROM lapor_hand_over_history`);
    await on.database.query(sql`DELETE FROM lapor_hand_over`);
  });

  const statuses = (receipts: object[]) => (path: string) => (path === '/api/statuses' ? receipts : undefined);

  it('sends an aspiration with the key, and stores the returned id', async () => {
    answer = (path) => (path === '/api/reports' ? [201, { id: 9_165_816 }] : [200, []]);
    const id = await at.queued();
    await at.runJob();
    const reports = sent.filter(({ path }) => path === '/api/reports');
    expect(reports).toMatchObject([
      { keytoken: 'kunci-pengembang', body: { reference: id, category: 'ROADS_AND_BRIDGES' } },
    ]);
    expect(JSON.stringify(reports)).not.toContain('Siti');
    expect(await at.of(id)).toMatchObject({ status: 'ACKNOWLEDGED', laporId: '9165816', tries: 1 });
    await at.runJob(hour);
    expect(sent.filter(({ path }) => path === '/api/reports')).toHaveLength(1);
  });

  it.each([
    [503, {}],
    [401, {}],
    [200, { nothing: true }],
    [0, undefined],
  ])('retries with backoff after %p', async (status, content) => {
    answer = () => [status, content];
    const id = await at.queued();
    await at.runJob();
    const { status: first, tries, dueAt, lastFailure } = await at.of(id);
    expect([first, tries]).toEqual(['QUEUED', 1]);
    expect(lastFailure).not.toBeNull();
    expect(new Date(dueAt!).getTime() - Date.now()).toBeLessThanOrEqual(30_000);
    expect((await at.reconcile()).failing).toHaveLength(1);
    await at.runJob();
    expect((await at.of(id)).tries).toBe(1);
    await at.runJob(minute);
    expect((await at.of(id)).tries).toBe(2);

    answer = (path) => (path === '/api/reports' ? [409, { id: '77' }] : [200, []]);
    await at.runJob(hour);
    expect(await at.of(id)).toMatchObject({ status: 'ACKNOWLEDGED', laporId: '77', lastFailure: null });
  });

  it('fails after fifty tries, and starts again on retry', async () => {
    answer = () => [503, {}];
    const id = await at.queued();
    await on.database.query(sql`UPDATE lapor_hand_over SET tries = 48`);
    await at.runJob();
    expect(await at.of(id)).toMatchObject({ status: 'QUEUED', tries: 49 });
    await on.database.query(sql`UPDATE lapor_hand_over SET due_at = now()`);
    await at.runJob();
    expect(await at.of(id)).toMatchObject({ status: 'FAILED', tries: 50, dueAt: null });
    expect((await at.reconcile()).failed).toHaveLength(1);
    expect(await at.actions(id)).toContain('lapor-fail');
    answer = (path) => (path === '/api/reports' ? [201, { id: '78' }] : [200, []]);
    expect((await at.retry(id)).status).toBe(200);
    await at.runJob();
    expect(await at.of(id)).toMatchObject({ status: 'ACKNOWLEDGED', laporId: '78' });
  });

  it('records a refusal, and polls the others hourly', async () => {
    const refused = await at.queued();
    answer = (path) => (path === '/api/reports' ? [422, { message: 'Di luar kewenangan' }] : [200, []]);
    await at.runJob();
    expect(await at.of(refused)).toMatchObject({ status: 'REFUSED', lastFailure: 'Di luar kewenangan' });

    const id = await at.queued();
    answer = (path) => (path === '/api/reports' ? [201, { id: '79' }] : [200, []]);
    await at.runJob();
    const receipts = statuses([{ reference: id, outcome: 'ACKNOWLEDGED', laporId: '79', laporStatus: 'Selesai' }]);
    answer = (path) => [200, receipts(path)];
    await at.runJob();
    expect((await at.of(id)).laporStatus).toBeNull();
    await at.runJob(hour);
    expect((await at.of(id)).laporStatus).toBe('Selesai');
    expect(sent.filter(({ path }) => path === '/api/statuses').map(({ body }) => body)).toEqual([
      { references: [id] },
      { references: [id] },
    ]);
  });

  it('sends each of many once, also by concurrent jobs', async () => {
    answer = (path, { reference }) => (path === '/api/reports' ? [201, { id: reference }] : [200, []]);
    const ids: string[] = [];
    for (let count = 0; count < 60; count++) ids.push(await at.queued());
    await Promise.all([at.runJob(), at.runJob(), at.runJob()]);
    const references = sent.filter(({ path }) => path === '/api/reports').map(({ body }) => body['reference']);
    expect(references.toSorted()).toEqual(ids.toSorted());
    await eventually(async () => expect((await at.reconcile()).counts.ACKNOWLEDGED).toBe(60));
  });
});

describe('without a gateway to LAPOR!', () => {
  let on: AspirationsFixture;
  beforeAll(async () => {
    on = await aspirationsFixture();
  });
  afterAll(() => on.stop());

  it('referred aspirations wait', async () => {
    const at = helpers(on);
    const id = await at.queued();
    await at.runJob(hour);
    expect(await at.of(id)).toMatchObject({ status: 'QUEUED', tries: 0 });
    expect((await at.reconcile()).unqueued).toEqual([]);
    await on.database.query(sql`DELETE FROM lapor_hand_over_history`);
    await on.database.query(sql`DELETE FROM lapor_hand_over WHERE id = ${id}`);
    expect((await at.reconcile()).unqueued).toMatchObject([{ aspirationId: id }]);
    expect(await at.retry(id)).toMatchObject({ status: 200, body: { status: 'QUEUED' } });
    const page = await on.coordinator.get<{ items: object[] }>('/v1/lapor/hand-overs?status=QUEUED&limit=1');
    expect(page.body.items).toHaveLength(1);
  });

  it('the lifecycle of a hand-over is published', async () => {
    expect(await on.anyone.get('/v1/workflows/lapor-hand-over')).toMatchObject({
      status: 200,
      body: { noun: 'lapor-hand-over', final: ['ACKNOWLEDGED'] },
    });
  });
});
