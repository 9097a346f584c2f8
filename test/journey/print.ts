import type { Coverage } from './answers.js';
import type { Crossing } from './crossings.js';
import type { LedgerLine } from './ledger.js';
import type { CaughtMail } from './mail.js';

type Say = (line: string) => void;

/** `sambung.registry.KimActivated.v1` as `KimActivated`. */
function short(type: string): string {
  return type.split('.')[2] ?? type;
}

export function printCrossings(say: Say, own: readonly Crossing[], others: number): void {
  say('\nEvents that crossed, and who handled them');
  for (const { at, type, topic, sequence, handledBy } of own) {
    say(`  ${at.slice(11, 23)}  ${short(type)} #${sequence} on ${topic}`);
    for (const reaction of handledBy) say(`      → ${reaction}`);
  }
  if (others > 0) say(`  (and ${others} of others meanwhile)`);
}

export function printAgencyEvents(
  say: Say,
  agency: string,
  through: 'kafka' | 'feed',
  events: readonly { readonly type: string }[],
): void {
  const door = through === 'kafka' ? 'its own topic' : 'its feed over HTTP';
  say(`\nRead by ${agency} from ${door}: ${events.map(({ type }) => short(type)).join(', ')}`);
}

export function printMails(say: Say, mails: readonly CaughtMail[]): void {
  say('\nE-mails caught');
  table(
    say,
    mails.map(({ to, subject }) => [to, subject]),
  );
}

export function printCoverage(say: Say, { villagesReached, villagesTargeted, villages }: Coverage): void {
  say(`\nCoverage: ${villagesReached} of ${villagesTargeted} villages`);
  const rows = villages.map((row) => [
    row.villageCode,
    row.name,
    row.state,
    `${row.reported}/${row.tasks} reported`,
    `${row.peopleReached} people`,
  ]);
  table(say, rows);
}

export function printLedger(say: Say, lines: readonly LedgerLine[], unheard: ReadonlyMap<string, number>): void {
  say('\nLedger (said = handled)');
  const moved = lines.filter(({ published, handled }) => published > 0 || handled > 0);
  const rows = moved.map((line) => [
    line.balanced ? '=' : '≠',
    `${line.handled}/${line.published}`,
    short(line.event.split(' ')[1] ?? line.event),
    line.reaction,
  ]);
  table(say, rows);
  const silent = lines.length - moved.length;
  if (silent > 0) say(`  (${silent} more lines without an event today)`);
  const others = [...unheard].map(
    ([event, count]) => `${count} ${short(event.split(' ')[1] ?? event)} on ${event.split(' ')[0]}`,
  );
  if (others.length > 0) say(`  no service listens to: ${others.join(', ')}`);
}

function table(say: Say, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) say(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
