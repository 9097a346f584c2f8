import { describe, expect, it } from '@jest/globals';
import { services } from '#contracts';
import { compose, composeCluster } from './compose-files.js';

const brokers = ['kafka', 'kafka-2', 'kafka-3'];
const environmentOf = (name: string) => ({
  ...(name.startsWith('kafka') && compose.services['kafka']?.environment),
  ...compose.services[name]?.environment,
  ...composeCluster.services[name]?.environment,
});

describe('docker-compose.cluster.yml', () => {
  it('has three brokers, each a controller of the others, with data of its own', () => {
    const voters = brokers.map((name) => `${environmentOf(name)['KAFKA_NODE_ID']}@${name}:9093`).join();
    for (const name of brokers) expect(environmentOf(name)['KAFKA_CONTROLLER_QUORUM_VOTERS']).toBe(voters);
    const data = brokers.slice(1).map((name) => composeCluster.services[name]?.volumes);
    expect(data).toEqual([['kafka-2:/var/lib/kafka/data'], ['kafka-3:/var/lib/kafka/data']]);
  });

  it.each(brokers)('%s keeps three copies, of which two are needed, and is advertised by its own name', (name) => {
    const environment = environmentOf(name);
    const copies = Object.entries(environment).filter(([variable]) => variable.endsWith('REPLICATION_FACTOR'));
    expect(new Set(copies.map(([, value]) => value))).toEqual(new Set(['3']));
    const needed = Object.entries(environment).filter(([variable]) => /MIN_ISR$|MIN_INSYNC/.test(variable));
    expect(new Set(needed.map(([, value]) => value))).toEqual(new Set(['2']));
    expect(environment['KAFKA_ADVERTISED_LISTENERS']).toMatch(
      new RegExp(`SERVICES://${name}:9092,.*ADMIN://${name}:9095`),
    );
    expect(environment['KAFKA_LISTENER_SECURITY_PROTOCOL_MAP']).not.toMatch(/PLAINTEXT/);
  });

  it('names all brokers to every client, and all of them in the certificate', () => {
    const clients = Object.keys(compose.services).filter((name) => environmentOf(name)['SAMBUNG_BROKER'] === 'kafka');
    expect(clients).toEqual(expect.arrayContaining([...services, 'topics', 'broker-access', 'sambung', 'backup']));
    for (const name of clients) {
      const port = compose.services[name]?.environment?.['KAFKA_BROKERS']?.split(':')[1];
      expect(environmentOf(name)['KAFKA_BROKERS']).toBe(brokers.map((broker) => `${broker}:${port}`).join());
    }
    for (const name of brokers) expect(compose.text).toContain(`dns:${name},`);
  });

  it('waits for all brokers before topics are created', () => {
    expect(Object.keys(composeCluster.services['topics']?.depends_on ?? {})).toEqual(brokers);
  });
});
