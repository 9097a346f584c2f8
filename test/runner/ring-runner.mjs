import { missingRequirements } from './requirements.mjs';
import { skippedResult, testResult } from './test-result.mjs';
import { WorkerPool } from './worker-pool.mjs';

const isEndToEnd = ({ path }) => path.endsWith('.e2e-spec.ts');

/**
 * Runs test files in Node's own module loader instead of Jest's: a test process loads a module once and not once for each
 * file. An e2e file gets a process of its own, because it may change what is global; e2e files run beside the others, because
 * they mostly wait for timeouts and restarts. A file whose ring requires a server that this machine cannot start counts as
 * skipped, with the reason.
 */
export default class RingRunner {
  supportsEventEmitters = true;
  #globalConfig;
  #listeners = new Map();

  constructor(globalConfig) {
    this.#globalConfig = globalConfig;
  }

  on(eventName, listener) {
    const listeners = this.#listeners.get(eventName) ?? new Set();
    this.#listeners.set(eventName, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  async runTests(tests, watcher, { serial }) {
    for (const reason of new Set(tests.flatMap(missingRequirements)))
      console.error(`\nSkipped, because of this: ${reason}\n`);
    const pool = new WorkerPool();
    watcher.on('change', ({ interrupted }) => interrupted && pool.close());
    const run = async (queue) => {
      for (let test = queue.shift(); test && !watcher.isInterrupted(); test = queue.shift())
        await this.#run(test, pool);
    };
    const queues = serial ? [[...tests]] : [tests.filter(isEndToEnd), tests.filter((test) => !isEndToEnd(test))];
    const workers = serial ? 1 : this.#globalConfig.maxWorkers;
    await Promise.all(queues.flatMap((queue) => Array.from({ length: workers }, () => run(queue))));
    pool.close();
  }

  async #run(test, pool) {
    await this.#emit('test-file-start', test);
    if (missingRequirements(test).length > 0) return this.#emit('test-file-success', test, skippedResult(test));
    const { testNamePattern, testTimeout } = this.#globalConfig;
    const options = { testNamePattern, testTimeout, ownProcess: isEndToEnd(test) };
    const outcome = await pool.run(test.path, options);
    const [stack] = outcome.errors;
    if (outcome.results.length > 0)
      await this.#emit('test-file-success', test, testResult(test, outcome, this.#globalConfig));
    // The file could not be loaded, or has no test.
    else await this.#emit('test-file-failure', test, { message: '', stack });
  }

  async #emit(eventName, ...payload) {
    for (const listener of this.#listeners.get(eventName) ?? []) await listener(payload);
  }
}
