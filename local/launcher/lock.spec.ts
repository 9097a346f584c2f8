import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AlreadyRunning, acquireLock } from './lock.js';

describe('the lock of a checkout', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sambung-lock-'));
    file = join(folder, 'state', 'launcher.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lies in a folder that no other account can list', () => {
    acquireLock(file, 'start.ts');
    expect(statSync(join(folder, 'state')).mode & 0o066).toBe(0);
  });

  it('is released by its owner', () => {
    const release = acquireLock(file, 'start.ts');
    expect(existsSync(file)).toBe(true);
    release();
    expect(existsSync(file)).toBe(false);
  });

  it('is refused, with the process id, while another launcher runs', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'local/start.ts'], { stdio: 'ignore' });
    const gone = new Promise((resolve) => other.once('exit', resolve));
    acquireLock(file, 'start.ts');
    writeFileSync(file, String(other.pid));
    try {
      expect(() => acquireLock(file, 'start.ts')).toThrow(new AlreadyRunning(other.pid ?? 0));
      expect(() => acquireLock(file, 'another-program')).not.toThrow();
    } finally {
      other.kill('SIGKILL');
      await gone;
    }
  });

  it('is taken over from a launcher that has ended', async () => {
    const other = spawn(process.execPath, ['-e', '', 'local/start.ts'], { stdio: 'ignore' });
    acquireLock(file, 'start.ts');
    writeFileSync(file, String(other.pid));
    await new Promise((resolve) => other.once('exit', resolve));
    expect(() => acquireLock(file, 'start.ts')).not.toThrow();
  });
});
