import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { KimActivated, MemberJoined } from '#contracts';
import { Database } from '#database';
import { Outbox } from '#messaging';
import { eventually } from '#testing';
import { type RunningNotifications, runNotifications } from '../../../../test/notifications/running-notifications.js';

let service: RunningNotifications;

beforeAll(async () => {
  service = await runNotifications();
});
afterAll(() => service?.stop());

it('a state that is said again is taken in, and nobody is told of it', async () => {
  const [kimId, memberId] = [uuidv7(), uuidv7()];
  const [kim, member] = [KimActivated.examples[0] as object, MemberJoined.examples[0] as object];
  await service.app
    .get(Database)
    .transaction((tx) =>
      service.app
        .get(Outbox)
        .addAgain(tx, KimActivated({ ...kim, kimId } as never), MemberJoined({ ...member, memberId, kimId } as never)),
    );
  await eventually(async () =>
    expect(await service.database.query(`SELECT FROM inbox WHERE key = ANY ($1)`, [[kimId, memberId]])).toHaveLength(2),
  );
  expect(await service.database.query(`SELECT FROM member WHERE id = $1`, [memberId])).toHaveLength(1);
  expect(await service.database.query(`SELECT FROM plan WHERE about_id = $1`, [kimId])).toEqual([]);
});
