import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#testing';
import { freePort, releasePort } from '../../../../../local/ports.js';
import { ChannelReports, type ChannelReply, type ProviderReceipt } from '../channel-reports.js';
import { SmppDriver } from './smpp.driver.js';
import { handleDelivery } from './smpp-inbound.js';
import { SmppLink } from './smpp-link.js';

/** `.ci/run` installs the package there; it is of another author and in another language than the one under test. */
const root = resolve(import.meta.dirname, '../../../../..');
const own = resolve(root, '.sambung/python/bin/python');
const python = existsSync(own) ? own : 'python3';
const isInstalled = spawnSync(python, ['-c', 'import smpp34']).status === 0;
if (!isInstalled) process.stdout.write('SKIPPED: SMPP against smpp34, which is not installed (see docs/testing.md)\n');

interface SmscEvent {
  readonly kind: string;
  readonly body?: string;
  readonly [field: string]: unknown;
}

(isInstalled ? describe : describe.skip)('SMS by SMPP, with an SMSC of another author', () => {
  const expectListening = () => expect(events[0]?.kind).toBe('listening');
  const expectBound = () => expect(link?.isBound).toBe(true);
  const events: SmscEvent[] = [];
  const [receipts, replies]: [ProviderReceipt[], ChannelReply[]] = [[], []];
  let [smsc, link, driver, port]: [ChildProcess?, SmppLink?, SmppDriver?, number?] = [];

  beforeAll(async () => {
    port = await freePort();
    smsc = spawn(python, [resolve(root, 'apps/notifications/testing/independent-smsc.py'), String(port)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    createInterface(smsc.stdout!).on('line', (line) => events.push(JSON.parse(line) as SmscEvent));
    await eventually(expectListening);
    const reports = new ChannelReports();
    reports.observe({
      receipt: (one) => Promise.resolve(void receipts.push(one)),
      reply: (one) => Promise.resolve(void replies.push(one)),
    });
    link = new SmppLink({
      endpoint: { host: '127.0.0.1', port, tls: false, systemId: 'sambung', password: 'secret' },
      times: { responseMs: 5000, enquireMs: 1000 },
      window: 5,
      onDeliver: (pdu) => handleDelivery(pdu, 'same', reports),
      onDown: () => {},
    });
    driver = new SmppDriver(link, { sender: 'SAMBUNG', messageIds: 'same', window: 5 });
    link.start();
    await eventually(expectBound);
  });
  afterAll(async () => {
    await link?.stop();
    smsc?.kill('SIGKILL');
    if (port !== undefined) releasePort(port);
  });

  const send = (short: string) =>
    driver!.send({
      messageId: 'm1',
      attempt: 1,
      sender: 'DISKOMINFO',
      to: { name: 'Siti', address: '+6281234567890' },
      content: { subject: '', text: '', html: '', body: '', parameters: [], short },
      expiresAt: null,
    });

  it('binds, and gets what people reply', async () => {
    await eventually(() => expect(replies).toEqual([{ channel: 'SMS', address: '+6281234567890', text: 'STOP' }]));
    expect(events).toContainEqual({ kind: 'bound', account: 'sambung' });
  });

  it('is throttled, and delivers every text when it repeats those that were', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `Waspada banjir, pesan ke-${index} [Ciliwung]`);
    let [waiting, throttled] = [texts, 0];
    while (waiting.length > 0) {
      const results = await Promise.all(waiting.map((text) => send(text)));
      for (const { kind } of results) expect(['accepted', 'throttled']).toContain(kind);
      waiting = waiting.filter((_, index) => results[index]?.kind === 'throttled');
      throttled += waiting.length;
    }
    const of = (one: string) => events.filter(({ kind }) => kind === one);
    // What the other process prints arrives after its responses.
    await eventually(() => expect([of('accepted').length, of('throttled').length]).toEqual([20, throttled]));
    const accepted = of('accepted');
    expect(throttled).toBeGreaterThan(0);
    await eventually(() => expect(new Set(receipts.map(({ providerRef }) => providerRef)).size).toBe(20));
    await eventually(() => expect(events.filter(({ kind }) => kind === 'receipt')).toHaveLength(20));
    // [ and ] take two septets of GSM 03.38.
    expect(accepted[0]).toMatchObject({ to: '6281234567890', ton: 1, coding: 0, esmClass: 0, receipt: 1 });
    expect(Buffer.from(accepted[0]?.body ?? '', 'hex').toString('latin1')).toContain('\u001b<Ciliwung\u001b>');
  });

  it('sends parts that the other side can join', async () => {
    events.length = 0;
    while ((await send('ꦮꦱ꧀ꦥꦢ '.repeat(20))).kind === 'throttled');
    const parts = () =>
      events.flatMap(({ kind, body = '' }) => (kind === 'accepted' ? [Buffer.from(body, 'hex')] : []));
    await eventually(() => expect(parts().at(-1)?.[5]).toBe(2));
    const last = parts().slice(-2);
    expect(last.map((part) => [...part.subarray(0, 3), ...part.subarray(4, 6)])).toEqual([
      [5, 0, 3, 2, 1],
      [5, 0, 3, 2, 2],
    ]);
    const text = last.map((part) => part.subarray(6).swap16().toString('utf16le')).join('');
    expect(text).toBe('ꦮꦱ꧀ꦥꦢ '.repeat(20));
  });
});
