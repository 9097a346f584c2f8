import { expect, it } from '@jest/globals';
import { eventually } from '#testing';
import type { ChannelDriver } from '../../channels/channel-driver.js';
import type { AddressedMessage, FinishedAttempt } from './addressed-message.js';
import type { Delivery } from './delivery.js';
import type { ProviderChoice } from './failover/provider-choice.js';
import type { HeldClaims } from './held-claims.js';
import type { Outcomes } from './outcomes.js';
import type { Opening } from './opening.js';
import { Sender } from './sender.js';

const driver = { channel: 'IN_APP', provider: 'in-app', connections: 100 } as ChannelDriver;

function sender(failures = 0) {
  const recorded: string[][] = [];
  const outcomes = {
    record: (attempts: readonly FinishedAttempt[]) => {
      if (failures-- > 0) return Promise.reject(new Error('the database is away'));
      recorded.push(attempts.map(({ message }) => message.id));
      return Promise.resolve();
    },
  } as unknown as Outcomes;
  const delivery = {
    deliver: (_: ChannelDriver, { message }: AddressedMessage) => Promise.resolve({ message } as FinishedAttempt),
  } as unknown as Delivery;
  const claims = { release: () => undefined } as unknown as HeldClaims;
  const tested = new Sender({} as Opening, delivery, {} as ProviderChoice, outcomes, claims);
  const send = (id: string) =>
    tested.send(driver, { message: { id, channel: 'IN_APP', failures: 0 } } as AddressedMessage);
  return { tested, send, recorded };
}

it('records the results of messages that end together in one transaction', async () => {
  const { send, recorded } = sender();
  const ids = Array.from({ length: 20 }, (_, index) => String(index));
  await Promise.all(ids.map(send));
  await eventually(() => Promise.resolve(expect(recorded.flat()).toEqual(ids)));
  expect(recorded).toHaveLength(1);
});

it('records what is left when it ends', async () => {
  const { tested, send, recorded } = sender();
  await send('one');
  await tested.end();
  expect(recorded).toEqual([['one']]);
});

it('records results whose recording failed with the next ones', async () => {
  const { tested, send, recorded } = sender(1);
  await send('one');
  await eventually(async () => {
    tested.recordLeft();
    await send('two');
    expect(recorded[0]).toContain('one');
  });
  await tested.end();
});
