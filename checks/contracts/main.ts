import { breaks, contractFaults, unreleased } from './contract-checks.js';
import { outdatedFiles, writeGeneratedFiles } from './generated-files.js';
import { release } from './released.js';

const usage = `npm run contracts -- <command>
  generate  writes events/ and clients/event-types from the contracts
  check     fails when they are not up to date, when a contract breaks a released version or is not released,
            when a consumer reads what is not there, and when a topic of agencies has personal data
  diff      shows what has changed since the last release, and what of it breaks readers
  release   adds the contracts to events/released, unless one of them breaks readers`;

interface Outcome {
  readonly lines: readonly string[];
  readonly fails: boolean;
}

const commands: Readonly<Record<string, () => Outcome>> = {
  generate() {
    writeGeneratedFiles();
    return { lines: [], fails: false };
  },
  check() {
    const outdated = outdatedFiles().map((path) => `${path} is not up to date: npm run contracts -- generate`);
    const lines = [...outdated, ...contractFaults()];
    return lines.length > 0
      ? { lines, fails: true }
      : { lines: ['contracts: as released, documents up to date'], fails: false };
  },
  diff() {
    const found = breaks();
    const lines = [...unreleased(), ...found.map((each) => `breaks: ${each}`)];
    return { lines: lines.length > 0 ? lines : ['no change since the last release'], fails: found.length > 0 };
  },
  release() {
    const found = breaks();
    if (found.length > 0)
      return { lines: [...found, 'Not released: publish a new major version instead.'], fails: true };
    const added = release();
    return { lines: added.length > 0 ? added.map((each) => `released ${each}`) : ['nothing to release'], fails: false };
  },
};

const { lines, fails } = commands[process.argv[2] ?? '']?.() ?? { lines: [usage], fails: true };
for (const line of lines) console.log(line);
process.exitCode = fails ? 1 : 0;
