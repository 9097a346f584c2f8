import { createConnection } from 'node:net';
import { Logger } from '@nestjs/common';
import type { KafkaSecurity } from '../../libs/messaging/src/wire/kafka-security.js';
import { KafkaBroker } from '../../libs/messaging/src/kafka/kafka-broker.js';

/** Whether the broker returns its metadata and has a controller: an open port is not enough. */
export async function isKafkaReady(brokers: string, security: KafkaSecurity = {}): Promise<boolean> {
  if (!(await listens(brokers))) return false;
  // Failures are expected here; do not log them.
  Logger.overrideLogger(false);
  const broker = new KafkaBroker(brokers.split(','), 'sambung-launcher', { security });
  try {
    await broker.ping();
    return true;
  } catch {
    return false;
  } finally {
    await broker.close();
  }
}

function listens(brokers: string): Promise<boolean> {
  const [first = ''] = brokers.split(',');
  const colon = first.lastIndexOf(':');
  return new Promise((resolve) => {
    const socket = createConnection({
      host: first.slice(0, colon),
      port: Number(first.slice(colon + 1)),
      timeout: 2000,
    });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
