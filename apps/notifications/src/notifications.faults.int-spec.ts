import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { AspirationReceived, DisseminationTaskAssigned, notificationsMessageV1 } from '#contracts';
import { startService } from '#service';
import { eventually } from '#testing';
import { sql } from '#database';
import { startMailServer } from '../testing/mail-server.js';
import { type NotificationsEnvironment, startNotificationsEnvironment } from '../testing/notifications.environment.js';
import { mailConnections } from './channels/email/email.driver.js';
import { laneShares } from './messages/dispatch/lanes/lane-shares.js';
import { notificationsModule } from './notifications.module.js';

/** The event about a message as a consumer receives it. */
interface ReceivedEvent {
  readonly messageId: string;
  readonly aboutId: string;
  readonly correlationId: string | undefined;
  readonly causationId: string | undefined;
}

let service: NotificationsEnvironment;
let kimId: string;
const received = new Map<string, ReceivedEvent>();

beforeAll(async () => {
  service = await startNotificationsEnvironment();
  await service.broker.subscribe({
    group: 'test',
    topics: [notificationsMessageV1],
    handle: async ({ records }) => {
      for (const { value, headers } of records) {
        const { messageId, about } = JSON.parse(String(value)) as { messageId: string; about: { id: string } };
        const [correlationId, causationId] = [headers['ce_correlationid'], headers['ce_causationid']];
        // The broker may deliver a record twice; the id identifies its event.
        received.set(headers['ce_id'] ?? '', { messageId, aboutId: about.id, correlationId, causationId });
      }
      return { done: records.length };
    },
  });
});
afterAll(() => service.stop());

beforeEach(() => {
  kimId = uuidv7();
  service.contactServer.unavailable = false;
  service.mailServer.refusal = undefined;
});

function member(email = 'anggota@kim.example'): string {
  const memberId = uuidv7();
  service.contactServer.members.set(memberId, {
    kimId,
    post: 'MEMBER',
    fullName: 'Anggota',
    email,
    accountId: uuidv7(),
  });
  return memberId;
}

/** Assigns a task to the KIM; returns the ids of the task and of its event. */
async function task(): Promise<{ taskId: string; eventId: string }> {
  const [taskId, eventId] = [uuidv7(), uuidv7()];
  const [example] = DisseminationTaskAssigned.examples;
  await service.publish(DisseminationTaskAssigned({ ...(example as object), taskId, kimId } as never), eventId);
  return { taskId, eventId };
}

function receivedAbout(taskId: string): ReceivedEvent[] {
  return [...received.values()].filter(({ aboutId }) => aboutId === taskId);
}

/** Makes all waiting plans and messages due. */
async function makeAllDue(): Promise<void> {
  await service.database.query(sql`UPDATE plan SET due_at = now() WHERE planned_at IS NULL`);
  await service.database.query(sql`UPDATE message SET due_at = now() WHERE state = 'PENDING'`);
}

const notReached = { state: 'FAILED', reason: 'NO_CONTACT', attempts: 1 };

describe('a recipient without contacts', () => {
  it('gets no message after leaving the KIM; the other members do', async () => {
    member();
    service.contactServer.members.delete(member());
    const { taskId } = await task();
    await eventually(async () =>
      expect(await service.states(taskId)).toMatchObject([{ state: 'DELIVERED' }, { state: 'DELIVERED' }]),
    );
  });

  it('counts as not reached when the reporter is erased', async () => {
    const [example] = AspirationReceived.examples;
    const aspirationId = uuidv7();
    await service.publish(AspirationReceived({ ...(example as object), aspirationId } as never));
    await eventually(async () => expect(await service.states(aspirationId)).toMatchObject([notReached]));
  });
});

describe('an invalid address', () => {
  it.each(['a@x.example, b@y.example', 'bukan alamat', 'Nama <c@z.example>', 'd@e.example\r\nRCPT TO:<f@g.example>'])(
    'gets no mail: %j',
    async (address) => {
      member(address);
      const before = service.mailServer.mails.length;
      const { taskId } = await task();
      await eventually(async () =>
        expect(await service.states(taskId)).toMatchObject([
          { channel: 'EMAIL', state: 'FAILED', reason: 'ADDRESS_REFUSED' },
          { channel: 'IN_APP', state: 'DELIVERED' },
        ]),
      );
      expect(service.mailServer.mails).toHaveLength(before);
    },
  );
});

describe('a message that cannot be rendered', () => {
  it('fails after the last attempt and does not delay others', async () => {
    member();
    const broken = uuidv7();
    await service.database.query(
      sql`INSERT INTO plan (id, event_id, event_sequence, template, audience, audience_id, about_kind, about_id, variables,
              correlation_id,
                         due_at, created_at)
       VALUES (${broken}, ${broken}, 1, 'task-assigned', 'KIM_MEMBERS', ${kimId}, 'TASK', ${broken}, '{}', ${broken},
         now(), now())`,
    );
    await eventually(async () =>
      expect(await service.states(broken)).toMatchObject([{ attempts: 1 }, { attempts: 1 }]),
    );
    const { taskId } = await task();
    const delivered = { state: 'DELIVERED' };
    await eventually(async () => expect(await service.states(taskId)).toMatchObject([delivered, delivered]));
    const exhausted = { state: 'FAILED', reason: 'UNDELIVERABLE', attempts: 5 };
    await eventually(async () => {
      await makeAllDue();
      expect(await service.states(broken)).toMatchObject([exhausted, exhausted]);
    });
  });
});

describe('an event about a message', () => {
  it('has the correlation of its own cause though a run handles several', async () => {
    member();
    service.contactServer.unavailable = true;
    const tasks = [await task(), await task()];
    service.contactServer.unavailable = false;
    for (const { taskId, eventId } of tasks) {
      const own = expect.objectContaining({ correlationId: eventId, causationId: eventId });
      await eventually(async () => {
        await makeAllDue();
        expect(receivedAbout(taskId)).toEqual([own, own]);
      });
    }
  });
});

describe('two replicas', () => {
  it('together send each message once', async () => {
    const { settings, broker } = service;
    const module = notificationsModule(settings, broker);
    const other = await startService({ name: 'notifications', module, settings, port: 0 });
    try {
      const addresses = Array.from({ length: 60 }, (_, place) => `orang-${place}@kim.example`);
      for (const address of addresses) member(address);
      const before = service.mailServer.mails.length;
      const tasks = [await task(), await task()];
      for (const { taskId } of tasks)
        await eventually(() => expect(receivedAbout(taskId)).toHaveLength(2 * addresses.length));
      const messages = tasks.flatMap(({ taskId }) => receivedAbout(taskId)).map(({ messageId }) => messageId);
      expect(new Set(messages).size).toBe(4 * addresses.length);
      const mails = service.mailServer.mails.slice(before);
      expect(mails).toHaveLength(2 * addresses.length);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2 * addresses.length);
    } finally {
      await other.close();
    }
  });
});

describe('a mail server that does not respond', () => {
  let silent: Server;
  let connections: Socket[];
  let port: number;

  beforeEach(async () => {
    ({ port } = service.mailServer);
    await service.mailServer.close();
    connections = [];
    silent = createServer((socket) => void connections.push(socket)).listen(port, '127.0.0.1');
    await once(silent, 'listening');
  });

  async function recover(): Promise<void> {
    for (const connection of connections) connection.destroy();
    silent.close();
    await once(silent, 'close');
    service.mailServer = await startMailServer(port);
  }

  it('gets no more mails than the lane has connections, each claimed for as long as it waits', async () => {
    const share = laneShares(mailConnections).OPERATIONAL;
    for (let n = 0; n < 2 * share; n++) member();
    const { taskId } = await task();
    const claimed = () =>
      service.database.query<{ isHeld: boolean }>(
        sql`SELECT due_at > now() AS is_held FROM message
             WHERE about_id = ${taskId} AND channel = 'EMAIL' AND state = 'SENDING'`,
      );
    // A few may be claimed ahead for connections that become free.
    await eventually(async () => expect((await claimed()).length).toBeGreaterThanOrEqual(share));
    await eventually(() => expect(connections).toHaveLength(share));
    expect((await claimed()).map(({ isHeld }) => isHeld)).not.toContain(false);
    await recover();
    await eventually(async () => {
      await makeAllDue();
      expect(service.mailServer.mails).toHaveLength(2 * share);
    });
  });

  it('does not delay the inbox', async () => {
    member();
    const { taskId: before } = await task();
    await eventually(() => expect(connections.length).toBeGreaterThan(0));
    const { taskId } = await task();
    await eventually(async () =>
      expect(await service.states(taskId)).toMatchObject([
        { channel: 'EMAIL', state: expect.stringMatching(/PENDING|SENDING/) },
        { channel: 'IN_APP', state: 'DELIVERED' },
      ]),
    );
    expect(await service.states(before)).toMatchObject([{ channel: 'EMAIL', state: 'SENDING' }, { channel: 'IN_APP' }]);
    await recover();
    const delivered = { state: 'DELIVERED' };
    for (const id of [before, taskId])
      await eventually(async () => {
        await makeAllDue();
        expect(await service.states(id)).toMatchObject([delivered, delivered]);
      });
    expect(service.mailServer.mails).toHaveLength(2);
  });
});
