import { parseArgs } from 'node:util';

export const benches = [
  'outbox',
  'consume',
  'transport',
  'drivers',
  'registry',
  'intake',
  'aspirations',
  'access',
  'publishing',
  'plan',
  'notify',
] as const;
export type Bench = (typeof benches)[number];

export interface Options {
  readonly bench: Bench;
  /** Rows or events of each measurement. */
  readonly events: number;
  /** How often each side is measured, in turns; the median counts. */
  readonly rounds: number;
  /** How long events are published at a steady rate for the latency. */
  readonly seconds: number;
  /** Aspirations that are stored before the measurement. */
  readonly aspirations: number;
  /** Only these parts of a bench. */
  readonly parts: readonly string[];
}

const usage = `npm run bench -- ${benches.join('|')} [--events 50000] [--rounds 3] [--seconds 20] [--aspirations 1000000]
  [--parts a,b]
The result is one line of JSON on stdout; progress goes to stderr.`;

const defaults: Readonly<Record<Bench, number>> = {
  outbox: 50_000,
  consume: 20_000,
  transport: 20_000,
  drivers: 50_000,
  registry: 300_000,
  intake: 1_000,
  aspirations: 2_000,
  access: 2_000,
  publishing: 3_000,
  plan: 100_000,
  notify: 100_000,
};

/** @throws Error with the usage */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      events: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '20' },
      aspirations: { type: 'string', default: '1000000' },
      parts: { type: 'string', default: '' },
      json: { type: 'boolean', default: true },
    },
  });
  const bench = benches.find((name) => name === positionals[0]);
  if (!bench || positionals.length > 1) throw new Error(usage);
  const given = [values.events ?? defaults[bench], values.rounds, values.seconds, values.aspirations];
  const [events, rounds, seconds, aspirations] = given.map(Number);
  if (![events, rounds, seconds, aspirations].every((number) => Number.isInteger(number) && number! > 0))
    throw new Error(usage);
  const parts = values.parts.split(',').filter((part) => part !== '');
  return { bench, events: events!, rounds: rounds!, seconds: seconds!, aspirations: aspirations!, parts };
}
