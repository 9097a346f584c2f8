import { describe, expect, it, jest } from '@jest/globals';
import { runChaos } from './chaos.js';
import { faultKinds } from './fault-plan.js';

/** So many that every kind of fault comes. */
const rounds = 8;
const seed = Number(process.env['SAMBUNG_TEST_SEED'] ?? 1);

// For a machine that has much else to do; nothing waits longer than it must.
jest.setTimeout(900_000);

describe(`a platform under load that is struck in every way (SAMBUNG_TEST_SEED=${seed})`, () => {
  it('does everything that it accepted once and in order, and nothing gets stuck', async () => {
    const lines: string[] = [];
    const result = await runChaos({ rounds, seed, log: (line) => lines.push(line) });
    const { lost, duplicated, reordered, stuck, findings, logs } = result;
    if (findings.length > 0) throw new Error([...lines, ...findings.slice(0, 20), `see ${logs}`].join('\n'));
    expect({ lost, duplicated, reordered, stuck }).toEqual({ lost: 0, duplicated: 0, reordered: 0, stuck: 0 });
    expect(new Set(result.kinds)).toEqual(new Set(faultKinds));
    expect(result.commands).toBeGreaterThan(100);
  });
});
