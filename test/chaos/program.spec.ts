import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

describe('npm run chaos', () => {
  it('loads outside of a test runner, and states its usage for options that make no sense', () => {
    const { status, stderr } = spawnSync('npm', ['run', '-s', 'chaos', '--', '--rounds', '0'], { encoding: 'utf8' });
    expect(stderr).toMatch(/^npm run chaos -- --rounds <how many>/);
    expect(status).toBe(2);
  });
});
