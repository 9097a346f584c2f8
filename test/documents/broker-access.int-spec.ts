import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consumedTopics, services } from '#contracts';
import { Reactions } from '#messaging';
import { startEverything } from './every-service.js';

const names = (topics: readonly { readonly name: string }[]) => topics.map(({ name }) => name).toSorted();

describe('consumedTopics in libs/contracts/src/broker-access.ts', () => {
  let running: Awaited<ReturnType<typeof startEverything>>;
  beforeAll(async () => void (running = await startEverything()));
  afterAll(() => running?.stop());

  it.each(services)('lists the topics of the reactions of %s, whose consumer Kafka refuses without them', (service) => {
    const { topics } = running.services[service].app.get(Reactions, { strict: false });
    expect(names(consumedTopics[service])).toEqual(names(topics));
  });
});
