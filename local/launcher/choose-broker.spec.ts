import { describe, expect, it } from '@jest/globals';
import { type BrokerSituation, chooseBroker, KafkaUnavailable } from './choose-broker.js';

const bare: BrokerSituation = {
  forced: undefined,
  given: undefined,
  kafkaUnavailable: 'there is no Java',
  hasContainers: async () => false,
};

describe('the choice of a broker', () => {
  it.each<[string, Partial<BrokerSituation>, string]>([
    ['takes the brokers that are given before all else', { given: ['k:9092'], kafkaUnavailable: undefined }, 'given'],
    [
      'takes its own Kafka where it can run',
      { kafkaUnavailable: undefined, hasContainers: async () => true },
      'embedded',
    ],
    ['takes a container where there is no Java', { hasContainers: async () => true }, 'container'],
    ['goes on in process where there is nothing', {}, 'in-process'],
    ['goes on in process when told so, whatever there is', { forced: 'in-process', given: ['k:9092'] }, 'in-process'],
    ['takes its own Kafka when Kafka is forced', { forced: 'kafka', kafkaUnavailable: undefined }, 'embedded'],
  ])('%s', async (_, situation, source) => {
    expect(await chooseBroker({ ...bare, ...situation })).toMatchObject({ source });
  });

  it('says why it goes on in process', async () => {
    const { reason } = await chooseBroker({ ...bare, kafkaUnavailable: 'Java 11 is too old' });
    expect(reason).toBe('Java 11 is too old and no containers run here');
  });

  it('says what to install when Kafka is forced and cannot be had', async () => {
    const choice = chooseBroker({ ...bare, forced: 'kafka' });
    await expect(choice).rejects.toThrow(KafkaUnavailable);
    await expect(choice).rejects.toThrow('install Java 17 or later and Maven');
  });

  it('does not look for containers when it need not', async () => {
    const situation = { ...bare, kafkaUnavailable: undefined, hasContainers: () => Promise.reject(new Error('asked')) };
    await expect(chooseBroker(situation)).resolves.toBeDefined();
  });
});
