import { describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { dataSourceOptions, Monitoring } from '#database';
import { ConsumerState } from './consumer-state.js';
import { MessagingGauges } from './messaging.gauges.js';
import { CircuitBreaker } from './reactions/circuit-breaker.js';

describe('the gauges of a service without a database', () => {
  it('omit the metrics from the database and report all others', async () => {
    const nowhere = {
      url: 'postgres://unknown@127.0.0.1:1/none',
      applicationName: 'test',
      entities: [],
      migrations: [],
    };
    const registry = new Registry();
    const monitoring = new Monitoring(new DataSource(dataSourceOptions(nowhere)));
    new MessagingGauges(registry, monitoring, new ConsumerState(), new CircuitBreaker()).onModuleInit();
    const text = await registry.metrics();
    for (const name of ['outbox_rows', 'outbox_oldest_age_seconds', 'outbox_dead_letters', 'blocked_keys']) {
      expect(text).toContain(`# TYPE sambung_${name} gauge`);
      expect(text).not.toMatch(new RegExp(`^sambung_${name}`, 'm'));
    }
    expect(text).toContain('sambung_consumer_last_progress_seconds 0');
    expect(text).toContain('sambung_consumer_circuit_open 0');
  });
});
