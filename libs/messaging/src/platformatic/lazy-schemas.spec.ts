import { describe, expect, it } from '@jest/globals';
import { Producer } from './kafka-client.js';

const checked = { clientId: 'lazy', bootstrapBrokers: ['127.0.0.1:9'], strict: true };

describe('options of the Kafka client, whose schemas are compiled by their first use', () => {
  it('are accepted when they are right', async () => {
    const producer = new Producer({ ...checked, idempotent: true });
    await producer.close();
    expect(producer.closed).toBe(true);
  });

  it('are rejected each time with the reason when they are wrong', () => {
    const wrong = () => new Producer({ ...checked, retries: 'many' as never });
    expect(wrong).toThrow(/retries must be/);
    expect(wrong).toThrow(/retries must be/);
  });
});
