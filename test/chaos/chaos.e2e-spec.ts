import { describe, expect, it, jest } from '@jest/globals';
import { runChaos } from './chaos.js';
import { faultKinds, roundsOfEveryKind } from './fault-plan.js';

const rounds = roundsOfEveryKind;
const seed = Number(process.env['SAMBUNG_TEST_SEED'] ?? 1);

// Generous for a busy machine: the test ends as soon as the platform has settled.
jest.setTimeout(900_000);

describe(`a platform under load and faults of every kind (SAMBUNG_TEST_SEED=${seed})`, () => {
  it('processes every accepted command once and in order, and nothing gets stuck', async () => {
    const lines: string[] = [];
    const result = await runChaos({ rounds, seed, log: (line) => lines.push(line) });
    const { lost, duplicated, reordered, stuck, findings, logs } = result;
    if (findings.length > 0) {
      const shown = findings.slice(0, 20).map((finding) => finding.slice(0, 600));
      throw new Error([...shown, `see ${logs}`, ...lines].join('\n'));
    }
    expect({ lost, duplicated, reordered, stuck }).toEqual({ lost: 0, duplicated: 0, reordered: 0, stuck: 0 });
    expect(new Set(result.kinds)).toEqual(new Set(faultKinds));
    expect(result.commands).toBeGreaterThan(100);
  });
});
