import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { type Api, eventually } from '#testing';
import {
  aspirationsFixture,
  type AspirationsFixture,
  assigned,
  ifMatch,
  must,
} from '../../../../../test/aspirations/sample-aspiration.js';
import { AgencyFeed } from '../delivery/agency-feed.js';
import type { WebhookDeliveryPage, WebhookResponse, WebhookTestResult, WebhookWithSecret } from './webhook.dto.js';
import { WebhookJob } from './webhook.job.js';

interface Received {
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly event: { readonly id: string; readonly type: string; readonly subject: string };
}

type Answer = (request: Received) => number | 'hang' | 'flood';

/** An endpoint of an agency that answers as the test decides. */
class Receiver {
  readonly received: Received[] = [];
  answer: Answer = () => 204;
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts).toString();
      const received = { body, headers: request.headers, event: JSON.parse(body) as Received['event'] };
      this.received.push(received);
      const answer = this.answer(received);
      if (answer === 'hang') return;
      if (answer === 'flood') {
        response.writeHead(200);
        const part = Buffer.alloc(1_000_000);
        const flood = (): void => {
          while (!response.destroyed && response.write(part));
        };
        response.on('drain', flood);
        return flood();
      }
      response.writeHead(answer, answer === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => void this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  ofSubject(subject: string): string[] {
    return this.received.filter(({ event }) => event.subject === subject).map(({ event }) => event.id);
  }
}

describe('webhooks of an agency', () => {
  let on: AspirationsFixture;
  let liaison: Api;
  let job: WebhookJob;
  const receivers: Receiver[] = [];

  beforeAll(async () => {
    on = await aspirationsFixture({ ASPIRATIONS_WEBHOOK_NETWORKS: '127.0.0.0/8' });
    liaison = await on.as('penghubung', 'AGENCY_LIAISON@agency:dpupr');
    job = on.provider(WebhookJob);
  });
  afterAll(async () => {
    await on?.stop();
    for (const receiver of receivers) receiver.stop();
  });
  beforeEach(async () => {
    const { body } = await liaison.get<{ items: WebhookResponse[] }>('/v1/agencies/dpupr/webhooks');
    for (const { id, version } of body.items) await liaison.delete(address(id), ifMatch(version));
  });

  const address = (id = '', step = '') => `/v1/agencies/dpupr/webhooks${id && `/${id}`}${step && `/${step}`}`;
  const code = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as { code?: string }).code}`;

  async function endpoint(answer: Answer = () => 204): Promise<{ to: Receiver; webhook: WebhookWithSecret }> {
    const to = new Receiver();
    to.answer = answer;
    receivers.push(to);
    const created = await liaison.post<WebhookWithSecret>(address(), { url: await to.start() });
    return { to, webhook: must(201, created) };
  }

  /** Adds events of aspirations to the feed of the agency, in one transaction. @returns their ids */
  async function events(...subjects: string[]): Promise<string[]> {
    const added = subjects.map((subject) => ({ id: randomUUID(), subject }));
    await on.transaction((tx) =>
      on.provider(AgencyFeed).appendAll(
        tx,
        added.map(({ id, subject }) => ({
          agencyId: 'dpupr',
          event: {
            id,
            key: subject,
            headers: { ce_specversion: '1.0', ce_id: id, ce_type: 'sambung.aspirations.Tried.v1', ce_subject: subject },
            payload: '{}',
          },
        })),
      ),
    );
    return added.map(({ id }) => id);
  }

  const state = async (id: string) => (await liaison.get<WebhookResponse>(address(id))).body;
  const log = async (id: string, query = '') =>
    (await liaison.get<WebhookDeliveryPage>(`${address(id, 'deliveries')}${query}`)).body.items;

  it('get the events of its aspirations, signed for the library of Standard Webhooks', async () => {
    const { to, webhook } = await endpoint();
    const { id } = await assigned(on);
    await eventually(() => expect(to.ofSubject(id)).toHaveLength(1));
    const [{ body, headers, event } = undefined as never] = to.received;
    expect(new Webhook(webhook.secret).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'sambung.aspirations.AspirationAssigned.v1',
      data: { aspirationId: id, agencyId: 'dpupr' },
    });
    expect([headers['webhook-id'], headers['content-type']]).toEqual([
      event.id,
      'application/cloudevents+json; charset=utf-8',
    ]);
    expect(body).not.toContain('reporter');
    await eventually(async () =>
      expect(await log(webhook.id)).toMatchObject([{ status: 'DELIVERED', attempts: [{ status: 204 }] }]),
    );
  });

  it('sign with the former secret as well for a day after a rotation', async () => {
    const { to, webhook } = await endpoint();
    const rotated = await liaison.post<WebhookWithSecret>(address(webhook.id, 'rotate'));
    await events(randomUUID());
    await eventually(() => expect(to.received).toHaveLength(1));
    const [{ body, headers } = undefined as never] = to.received;
    for (const secret of [webhook.secret, rotated.body.secret])
      expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).not.toThrow();
    expect((await liaison.get(address(webhook.id))).body).not.toHaveProperty('secret');
  });

  it('get the events of one aspiration in order, also when one of them fails, and those of others meanwhile', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    let refuse = true;
    const { to, webhook } = await endpoint(({ event }) => (refuse && event.subject === one ? 500 : 204));
    const ids = await events(one, one, other, one);
    await eventually(() => expect(to.ofSubject(other)).toHaveLength(1));
    await eventually(async () => expect((await log(webhook.id)).at(-1)!.attempts.length).toBeGreaterThan(0));
    expect(new Set(to.ofSubject(one))).toEqual(new Set([ids[0]]));
    refuse = false;
    await job.run(new Date(Date.now() + 60_000));
    await eventually(() => expect([...new Set(to.ofSubject(one))]).toEqual([ids[0], ids[1], ids[3]]));
  });

  it('that hang delay no others', async () => {
    const { to: slow } = await endpoint(() => 'hang');
    const { to: quick } = await endpoint();
    const subjects = Array.from({ length: 10 }, () => randomUUID());
    await events(...subjects);
    await eventually(() => expect(quick.received).toHaveLength(10));
    expect(slow.received.length).toBeLessThanOrEqual(4);
  });

  it('are paused after failures in a row, and probed with one event', async () => {
    let works = false;
    const { to, webhook } = await endpoint(() => (works ? 200 : 503));
    await events(...Array.from({ length: 8 }, () => randomUUID()));
    await eventually(async () => expect((await state(webhook.id)).pausedUntil).not.toBeNull());
    await job.settled();
    const before = to.received.length;
    await job.run(new Date());
    await job.settled();
    expect(to.received).toHaveLength(before);
    works = true;
    await job.run(new Date(Date.now() + 3_600_000));
    await job.settled();
    await eventually(async () =>
      expect(await state(webhook.id)).toMatchObject({ failures: 0, pausedUntil: null, waiting: 0 }),
    );
  });

  it('are disabled by 410, and continue with what was added meanwhile when they are enabled', async () => {
    const { to, webhook } = await endpoint(() => 410);
    const [first] = await events(randomUUID());
    await eventually(async () =>
      expect(await state(webhook.id)).toMatchObject({ status: 'DISABLED', disabledReason: 'GONE' }),
    );
    const [second] = await events(randomUUID());
    to.answer = () => 200;
    expect(
      code(await liaison.post(address(webhook.id, 'disable'), {}, ifMatch((await state(webhook.id)).version))),
    ).toBe('409 webhook-wrong-status');
    const enabled = await liaison.post(address(webhook.id, 'enable'), {}, ifMatch((await state(webhook.id)).version));
    expect(enabled).toMatchObject({ status: 200, body: { status: 'ACTIVE', disabledReason: null } });
    await eventually(() =>
      expect(
        to.received
          .map(({ event }) => event.id)
          .slice(1)
          .toSorted(),
      ).toEqual([first, second].toSorted()),
    );
  });

  it.each([
    ['redirects', 302],
    ['refuses', 400],
  ])('count an answer that %s as a failure, and follow nothing', async (_, status) => {
    const { to, webhook } = await endpoint(() => status);
    await events(randomUUID());
    await eventually(async () =>
      expect(await log(webhook.id)).toMatchObject([{ status: 'PENDING', attempts: [{ status }] }]),
    );
    expect(to.received).toHaveLength(1);
  });

  it('read nothing of an answer that never ends', async () => {
    const { webhook } = await endpoint(() => 'flood');
    const { body } = await liaison.post<WebhookTestResult>(address(webhook.id, 'test'));
    expect(body).toMatchObject({ delivered: true, status: 200 });
  });

  it('are tried with a test event, which shows the answer', async () => {
    const { to, webhook } = await endpoint(() => 418);
    expect((await liaison.post<WebhookTestResult>(address(webhook.id, 'test'))).body).toMatchObject({
      delivered: false,
      status: 418,
      failure: null,
    });
    expect(to.received[0]!.event.type).toBe('sambung.aspirations.WebhookTested.v1');
    to.stop();
    expect((await liaison.post<WebhookTestResult>(address(webhook.id, 'test'))).body).toMatchObject({
      delivered: false,
      failure: 'UNREACHABLE',
    });
  });

  it('get events once more by position and by time', async () => {
    const { to, webhook } = await endpoint();
    const since = new Date().toISOString();
    const ids = await events(randomUUID(), randomUUID(), randomUUID());
    await eventually(async () => expect(await log(webhook.id, '?status=DELIVERED')).toHaveLength(3));
    const [, , oldest] = await log(webhook.id);
    const replay = (range: object) => liaison.post(address(webhook.id, 'replay'), range);
    expect((await replay({ after: oldest!.position })).body).toEqual({ queued: 2 });
    await eventually(() => expect(to.received).toHaveLength(5));
    expect((await replay({ since })).body).toEqual({ queued: 3 });
    await eventually(() => expect(to.received).toHaveLength(8));
    expect(new Set(to.received.map(({ event }) => event.id))).toEqual(new Set(ids));
    for (const range of [{}, { after: '1', since }, { after: '-1' }, { since: 'yesterday' }])
      expect((await replay(range)).status).toBe(400);
  });

  it.each(['http://dpupr.example.go.id/', 'https://10.0.0.1/', 'https://[::1]/', 'https://169.254.169.254/'])(
    'may not be at %s',
    async (url) => {
      expect(code(await liaison.post(address(), { url }))).toBe('422 webhook-address-refused');
    },
  );

  it.each(['ftp://x.example/', 'nonsense', 'https://x.example/#part', `https://x.example/${'a'.repeat(2000)}`])(
    'must be an address: %.30s',
    async (url) => {
      expect((await liaison.post(address(), { url })).status).toBe(400);
    },
  );

  it('are at most five', async () => {
    for (let count = 0; count < 5; count++) await endpoint();
    expect(code(await liaison.post(address(), { url: 'https://dpupr.example.go.id/' }))).toBe(
      '409 webhook-limit-reached',
    );
  });

  it('belong to the agency alone', async () => {
    const { webhook } = await endpoint();
    const other = await on.as('lain', 'AGENCY_LIAISON@agency:dinkes');
    for (const path of [address(), address(webhook.id), address(webhook.id, 'deliveries')])
      expect([(await other.get(path)).status, (await on.anyone.get(path)).status]).toEqual([403, 401]);
    expect((await other.get(`/v1/agencies/dinkes/webhooks/${webhook.id}`)).status).toBe(404);
    expect((await liaison.put(address(webhook.id), { url: webhook.url }, ifMatch(9))).status).toBe(412);
  });
});
