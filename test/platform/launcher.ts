import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { guard } from '../../local/guard.js';
import { checkout } from '../../local/paths.js';
import { type Platform, readPlatform } from '../journey/platform.js';
import { waitFor } from '../journey/wait.js';
import { descendantsOf, killAll, type RunningProcess, untilGone } from './process-tree.js';

const services = ['REGISTRY', 'PUBLISHING', 'ASPIRATIONS', 'NOTIFICATIONS'];
const ports = ['WEB', ...services, 'ISSUER', 'MAIL_WEB', 'MAIL_SMTP', 'POSTGRES'];
const readyWithinMs = 300_000;
const seededWithinMs = 480_000;

/** `npm start` in a process of its own, with a state folder of its own and on free ports. */
export class Launcher {
  readonly exited: Promise<number | NodeJS.Signals | null>;
  private readonly removeGuard: () => void;
  private written = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly stateFolder: string,
    private readonly sampleData: 'all' | 'first',
  ) {
    const append = (chunk: Buffer) => (this.written += chunk.toString());
    child.stdout?.on('data', append);
    child.stderr?.on('data', append);
    this.removeGuard = guard(this.pid, 'TERM');
    this.exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
    void this.exited.then(this.removeGuard);
  }

  /**
   * @param broker KAFKA_BROKERS, or undefined for events in process
   * @param sampleData all, or the first part, which is there when the platform is ready
   */
  static start(stateFolder: string, broker: string | undefined, sampleData: 'all' | 'first'): Launcher {
    const { KAFKA_BROKERS: _, DATABASE_URL: __, ...inherited } = process.env;
    const child = spawn(
      process.execPath,
      ['--conditions=source', '--import', './local/typescript.mjs', 'local/start.ts'],
      {
        cwd: checkout,
        env: {
          // Tests compare a platform at rest, and a probe a minute is none.
          NOTIFICATIONS_PROBES: 'false',
          // The hour of the run decides nothing: mailings would wait for the morning.
          NOTIFICATIONS_QUIET_HOURS: 'none',
          ...inherited,
          SAMBUNG_STATE_FOLDER: stateFolder,
          SAMBUNG_SAMPLE_DATA: sampleData,
          SAMBUNG_BROKER: broker === undefined ? 'in-process' : 'kafka',
          ...(broker !== undefined && { KAFKA_BROKERS: broker }),
          ...Object.fromEntries(ports.map((name) => [`${name}_PORT`, '0'])),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    return new Launcher(child, stateFolder, sampleData);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** The output so far. */
  get output(): string {
    return this.written;
  }

  /** Resolves when the platform is ready and has its sample data. */
  async ready(): Promise<Platform> {
    let ended: string | undefined;
    void this.exited.then((code) => (ended = `the launcher ended (${code}):\n${this.written}`));
    const look = async () => {
      if (ended !== undefined) throw new Error(ended);
      return this.written.includes('sambung ready') || undefined;
    };
    await waitFor('the platform to be ready', look, { deadlineMs: readyWithinMs, pauseMs: 100 });
    const lookForData = async () => {
      if (this.written.includes('sample data are incomplete')) throw new Error(this.written);
      return (await look()) && (this.written.includes('sample data are complete') || undefined);
    };
    if (this.sampleData === 'all')
      await waitFor('the sample data to be complete', lookForData, { deadlineMs: seededWithinMs, pauseMs: 100 });
    return readPlatform(join(this.stateFolder, 'platform.json'));
  }

  /** Its child processes and theirs. */
  processes(): RunningProcess[] {
    return descendantsOf(this.pid);
  }

  /** Ctrl-C. Returns the exit code, the processes that outlive the launcher, and the duration in milliseconds. */
  async interrupt(): Promise<{ code: unknown; left: RunningProcess[]; ms: number }> {
    const processes = this.processes();
    const startedAt = performance.now();
    this.child.kill('SIGINT');
    const code = await this.exited;
    const ms = performance.now() - startedAt;
    return { code, left: await untilGone(processes), ms };
  }

  /** kill -9 of the launcher alone. Returns the processes that outlive it. */
  async kill(): Promise<RunningProcess[]> {
    const processes = this.processes();
    this.child.kill('SIGKILL');
    await this.exited;
    return untilGone(processes);
  }

  /** kill -9 of the launcher and of all its processes, as when the machine goes down. */
  async killEverything(): Promise<void> {
    const processes = this.processes();
    this.child.kill('SIGKILL');
    killAll(processes);
    await this.exited;
    await untilGone(processes);
  }

  /** Ends the launcher in any state, for afterAll. */
  async end(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) await this.killEverything();
  }
}
