import { type ServiceName, services } from '#contracts';
import { readTopics, type TopicRecord } from './kafka-records.js';
import { auditMails } from './audit-mails.js';
import { distinctEvents, type HandledRow, misorders, mismatches, miscounts } from './audit-events.js';
import { findDuplicates } from './audit-rows.js';
import type { RunningPlatform } from './running-platform.js';

/** What an audit found. */
export interface Findings {
  /** Everything that must not be, as sentences. */
  readonly wrong: readonly string[];
  /** How many records lie on a service's topics that lay there before: sent again after a crash. */
  readonly copies: Readonly<Record<ServiceName, number>>;
  /** How many e-mails went out again after a crash. */
  readonly mailCopies: number;
}

/**
 * Looks into a quiet platform past its own interfaces: whether each event was handled once by each reaction, in the order
 * of its key, nothing was made twice, and everybody was told.
 *
 * @param brokers KAFKA_BROKERS, to compare with what lies on the topics; undefined when events travel in process
 * @param options.except keys that are blocked
 * @param options.mails false when the mail catcher was started again since: it forgets
 */
export async function audit(
  platform: RunningPlatform,
  brokers: string | undefined,
  { except, mails: mailsKept }: { readonly except?: ReadonlySet<string>; readonly mails?: boolean } = {},
): Promise<Findings> {
  const records = (brokers === undefined ? [] : await readTopics(brokers)).filter(({ key }) => !except?.has(key));
  const distinct = distinctEvents(records);
  const { handled, published } = await platform.ledger();
  const rows = (await Promise.all(services.map((service) => handledRows(platform, service)))).flat();
  const mails = mailsKept === false ? { wrong: [], copies: 0 } : await auditMails(platform);
  return {
    wrong: [
      ...misorders(rows),
      ...(brokers === undefined
        ? []
        : [...miscounts(distinct, published), ...mismatches(distinct, rows, [...handled.keys()])]),
      ...(await findDuplicates(platform.databases)),
      ...mails.wrong,
    ],
    copies: Object.fromEntries(
      services.map((service) => [service, of(service, records) - of(service, distinct)]),
    ) as Findings['copies'],
    mailCopies: mails.copies,
  };
}

function of(service: ServiceName, records: readonly TopicRecord[]): number {
  return records.filter(({ type }) => type.startsWith(`sambung.${service}.`)).length;
}

function handledRows({ databases }: RunningPlatform, service: ServiceName): Promise<HandledRow[]> {
  return databases.query<HandledRow>(
    service,
    `SELECT $1 || '/' || reaction AS reaction, topic, key, event_id AS "eventId", type, sequence::int
       FROM inbox ORDER BY handled_at`,
    [service],
  );
}
