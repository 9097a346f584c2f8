import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ServiceName } from '#contracts';
import { type Answer, fetchWithRetry } from './fetch-with-retry.js';
import type { Platform } from './platform.js';
import type { Account, Tokens } from './tokens.js';

interface Call {
  readonly body?: object;
  /** The version of the aggregate that the client has read. */
  readonly ifMatch?: number;
}

/** The status or the body of a response is not the expected one. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';

  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

const problem = z.object({ code: z.string() });

/**
 * Calls the public HTTP APIs with the token of an account, or without one, and checks each response against a schema. It
 * retries while a service is unavailable, and no request takes effect twice.
 */
export class HttpClient {
  constructor(
    private readonly platform: Platform,
    private readonly tokens: Tokens,
    private readonly log: (line: string) => void,
    private readonly account?: Account,
  ) {}

  as(account: Account): HttpClient {
    return new HttpClient(this.platform, this.tokens, this.log, account);
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

  /** Sends a POST that the service must reject, and returns the status and the code of the problem. */
  refused(service: ServiceName, path: string, call: Call): Promise<{ status: number; code: string }> {
    return this.refusal('POST', service, path, call);
  }

  /** The same for a GET. */
  refusedToRead(service: ServiceName, path: string): Promise<{ status: number; code: string }> {
    return this.refusal('GET', service, path, {});
  }

  private async refusal(method: string, service: ServiceName, path: string, call: Call) {
    const { status, body } = await this.send(method, service, path, call);
    if (status < 400 || status >= 500)
      throw new UnexpectedAnswer(`${method} ${path} was not rejected: ${status}`, status);
    return { status, code: problem.parse(body).code };
  }

  private async expect<T>(
    method: string,
    service: ServiceName,
    path: string,
    schema: z.ZodType<T>,
    call: Call = {},
  ): Promise<T> {
    const { status, body, repeated } = await this.send(method, service, path, call);
    // An earlier attempt has made this change, and its response was lost.
    if (repeated && status === 412 && call.ifMatch !== undefined)
      return this.get(service, aggregateOf(method, path), schema);
    const request = `${method} ${path} of ${service} as ${this.account ?? 'an anonymous client'}`;
    if (status >= 400) throw new UnexpectedAnswer(`${request} was rejected: ${status} ${JSON.stringify(body)}`, status);
    const read = schema.safeParse(body);
    if (read.success) return read.data;
    throw new UnexpectedAnswer(
      `${request} returned ${status} with an unexpected body:\n${z.prettifyError(read.error)}`,
      status,
    );
  }

  private async send(method: string, service: ServiceName, path: string, { body, ifMatch }: Call): Promise<Answer> {
    const headers: Record<string, string> = {};
    if (this.account) headers['authorization'] = `Bearer ${await this.tokens.of(this.account)}`;
    if (body) headers['content-type'] = 'application/json';
    if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
    else if (method === 'POST') headers['idempotency-key'] = randomUUID();
    const url = `${this.platform.services[service]}${path}`;
    return fetchWithRetry(url, { method, headers, ...(body && { body: JSON.stringify(body) }) }, this.log);
  }
}

/** A transition is POSTed to `<aggregate>/<action>`. */
function aggregateOf(method: string, path: string): string {
  return method === 'POST' ? path.slice(0, path.lastIndexOf('/')) : path;
}
