/** A service refused a request of the sample data. */
export class SeedRefused extends Error {
  override readonly name = 'SeedRefused';
}

interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** Calls a service as one client. */
export class PlatformApi {
  constructor(
    private readonly service: string,
    private readonly token: string | undefined,
  ) {}

  /** Calls a service without a token. */
  static anonymous(service: string): PlatformApi {
    return new PlatformApi(service, undefined);
  }

  /** PUT for exactly this version. */
  async putVersion<Body>(path: string, version: number, body: object): Promise<Body> {
    return (await this.call<Body>('PUT', path, { 'if-match': `"${version}"` }, body)).body;
  }

  /** PUT of what has no version. */
  async put<Body>(path: string, body: object): Promise<Body> {
    return (await this.call<Body>('PUT', path, {}, body)).body;
  }

  /** PATCH of exactly this version. */
  async patchVersion<Body>(path: string, version: number, body: object): Promise<Body> {
    return (await this.call<Body>('PATCH', path, { 'if-match': `"${version}"` }, body)).body;
  }

  /** POST of a file. */
  async upload<Body>(path: string, type: string, content: Uint8Array): Promise<Body> {
    return (await this.call<Body>('POST', path, { 'content-type': type }, content)).body;
  }

  /** POST without protection against repetition. */
  async post<Body>(path: string, body: object): Promise<Body> {
    return (await this.call<Body>('POST', path, {}, body)).body;
  }

  /** Returns undefined when there is nothing, or nothing any more. */
  async find<Body>(path: string): Promise<Body | undefined> {
    const { status, body } = await this.call<Body>('GET', path, {}, undefined, [200, 404, 410, 451]);
    return status === 200 ? body : undefined;
  }

  /** PUT for the current version, 0 when there is none. */
  async replace<Body>(path: string, body: object): Promise<Body> {
    const current = await this.find<{ version: number }>(path);
    return this.putVersion(path, current?.version ?? 0, body);
  }

  /** @param key idempotency key: repeated calls return the first response, also after an interrupted start */
  async create<Body>(path: string, key: string, body: object): Promise<Body> {
    return (await this.call<Body>('POST', path, { 'idempotency-key': key }, body)).body;
  }

  /** Applies a transition to exactly this version. */
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
    const response = await fetch(this.service + path, {
      method,
      headers: {
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (!expected.includes(response.status))
      throw new SeedRefused(`${method} ${path} returned ${response.status}: ${text.slice(0, 400)}`);
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Body };
  }
}

/** A token for a client of the development issuer. */
export async function clientToken(tokenUrl: string, id: string, secret: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
  const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new SeedRefused(`the issuer refused a token for ${id}: ${response.status}`);
  return token;
}
