import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import { runChaos } from './chaos.js';
import { clusterFaultKinds, type FaultKind, faultKinds } from './fault-plan.js';

// npm run chaos -- --rounds N --seed S [--brokers 3] [--kinds disturb-mail,disturb-providers] [--json]
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string' },
    kinds: { type: 'string' },
    brokers: { type: 'string', default: '1' },
    json: { type: 'boolean' },
  },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed ?? randomInt(1_000_000))];
const brokers = Number(values.brokers);
const possible: readonly FaultKind[] = brokers > 1 ? [...faultKinds, ...clusterFaultKinds] : faultKinds;
const kinds = values.kinds ? possible.filter((kind) => values.kinds?.split(',').includes(kind)) : possible;
const seconds = () => (performance.now() / 1000).toFixed(1);
const log = (line: string) => console.error(`[${seconds().padStart(6)} s] ${line}`);

if (
  !Number.isInteger(rounds) ||
  rounds < 1 ||
  !Number.isInteger(seed) ||
  kinds.length === 0 ||
  ![1, 3].includes(brokers)
) {
  console.error(
    'npm run chaos -- --rounds <how many> --seed <whole number> [--brokers 1|3] [--kinds <kind>,<kind>] [--json]',
  );
  console.error(`kinds: ${possible.join(', ')}`);
  process.exit(2);
}
// Nest's own logger writes to stdout, which is for the result.
Logger.overrideLogger(false);

const { findings, logs, copies, events, ...figures } = await runChaos({ rounds, seed, kinds, brokers, log });
const { faults, commands, lost, duplicated, reordered, stuck, unavailableMs } = figures;
log(
  `${commands} commands and ${events} events through ${faults} faults; ${copies} records were sent again; ` +
    `commands waited for ${(unavailableMs / 1000).toFixed(1)} s in total`,
);
const shown = 40;
for (const finding of findings.slice(0, shown)) console.error(finding.slice(0, 600));
if (findings.length > shown) console.error(`… and ${findings.length - shown} more`);
if (values.json)
  console.log(JSON.stringify({ rounds, faults, commands, lost, duplicated, reordered, stuck, unavailableMs }));
const failed = lost + duplicated + reordered + stuck > 0;
log(
  failed
    ? `the audit failed: see the findings above and the logs in ${logs}; repeat with --rounds ${rounds} --seed ${seed}`
    : `every accepted command was processed once and in order`,
);
process.exit(failed ? 1 : 0);
