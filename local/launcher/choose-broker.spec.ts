import { describe, expect, it } from '@jest/globals';
import { type BrokerSituation, chooseBroker, KafkaUnavailable } from './choose-broker.js';

const bare: BrokerSituation = {
  forced: undefined,
  given: undefined,
  kafkaUnavailable: 'Java is not installed',
  hasContainers: async () => false,
};

describe('the choice of a broker', () => {
  it.each<[string, Partial<BrokerSituation>, string]>([
    ['prefers given brokers', { given: ['k:9092'], kafkaUnavailable: undefined }, 'given'],
    [
      'uses the embedded Kafka when it can run',
      { kafkaUnavailable: undefined, hasContainers: async () => true },
      'embedded',
    ],
    ['uses a container without Java', { hasContainers: async () => true }, 'container'],
    ['runs in process when nothing is available', {}, 'in-process'],
    ['runs in process when forced, even with given brokers', { forced: 'in-process', given: ['k:9092'] }, 'in-process'],
    ['uses the embedded Kafka when Kafka is forced', { forced: 'kafka', kafkaUnavailable: undefined }, 'embedded'],
  ])('%s', async (_, situation, source) => {
    expect(await chooseBroker({ ...bare, ...situation })).toMatchObject({ source });
  });

  it('gives the reason for running in process', async () => {
    const { reason } = await chooseBroker({ ...bare, kafkaUnavailable: 'Java 11 is too old' });
    expect(reason).toBe('Java 11 is too old and no containers can run');
  });

  it('names what to install when Kafka is forced and unavailable', async () => {
    const choice = chooseBroker({ ...bare, forced: 'kafka' });
    await expect(choice).rejects.toThrow(KafkaUnavailable);
    await expect(choice).rejects.toThrow('install Java 17 or later and Maven');
  });

  it('checks for containers only if needed', async () => {
    const situation = { ...bare, kafkaUnavailable: undefined, hasContainers: () => Promise.reject(new Error('asked')) };
    await expect(chooseBroker(situation)).resolves.toBeDefined();
  });
});
