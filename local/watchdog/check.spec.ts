import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { check, type Watch } from './check.js';
import { childrenOf } from './main-process.js';

/** Answers by its liveness, and does not end on SIGTERM. */
const service = `
  process.on('SIGTERM', () => {});
  let status = 200;
  process.on('SIGUSR2', () => { status = 503; });
  require('http').createServer((_, response) => response.writeHead(status).end())
    .listen(0, '127.0.0.1', function () { console.log(this.address().port); });
`;
/** The init process of a container: it starts the service and ends with it. */
const init = `
  const child = require('child_process').spawn(process.execPath, ['-e', process.argv[1]], { stdio: 'inherit' });
  child.on('exit', () => process.exit(0));
`;

describe('the health check of a container', () => {
  let folder: string;
  let container: ChildProcess;
  let watch: Watch;
  let pid: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sambung-watchdog-'));
    container = spawn(process.execPath, ['-e', init, service], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [port] = (await once(container.stdout!, 'data')) as [Buffer];
    watch = {
      url: `http://127.0.0.1:${String(port).trim()}`,
      parent: container.pid ?? 0,
      stateFile: join(folder, 'state.json'),
      limit: 2,
      timeoutMs: 2_000,
    };
    pid = childrenOf(watch.parent)[0]!.pid;
  });
  afterEach(() => {
    for (const { pid: left } of childrenOf(watch.parent)) process.kill(left, 'SIGKILL');
    container.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  it('reports a service that answers as healthy, and leaves it alone', async () => {
    for (let time = 0; time < 3; time++) expect(await check({ ...watch, timeoutMs: 60_000 })).toBe(true);
    expect(childrenOf(watch.parent)).toHaveLength(1);
  });

  it('ends a stopped service that had answered', async () => {
    expect(await check({ ...watch, timeoutMs: 60_000 })).toBe(true);
    process.kill(pid, 'SIGSTOP');
    const ended = once(container, 'exit');
    expect(await check(watch)).toBe(false);
    expect(childrenOf(watch.parent)).toHaveLength(1);
    expect(await check(watch)).toBe(false);
    await ended;
  });

  it('ends a service that answers, but whose liveness fails', async () => {
    expect(await check({ ...watch, timeoutMs: 60_000 })).toBe(true);
    process.kill(pid, 'SIGUSR2');
    const ended = once(container, 'exit');
    while (container.exitCode === null && childrenOf(watch.parent).length > 0) await check(watch);
    await ended;
  });

  it('is patient with a service that has not answered yet', async () => {
    process.kill(pid, 'SIGSTOP');
    for (let time = 0; time < watch.limit + 1; time++) await check({ ...watch, timeoutMs: 50 });
    expect(childrenOf(watch.parent)).toHaveLength(1);
    expect(await check({ ...watch, limit: 1_000, timeoutMs: 50 })).toBe(false);
  });

  it('reports a container without a service as not healthy', async () => {
    expect(await check({ ...watch, parent: pid })).toBe(false);
  });
});
