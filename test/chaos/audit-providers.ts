import type { ServiceDatabases } from '../platform/service-databases.js';
import { announced } from './announcements.js';
import type { Lane } from './compare.js';
import type { ChaosProviders } from './provider-faults.js';

interface MessageRow {
  readonly id: string;
  readonly planId: string;
  readonly provider: string | null;
  readonly ref: string | null;
  readonly title: string;
  readonly channel: string;
  readonly state: string;
  readonly outcome: string;
}

const channelOf: Readonly<Record<string, string>> = { 'sms-http': 'SMS', whatsapp: 'WHATSAPP' };

/**
 * The messages of SMS and WhatsApp, and what telephones show: each at most once, none that is delivered and not shown, none
 * that is shown and not accounted for, and nothing of what forged receipts reported.
 */
export async function providerLanes(databases: ServiceDatabases, providers: ChaosProviders): Promise<Lane[]> {
  const messages = await databases.query<MessageRow>(
    'notifications',
    `SELECT message.id, plan_id AS "planId", provider, provider_ref AS ref, variables->>'title' AS title, channel, state, outcome
       FROM message WHERE channel IN ('SMS', 'WHATSAPP') ORDER BY id`,
  );
  const shown = providers.shown.filter(({ text }) => text.includes(announced));
  const seen = shown.map(({ provider, to, text }) => `${provider} ${to} ${text}`);
  const refs = new Set(providers.shown.map(({ provider, id }) => `${provider} ${id}`));
  const known = new Set(messages.map(({ provider, ref }) => `${provider} ${ref}`));
  const delivered = messages
    .filter(({ state, provider }) => state === 'DELIVERED' && provider !== null)
    .map(({ provider, ref }) => `${provider} ${ref}`);
  return [
    { name: 'messages on telephones', expected: [...new Set(seen)], actual: seen },
    { name: 'delivered by SMS and WhatsApp', expected: delivered, actual: delivered.filter((ref) => refs.has(ref)) },
    { name: 'shown and not accounted for', expected: [], actual: unaccounted(messages, shown, known) },
    {
      name: 'results of forged receipts',
      expected: [],
      actual: [
        ...providers.believed,
        ...messages.filter(({ outcome }) => outcome === 'REJECTED' || outcome === 'READ').map(({ id }) => id),
      ],
    },
  ];
}

/** Of each announcement, the messages beyond those whose attempt ended with an unknown result: their reference is not known. */
function unaccounted(
  messages: readonly MessageRow[],
  shown: ChaosProviders['shown'],
  known: ReadonlySet<string>,
): string[] {
  const unknown = new Map<string, number>();
  const keyOf = (channel: string, title: string) => `${channel} ${title}`;
  for (const { channel, title, ref } of messages)
    if (ref === null) unknown.set(keyOf(channel, title), (unknown.get(keyOf(channel, title)) ?? 0) + 1);
  return shown
    .filter(({ provider, id }) => !known.has(`${provider} ${id}`))
    .flatMap(({ provider, id, text }) => {
      const title = new RegExp(`${announced} \\d+`).exec(text)![0];
      const key = keyOf(channelOf[provider]!, title);
      const left = unknown.get(key) ?? 0;
      unknown.set(key, left - 1);
      return left > 0 ? [] : [`${provider} ${id} (${title})`];
    });
}
