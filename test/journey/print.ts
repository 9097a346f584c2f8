import type { Coverage } from './answers.js';
import type { HandledEvent } from './handled-events.js';
import type { LedgerLine } from './ledger.js';
import type { CaughtMail } from './mail.js';

type Log = (line: string) => void;

/** `sambung.registry.KimActivated.v1` as `KimActivated`. */
function short(type: string): string {
  return type.split('.')[2] ?? type;
}

export function printHandledEvents(log: Log, own: readonly HandledEvent[], others: number): void {
  log('\nEvents, and the reactions that handled them');
  for (const { at, type, topic, sequence, handledBy } of own) {
    log(`  ${at.slice(11, 23)}  ${short(type)} #${sequence} on ${topic}`);
    for (const reaction of handledBy) log(`      → ${reaction}`);
  }
  if (others > 0) log(`  (and ${others} other events meanwhile)`);
}

export function printAgencyEvents(
  log: Log,
  agency: string,
  through: 'kafka' | 'feed',
  events: readonly { readonly type: string }[],
): void {
  const channel = through === 'kafka' ? 'its own topic' : 'its feed over HTTP';
  log(`\nRead by ${agency} from ${channel}: ${events.map(({ type }) => short(type)).join(', ')}`);
}

export function printMails(log: Log, mails: readonly CaughtMail[]): void {
  log('\nE-mails caught');
  table(
    log,
    mails.map(({ to, subject }) => [to, subject]),
  );
}

export function printCoverage(log: Log, { villagesReached, villagesTargeted, villages }: Coverage): void {
  log(`\nCoverage: ${villagesReached} of ${villagesTargeted} villages`);
  const rows = villages.map((row) => [
    row.villageCode,
    row.name,
    row.state,
    `${row.reported}/${row.tasks} reported`,
    `${row.peopleReached} people`,
  ]);
  table(log, rows);
}

export function printLedger(log: Log, lines: readonly LedgerLine[], unhandled: ReadonlyMap<string, number>): void {
  log('\nLedger (published = handled)');
  const moved = lines.filter(({ published, handled }) => published > 0 || handled > 0);
  const rows = moved.map((line) => [
    line.balanced ? '=' : '≠',
    `${line.handled}/${line.published}`,
    short(line.event.split(' ')[1] ?? line.event),
    line.reaction,
  ]);
  table(log, rows);
  const unchanged = lines.length - moved.length;
  if (unchanged > 0) log(`  (${unchanged} more reactions without an event)`);
  const others = [...unhandled].map(
    ([event, count]) => `${count} ${short(event.split(' ')[1] ?? event)} on ${event.split(' ')[0]}`,
  );
  if (others.length > 0) log(`  without a reaction: ${others.join(', ')}`);
}

function table(log: Log, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
