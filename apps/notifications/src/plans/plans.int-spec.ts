import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { KimActivated } from '#contracts';
import { Database } from '#database';
import { Outbox } from '#messaging';
import { eventually } from '#testing';
import { type RunningNotifications, runNotifications } from '../../../../test/notifications/running-notifications.js';

let service: RunningNotifications;

beforeAll(async () => {
  service = await runNotifications();
});
afterAll(() => service?.stop());

it('nobody is told of a state that is said again', async () => {
  const kimId = uuidv7();
  const kim = KimActivated.examples[0] as object;
  await service.app
    .get(Database)
    .transaction((tx) => service.app.get(Outbox).addAgain(tx, KimActivated({ ...kim, kimId } as never)));
  await eventually(async () =>
    expect(await service.database.query(`SELECT FROM inbox WHERE key = ANY ($1)`, [[kimId]])).toHaveLength(1),
  );
  expect(await service.database.query(`SELECT FROM plan WHERE about_id = $1`, [kimId])).toEqual([]);
});
