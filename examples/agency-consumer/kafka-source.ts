import { Kafka, logLevel } from 'kafkajs';
import { type AgencyEvent, topicOf } from './contract.js';
import type { EventSource } from './event-source.js';
import type { AgencySettings } from './settings.js';

/**
 * Reads the agency's own topic. Topic and group start with `agency.<id>.`: the access of the agency is limited to that
 * prefix.
 */
export function kafkaSource(settings: AgencySettings, log: (line: string) => void): EventSource {
  const kafka = new Kafka({
    clientId: `agency-${settings.agencyId}`,
    brokers: [...(settings.brokers ?? [])],
    ...(settings.login && securityOf(settings.login)),
    logLevel: logLevel.ERROR,
    logCreator: () => (entry) => log(`kafka: ${entry.log.message}`),
  });
  const consumer = kafka.consumer({ groupId: settings.group });
  const topic = topicOf(settings.agencyId);
  return {
    async start(handle) {
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      await consumer.run({
        eachMessage: async ({ message, partition }) => {
          const event = read(message.headers, message.value);
          if (event) await handle(event);
          else log(`skipped: record ${message.offset} of ${topic}/${partition} is not a CloudEvent in JSON`);
        },
      });
    },
    stop: () => consumer.disconnect(),
  };
}

function securityOf({ username, password, ca }: NonNullable<AgencySettings['login']>) {
  return { ssl: ca ? { ca } : true, sasl: { mechanism: 'scram-sha-512' as const, username, password } };
}

/** CloudEvents 1.0 in binary mode: the envelope is in the headers, the value is the data. */
function read(headers: Readonly<Record<string, unknown>> | undefined, value: Buffer | null): AgencyEvent | undefined {
  const [id, type] = [text(headers?.['ce_id']), text(headers?.['ce_type'])];
  if (!id || !type || !value) return undefined;
  try {
    return { id, type, data: JSON.parse(value.toString('utf8')) as unknown };
  } catch {
    return undefined;
  }
}

function text(header: unknown): string | undefined {
  return Buffer.isBuffer(header) || typeof header === 'string' ? header.toString() : undefined;
}
