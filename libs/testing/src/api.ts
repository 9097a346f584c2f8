type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Headers = Readonly<Record<string, string>>;

/** A response of a service. `body` is parsed when it is JSON; the caller states its type. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** An HTTP client of a service for one account. It throws for no status. */
export interface Api {
  get<Body = unknown>(path: string, headers?: Headers): Promise<Answer<Body>>;
  post<Body = unknown>(path: string, body?: unknown, headers?: Headers): Promise<Answer<Body>>;
  put<Body = unknown>(path: string, body?: unknown, headers?: Headers): Promise<Answer<Body>>;
  /** PUT for the current version: it reads that first; 0 when there is none. */
  replace<Body = unknown>(path: string, body: unknown): Promise<Answer<Body>>;
  patch<Body = unknown>(path: string, body?: unknown, headers?: Headers): Promise<Answer<Body>>;
  delete<Body = unknown>(path: string, headers?: Headers): Promise<Answer<Body>>;
  /** The bytes of a file. */
  download(path: string): Promise<Answer<Buffer>>;
  /** Posts a file unchanged. */
  upload<Body = unknown>(path: string, file: Uint8Array, mediaType: string, headers?: Headers): Promise<Answer<Body>>;
}

/** @param token without one, the calls are anonymous */
export function api(service: { readonly url: string }, token?: string): Api {
  const request = (method: Method, path: string, headers: Headers, body?: string | Uint8Array) =>
    fetch(new URL(path, service.url), {
      method,
      redirect: 'manual',
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { body }),
    });
  const send = async <Body>(method: Method, path: string, headers: Headers, body?: string | Uint8Array) => {
    const response = await request(method, path, headers, body);
    const text = await response.text();
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
      headers: Object.fromEntries(response.headers),
    };
  };
  const call = <Body>(method: Method, path: string, body?: unknown, headers: Headers = {}) =>
    body === undefined
      ? send<Body>(method, path, headers)
      : send<Body>(method, path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
  const replace = async <Body>(path: string, body: unknown): Promise<Answer<Body>> => {
    const { version } = (await call<{ version?: number }>('GET', path)).body;
    return call('PUT', path, body, { 'if-match': `"${version ?? 0}"` });
  };
  const download = async (path: string): Promise<Answer<Buffer>> => {
    const response = await request('GET', path, {});
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, body, headers: Object.fromEntries(response.headers) };
  };
  return {
    replace,
    download,
    get: (path, headers) => call('GET', path, undefined, headers),
    post: (path, body, headers) => call('POST', path, body, headers),
    put: (path, body, headers) => call('PUT', path, body, headers),
    patch: (path, body, headers) => call('PATCH', path, body, headers),
    delete: (path, headers) => call('DELETE', path, undefined, headers),
    upload: (path, file, mediaType, headers) => send('POST', path, { 'content-type': mediaType, ...headers }, file),
  };
}
