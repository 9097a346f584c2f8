import { type ServiceName, services } from '#contracts';
import { readTopics, type TopicRecord } from './kafka-records.js';
import { auditMails } from './audit-mails.js';
import { distinctEvents, type HandledRow, misorders, mismatches, miscounts, overtaken } from './audit-events.js';
import { findDuplicates } from './audit-rows.js';
import type { RunningPlatform } from './running-platform.js';

/** The result of an audit. */
export interface Findings {
  /** Violations, as sentences. */
  readonly wrong: readonly string[];
  /** How many records of each service are repeated on the topics: sent again after a crash. */
  readonly copies: Readonly<Record<ServiceName, number>>;
  /** How many e-mails were sent again after a crash. */
  readonly mailCopies: number;
}

/**
 * Checks in the databases and topics of an idle platform that each reaction handled each event once and in the order of its
 * key, that nothing was created twice, and that every message was sent.
 *
 * @param brokers KAFKA_BROKERS, to compare with the topics; undefined for the in-process broker
 * @param options.except keys that are blocked
 * @param options.mails false after a restart of the mail catcher, which stores nothing
 */
export async function audit(
  platform: RunningPlatform,
  brokers: string | undefined,
  { except, mails: checkMails }: { readonly except?: ReadonlySet<string>; readonly mails?: boolean } = {},
): Promise<Findings> {
  const records = (brokers === undefined ? [] : await readTopics(brokers)).filter(({ key }) => !except?.has(key));
  const distinct = distinctEvents(records);
  const { handled, published } = await platform.ledger();
  const rows = (await Promise.all(services.map((service) => handledRows(platform, service)))).flat();
  const mails = checkMails === false ? { wrong: [], copies: 0 } : await auditMails(platform);
  return {
    wrong: [
      ...misorders(rows),
      ...(brokers === undefined
        ? []
        : [
            ...miscounts(distinct, published),
            ...mismatches(distinct, rows, [...handled.keys()]),
            ...overtaken(records),
          ]),
      ...(await findDuplicates(platform.databases)),
      ...mails.wrong,
    ],
    copies: Object.fromEntries(
      services.map((service) => [service, countOf(service, records) - countOf(service, distinct)]),
    ) as Findings['copies'],
    mailCopies: mails.copies,
  };
}

function countOf(service: ServiceName, records: readonly TopicRecord[]): number {
  return records.filter(({ type }) => type.startsWith(`sambung.${service}.`)).length;
}

function handledRows({ databases }: RunningPlatform, service: ServiceName): Promise<HandledRow[]> {
  return databases.query<HandledRow>(
    service,
    `SELECT $1 || '/' || reaction AS reaction, topic, key, event_id AS "eventId", type, sequence::float8
       FROM inbox ORDER BY handled_at`,
    [service],
  );
}
