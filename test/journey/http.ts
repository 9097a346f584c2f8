import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ServiceName } from '#contracts';
import type { Platform } from './platform.js';
import type { Account, Tokens } from './tokens.js';

interface Call {
  readonly body?: object;
  /** The version that the change is meant for. */
  readonly ifMatch?: number;
}

/** The platform did not answer as it should have. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

const problem = z.object({ code: z.string() });

/** Calls the public HTTP interfaces as one account, or as nobody; each answer is checked against a schema. */
export class HttpClient {
  constructor(
    private readonly platform: Platform,
    private readonly tokens: Tokens,
    private readonly account?: Account,
  ) {}

  as(account: Account): HttpClient {
    return new HttpClient(this.platform, this.tokens, account);
  }

  get<T>(service: ServiceName, path: string, schema: z.ZodType<T>): Promise<T> {
    return this.expect('GET', service, path, schema);
  }

  post<T>(service: ServiceName, path: string, schema: z.ZodType<T>, call: Call = {}): Promise<T> {
    return this.expect('POST', service, path, schema, call);
  }

  patch<T>(service: ServiceName, path: string, schema: z.ZodType<T>, call: Call): Promise<T> {
    return this.expect('PATCH', service, path, schema, call);
  }

  /** Makes a POST that must be refused, and gives the problem's status and code. */
  async refused(service: ServiceName, path: string, call: Call): Promise<{ status: number; code: string }> {
    const { status, body } = await this.send('POST', service, path, call);
    if (status < 400 || status >= 500) throw new UnexpectedAnswer(`POST ${path} was not refused: ${status}`);
    return { status, code: problem.parse(body).code };
  }

  private async expect<T>(
    method: string,
    service: ServiceName,
    path: string,
    schema: z.ZodType<T>,
    call: Call = {},
  ): Promise<T> {
    const { status, body } = await this.send(method, service, path, call);
    const asked = `${method} ${path} of ${service} as ${this.account ?? 'nobody'}`;
    if (status >= 400) throw new UnexpectedAnswer(`${asked} was refused: ${status} ${JSON.stringify(body)}`);
    const read = schema.safeParse(body);
    if (read.success) return read.data;
    throw new UnexpectedAnswer(`${asked} answered ${status} with another shape:\n${z.prettifyError(read.error)}`);
  }

  private async send(method: string, service: ServiceName, path: string, { body, ifMatch }: Call) {
    const headers: Record<string, string> = {};
    if (this.account) headers['authorization'] = `Bearer ${await this.tokens.of(this.account)}`;
    if (body) headers['content-type'] = 'application/json';
    if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
    else if (method === 'POST') headers['idempotency-key'] = randomUUID();
    const response = await insist(() =>
      fetch(`${this.platform.services[service]}${path}`, {
        method,
        headers,
        signal: AbortSignal.timeout(30_000),
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    return { status: response.status, body: parse(text) };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** A service may be down for the moment in which it is started again; who calls it tries again, with the same key. */
async function insist(call: () => Promise<Response>): Promise<Response> {
  for (const end = Date.now() + 30_000; ;) {
    const answer = await call().catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    const isDown = answer instanceof Error ? answer.name !== 'TimeoutError' : answer.status === 503;
    if (isDown && Date.now() < end) await sleep(300);
    else if (answer instanceof Error) throw answer;
    else return answer;
  }
}
