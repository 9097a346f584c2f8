import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '#contracts';
import type { CommandLog } from './command-log.js';
import type { LoadGate } from './load-gate.js';
import type { Person } from './chaos-issuer.js';

export interface Command {
  readonly service: ServiceName;
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body?: object;
  /** The version of the aggregate that the client has read; without it, the client sends an Idempotency-Key. */
  readonly ifMatch?: number;
  /** The status after the command, where the platform itself may change the version in between. */
  readonly leadsTo?: string;
  readonly as?: Person;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The platform rejected a command that it must accept. */
export class CommandRejected extends Error {
  override readonly name = 'CommandRejected';
}

const attemptMs = 4_000;
const pauseMs = 150;

/**
 * Repeats a command until its outcome is known: the same request, with its Idempotency-Key or with the version that it
 * changes. Only one client changes each aggregate, so that a newer version proves that an earlier attempt took effect.
 */
export class CommandClient {
  constructor(
    private readonly services: Readonly<Record<ServiceName, string>>,
    private readonly tokens: Readonly<Record<Person, string>>,
    private readonly gate: LoadGate,
    private readonly commandLog: CommandLog,
  ) {}

  /** Resolves with the response when the command is accepted. @throws CommandRejected */
  command<T>(command: Command): Promise<T> {
    return this.gate.run(async () => {
      const body = await this.sendUntilKnown(command);
      this.commandLog.commands++;
      return body as T;
    });
  }

  /** Replaces what other clients replace too; what they have already written may be written again. */
  replaceShared(service: ServiceName, path: string, body: object): Promise<void> {
    return this.gate.run(async () => {
      for (let status = 412; status === 412;) {
        const current = (await this.sendUntilAnswered({ service, path: `${path}?limit=1` }, 'GET')).answer;
        const { version: ifMatch } = current.body as { version: number };
        const { answer } = await this.sendUntilAnswered({ service, path, ifMatch, body }, 'PUT');
        status = answer.status;
        if (status >= 400 && status !== 412)
          throw new CommandRejected(`PUT ${path} of ${service} was rejected: ${status} ${JSON.stringify(answer.body)}`);
      }
      this.commandLog.commands++;
    });
  }

  /** Reads a resource. */
  async read<T>(service: ServiceName, path: string): Promise<T> {
    return this.gate.run(async () => (await this.sendUntilAnswered({ service, path }, 'GET')).answer.body as T);
  }

  private async sendUntilKnown(command: Command): Promise<unknown> {
    const { service, method = 'POST', path, ifMatch, leadsTo } = command;
    const { answer, repeated } = await this.sendUntilAnswered(command, method);
    if (answer.status < 400) return answer.body;
    if (answer.status === 412 && ifMatch !== undefined && (repeated || leadsTo !== undefined)) {
      const aggregate = method === 'POST' ? path.slice(0, path.lastIndexOf('/')) : path;
      const { body } = (await this.sendUntilAnswered({ service, path: aggregate }, 'GET')).answer;
      const { status, version } = body as { status: string; version: number };
      return leadsTo === undefined || status === leadsTo ? body : this.sendUntilKnown({ ...command, ifMatch: version });
    }
    throw new CommandRejected(
      `${method} ${path} of ${service} was rejected: ${answer.status} ${JSON.stringify(answer.body)}, If-Match ${ifMatch}`,
    );
  }

  private async sendUntilAnswered(command: Command, method: string): Promise<{ answer: Answer; repeated: boolean }> {
    const request = this.requestOf(command, method);
    const url = `${this.services[command.service]}${command.path}`;
    const startedAt = performance.now();
    for (let attempts = 1; ; attempts++) {
      const answer = await attempt(url, request);
      if (answer !== undefined && !isRetryable(answer)) {
        if (attempts > 1) this.commandLog.recordWait(startedAt, performance.now());
        return { answer, repeated: attempts > 1 };
      }
      if (answer?.status === 500) this.commandLog.unexpectedAnswers.push(`${method} ${url} was answered 500`);
      await pause(pauseMs);
    }
  }

  private requestOf({ body, ifMatch, as = 'author' }: Command, method: string): RequestInit {
    const headers: Record<string, string> = { authorization: `Bearer ${this.tokens[as]}` };
    if (body) headers['content-type'] = 'application/json';
    if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
    else if (method === 'POST') headers['idempotency-key'] = randomUUID();
    return { method, headers, ...(body && { body: JSON.stringify(body) }) };
  }
}

/** The response; undefined when there is none. */
async function attempt(url: string, request: RequestInit): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(attemptMs) });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  } catch {
    return undefined;
  }
}

/** Whether the outcome is unknown, or the service asks to retry. */
function isRetryable({ status, body }: Answer): boolean {
  return status >= 500 || (status === 409 && (body as { code?: string }).code === 'idempotency-in-progress');
}
