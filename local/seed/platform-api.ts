/** A service refused something that the sample data need. */
export class SeedRefused extends Error {
  override readonly name = 'SeedRefused';
}

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** Speaks with a service as one client. */
export class PlatformApi {
  constructor(
    private readonly service: string,
    private readonly token: string | undefined,
  ) {}

  /** Speaks with a service without signing in. */
  static anonymous(service: string): PlatformApi {
    return new PlatformApi(service, undefined);
  }

  /** Puts what belongs to just this version. */
  async putVersion<Body>(path: string, version: number, body: object): Promise<Body> {
    return (await this.call<Body>('PUT', path, { 'if-match': `"${version}"` }, body)).body;
  }

  /** Does something that may be done again. */
  async post<Body>(path: string, body: object): Promise<Body> {
    return (await this.call<Body>('POST', path, {}, body)).body;
  }

  /** Undefined when there is no such thing. */
  async find<Body>(path: string): Promise<Body | undefined> {
    const { status, body } = await this.call<Body>('GET', path, {}, undefined, [200, 404]);
    return status === 404 ? undefined : body;
  }

  async put<Body>(path: string, body: object): Promise<Body> {
    return (await this.call<Body>('PUT', path, {}, body)).body;
  }

  /** @param key makes a second call give the first one's answer, also after a start that was interrupted */
  async create<Body>(path: string, key: string, body: object): Promise<Body> {
    return (await this.call<Body>('POST', path, { 'idempotency-key': key }, body)).body;
  }

  /** Takes a step in a life-cycle, from just this version. */
  async transition<Body>(path: string, version: number, body?: object): Promise<Body> {
    return (await this.call<Body>('POST', path, { 'if-match': `"${version}"` }, body)).body;
  }

  private async call<Body>(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: object,
    expected: readonly number[] = [200, 201, 202, 204],
  ): Promise<Answer<Body>> {
    const response = await fetch(new URL(path, this.service), {
      method,
      headers: {
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (!expected.includes(response.status))
      throw new SeedRefused(`${method} ${path} was answered ${response.status}: ${text.slice(0, 400)}`);
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Body };
  }
}

/** A token for a client of the development issuer. */
export async function clientToken(tokenUrl: string, id: string, secret: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new SeedRefused(`the issuer gives ${id} no token: ${response.status}`);
  return token;
}
