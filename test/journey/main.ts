import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stateFolder } from '../../local/paths.js';
import { failedBefore, type JourneyReport, playJourney } from './play-journey.js';
import { readPlatform } from './platform.js';

const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: join(stateFolder, 'platform.json') },
    json: { type: 'boolean', default: false },
  },
});
/** With --json, standard output holds the report and nothing else. */
const log = (line: string) => (values.json ? process.stderr : process.stdout).write(`${line}\n`);

const report = await play();
if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
else log(`\n${summary(report)}`);
process.exitCode = report.ok ? 0 : 1;

async function play(): Promise<JourneyReport> {
  try {
    return await playJourney(await readPlatform(values.platform), log);
  } catch (cause) {
    return failedBefore('find the platform', cause);
  }
}

function summary({ ok, failed, steps, events, handled, deadLetters, outboxPending, emails }: JourneyReport): string {
  if (!ok) return `✗ the journey failed at “${failed?.step ?? '?'}”: ${failed?.reason ?? '?'}`;
  const seconds = (steps.reduce((sum, { ms }) => sum + ms, 0) / 1000).toFixed(1);
  return `✓ ${steps.length} steps in ${seconds} s · ${events} events, handled ${handled} times · ${deadLetters} dead letters · ${outboxPending} in outboxes · ${emails} e-mails`;
}
