import { exitCodes, Failure } from './failure.js';
import { type ServiceName, services, type CliContext } from './cli-context.js';

interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly titleId?: string;
  readonly detail?: string;
  readonly errors?: readonly { pointer: string; detail: string }[];
}

const timeoutMs = 120_000;

/** Calls the services as an operator. */
export class ServiceClient {
  private token: Promise<string> | undefined;

  /** @param url address of one service; by default from the environment or the running platform */
  constructor(
    private readonly context: CliContext,
    private readonly url?: string,
  ) {}

  /** The given service, or all of them; --url requires one. */
  servicesFor(service: ServiceName | undefined): readonly ServiceName[] {
    if (service) return [service];
    if (this.url === undefined) return services;
    throw new Failure(
      exitCodes.usage,
      '--url is the address of one service.',
      '--url adalah alamat satu layanan.',
      'Choose the service with --service.',
    );
  }

  get<Body>(
    service: ServiceName,
    path: string,
    query: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Body> {
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
    return this.call('GET', service, given.length > 0 ? `${path}?${String(new URLSearchParams(given))}` : path);
  }

  post<Body>(service: ServiceName, path: string, body: object): Promise<Body> {
    return this.call('POST', service, path, body);
  }

  /** All pages of a list. */
  async getAll<Item>(
    service: ServiceName,
    path: string,
    query: Readonly<Record<string, string | undefined>> = {},
  ): Promise<Item[]> {
    const items: Item[] = [];
    for (let after: string | undefined; ;) {
      const page = await this.get<{ items: Item[]; next: string | null }>(service, path, { ...query, after });
      items.push(...page.items);
      if (page.next === null) return items;
      after = page.next;
    }
  }

  private async call<Body>(method: string, service: ServiceName, path: string, body?: object): Promise<Body> {
    const base = this.addressOf(service);
    this.token ??= this.makeToken();
    const headers = {
      authorization: `Bearer ${await this.token}`,
      'content-type': 'application/json',
      'accept-language': 'en',
    };
    const request = { method, headers, signal: AbortSignal.timeout(timeoutMs) };
    const response = await fetch(`${base}${path}`, { ...request, ...(body && { body: JSON.stringify(body) }) }).catch(
      (error: unknown) => {
        throw new Failure(
          exitCodes.unreachable,
          `${service} does not answer at ${base} (${reasonOf(error)}).`,
          `${service} tidak menjawab di ${base}.`,
          `Start the platform with npm start, or give its address with --url or ${variableOf(service)}.`,
        );
      },
    );
    const answer: unknown = await response.json().catch(() => ({}));
    if (!response.ok) throw refusal(service, response.status, answer as Problem);
    return answer as Body;
  }

  private addressOf(service: ServiceName): string {
    const address = this.url ?? this.context.env[variableOf(service)] ?? this.context.platform()?.services[service];
    if (address !== undefined) return address.replace(/\/+$/, '');
    throw new Failure(
      exitCodes.unreachable,
      'No platform is running in this checkout.',
      'Tidak ada platform yang berjalan di sini.',
      `Start it with npm start, or give the address of ${service} with --url or ${variableOf(service)}.`,
    );
  }

  private async makeToken(): Promise<string> {
    const given = this.context.env['SAMBUNG_TOKEN'];
    if (given) return given;
    const platform = this.context.platform();
    try {
      if (platform) return await this.context.signIn(platform.issuer);
    } catch {
      // Reported below as a missing token.
    }
    throw new Failure(
      exitCodes.unreachable,
      'There is no access token.',
      'Token akses tidak tersedia.',
      'Set SAMBUNG_TOKEN to a token of an account with the role SYSTEM_ADMIN.',
    );
  }
}

function variableOf(service: ServiceName): string {
  return `${service.toUpperCase()}_URL`;
}

function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string }; name?: string };
  return cause?.code ?? name ?? 'no answer';
}

const nextSteps: Readonly<Record<number, string>> = {
  401: 'The token is missing, invalid or expired: set SAMBUNG_TOKEN to a fresh one.',
  403: 'The role SYSTEM_ADMIN is required: set SAMBUNG_TOKEN to a token of such an account.',
  404: 'It does not exist: check with `dead-letters list`, `outbox list` or `replays`.',
  503: 'Try again soon; if the error persists, check /health/ready of the service.',
};

function refusal(service: ServiceName, status: number, { code, title, titleId, detail, errors }: Problem): Failure {
  const faults = (errors ?? []).map(({ pointer, detail: what }) => `${pointer} ${what}`);
  const particular = [detail, ...faults].filter(Boolean).join('; ');
  const about = `${service} refused: ${title ?? 'no reason was given'} (${code ?? status})`;
  const next =
    nextSteps[status] ?? (status >= 500 ? 'Check the log of the service.' : 'Correct the values named above.');
  return new Failure(exitCodes.refused, particular ? `${about} ${particular}` : about, titleId ?? '', next);
}
