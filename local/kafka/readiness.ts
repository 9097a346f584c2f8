import { createConnection } from 'node:net';
import { Kafka, logLevel } from 'kafkajs';

/** Whether the broker gives its metadata and leads its cluster: an open port says little. */
export async function answers(brokers: string): Promise<boolean> {
  if (!(await listens(brokers))) return false;
  const admin = new Kafka({
    brokers: brokers.split(','),
    clientId: 'sambung-launcher',
    logLevel: logLevel.NOTHING,
    connectionTimeout: 2000,
    requestTimeout: 2000,
    retry: { retries: 0 },
  }).admin();
  try {
    await admin.connect();
    const { brokers: nodes, controller } = await admin.describeCluster();
    return nodes.length > 0 && controller !== null;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => {});
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
