import { setTimeout as pause } from 'node:timers/promises';
import { localSecrets } from '../../local/channels/channel-environment.js';
import { type Fault, type Providers, type ShownMessage, startProviders } from '../../local/channels/providers.js';
import { sendWebhook, type Webhook, webhookOf } from '../../local/channels/webhooks.js';

/** The SMS aggregator and WhatsApp. They repeat each receipt until the service accepts it. */
export interface ChaosProviders extends Providers {
  readonly port: number;
  /** Messages whose receipts the service has not accepted yet. */
  readonly openReceipts: ReadonlySet<ShownMessage>;
  /** Forged receipts that the service did not refuse. */
  readonly believed: readonly string[];
  disturbed: boolean;
  /** Repeats no receipt any more. */
  endReceipts(): void;
}

interface Call {
  readonly fault: Fault;
  readonly answer?: Providers['answer'];
}

const works: Call = { fault: 'respond' };
/** One after the other. `error` means an error to both providers, in an answer of status 200. */
const calls: readonly Call[] = [
  { fault: 'respond', answer: { status: 429, body: {}, headers: { 'retry-after': '1' } } },
  works,
  { fault: 'stay-silent' },
  { fault: 'respond', answer: { status: 200, body: { status: '0', error: { code: 131000 } } } },
  works,
  { fault: 'disconnect-after-message' },
];
/** Statuses of the webhooks about one message, in the order in which they are sent, and whether one is forged. */
type Reports = readonly { readonly statuses: readonly string[]; readonly forged?: true }[];
const usualReports: Reports = [{ statuses: ['sent', 'delivered'] }];
const reports: readonly Reports[] = [
  [{ statuses: ['delivered'] }, { statuses: ['sent'] }],
  [{ statuses: ['failed'], forged: true }, { statuses: ['sent', 'delivered'] }, { statuses: ['delivered'] }],
  [{ statuses: ['delivered', 'sent'] }, { statuses: ['read'], forged: true }, { statuses: ['sent'] }],
];
const smsWords: Readonly<Record<string, string>> = {
  sent: 'SENT',
  delivered: 'DELIVERED',
  failed: 'REJECTED',
  read: 'READ',
};
const forgedSecrets = { whatsAppApp: 'guessed-secret', smsCallback: 'guessed-secret' };
const [usualMs, lateMs, repeatMs] = [100, 3_000, 500];

/** @param serviceUrl where receipts go */
export async function startChaosProviders(serviceUrl: string): Promise<ChaosProviders> {
  const providers = await startProviders(localSecrets);
  const [openReceipts, believed] = [new Set<ShownMessage>(), [] as string[]];
  const stopping = new AbortController();
  let shown = 0;

  const report = async (message: ShownMessage) => {
    const number = ++shown;
    const late = chaos.disturbed && number % 2 === 0;
    const webhooks = chaos.disturbed ? reports[number % reports.length]! : usualReports;
    await pause(late ? lateMs : usualMs);
    for (const { statuses, forged } of webhooks) {
      const words = message.provider === 'whatsapp' ? statuses : [smsWordOf(statuses)];
      const status = await untilAnswered(webhookOf(message, words, forged ? forgedSecrets : localSecrets));
      if (forged && status !== 401) believed.push(`${message.provider} ${message.id} ${statuses.join()} (${status})`);
    }
    openReceipts.delete(message);
  };
  const untilAnswered = async (webhook: Webhook): Promise<number | undefined> => {
    while (!stopping.signal.aborted) {
      const status = await sendWebhook(serviceUrl, webhook).catch(() => 503);
      if (status < 500) return status;
      await pause(repeatMs);
    }
    return undefined;
  };
  const chaos: ChaosProviders = Object.assign(providers, {
    endReceipts: () => stopping.abort(),
    port: Number(new URL(providers.url).port),
    openReceipts,
    believed,
    disturbed: false,
    report: (message: ShownMessage) => {
      openReceipts.add(message);
      void report(message);
    },
  });
  return chaos;
}

/** An aggregator reports one status at a time. */
function smsWordOf(statuses: readonly string[]): string {
  return smsWords[statuses.includes('delivered') ? 'delivered' : statuses[0]!]!;
}

/** Makes both providers throttle, stall, answer with an error, and disconnect after a message, and report in strange ways. */
export async function disturbProviders(providers: ChaosProviders, lastsMs: number): Promise<void> {
  let number = 0;
  const use = ({ fault, answer }: Call) => Object.assign(providers, { fault, answer });
  providers.disturbed = true;
  providers.onCall = () => use(calls[number++ % calls.length]!);
  await pause(lastsMs);
  providers.disturbed = false;
  providers.onCall = undefined;
  use(works);
}
