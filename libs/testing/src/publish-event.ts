import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '#contracts';
import type { MessageBroker } from '#messaging';

/**
 * Publishes an event like the service that owns it, on an in-process broker, and resolves when it is handled.
 *
 * @param id the id of the event; a second event with the same id is a duplicate
 */
export async function publishEvent(
  broker: MessageBroker,
  event: DomainEvent,
  id: string = randomUUID(),
): Promise<void> {
  const { definition, topic, data } = event;
  const fields = data as Record<string, unknown>;
  const key = String(fields[definition.key]);
  const headers = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_type: definition.wireType,
    ce_source: `/sambung/${topic.owner}`,
    ce_subject: key,
    ce_time: new Date().toISOString(),
    ce_sequence: String(fields[definition.sequence]).padStart(10, '0'),
    ce_correlationid: id,
    'content-type': 'application/json',
  };
  await broker.publish([{ topic, key, value: Buffer.from(JSON.stringify(data)), headers }]);
}
