import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url));
const typescript = new URL('../../local/typescript.mjs', import.meta.url).href;
/** Threads of the process inherit them. */
const execArgv = ['--conditions=source', '--no-warnings', '--enable-source-maps', '--import', typescript];
/** A process that has grown beyond this is replaced. */
const memoryLimit = 1_000_000_000;

/** The processes that run test files, one file at a time each. */
export class WorkerPool {
  #idle = [];
  #all = new Set();

  /** @param options.ownProcess whether the process runs this file alone */
  async run(path, { ownProcess, ...options }) {
    const child = (!ownProcess && this.#idle.pop()) || (await this.#start());
    const outcome = await request(child, { path, ...options });
    if (ownProcess || outcome.exited || outcome.memoryUsage > memoryLimit) this.#end(child);
    else this.#idle.push(child);
    return outcome;
  }

  close() {
    for (const child of this.#all) this.#end(child);
  }

  async #start() {
    const child = fork(worker, { execArgv, serialization: 'advanced' });
    this.#all.add(child);
    await new Promise((resolve) => {
      child.once('message', resolve);
      child.once('exit', resolve);
    });
    child.removeAllListeners();
    return child;
  }

  #end(child) {
    this.#all.delete(child);
    child.kill('SIGKILL');
  }
}

function request(child, message) {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    const finish = (outcome) => {
      child.removeAllListeners();
      resolve(outcome);
    };
    const fail = (code, signal) => {
      const errors = [`the test process ended (${code ?? signal})`];
      finish({ exited: true, startedAt, endedAt: Date.now(), results: [], errors });
    };
    if (!child.connected) return fail(child.exitCode, child.signalCode);
    child.once('message', finish);
    child.once('exit', fail);
    child.send(message);
  });
}
