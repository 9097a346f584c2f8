import type { LoadedPage, RunningSite } from './running-site.js';

/** A browser without JavaScript: it keeps the cookies of the site and names the origin of its forms. */
export class Browser {
  /** As `Set-Cookie` had them, by their names. */
  readonly cookies = new Map<string, string>();

  constructor(private readonly site: Pick<RunningSite, 'url'>) {}

  /** One request of the site; redirections are not followed. */
  async request(path: string, init: RequestInit = {}): Promise<LoadedPage> {
    const values = [...this.cookies].map(([name, cookie]) => `${name}=${valueOf(cookie)}`);
    const headers = { ...(values.length > 0 && { cookie: values.join('; ') }), ...(init.headers as object) };
    const response = await fetch(new URL(path, this.site.url), { redirect: 'manual', ...init, headers });
    for (const cookie of response.headers.getSetCookie())
      this.cookies.set(cookie.slice(0, cookie.indexOf('=')), cookie);
    return { status: response.status, headers: response.headers, html: await response.text() };
  }

  get(path: string): Promise<LoadedPage> {
    return this.request(path);
  }

  post(path: string, fields: Record<string, string>): Promise<LoadedPage> {
    return this.request(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: this.site.url },
    });
  }

  /** Signs in at the issuer to which an answer of the site has led, and gives the address to which the issuer returns. */
  async chooseAccount(answer: LoadedPage, account: string): Promise<string> {
    const address = locationOf(answer);
    const { origin, searchParams } = new URL(address);
    const body = new URLSearchParams([...searchParams, ['account', account]]);
    const response = await fetch(`${origin}/authorize`, { method: 'POST', body, redirect: 'manual' });
    return response.headers.get('location') ?? '';
  }

  /** Opens a page as a person who signs in for it. */
  async signIn(account: string, path: string): Promise<LoadedPage> {
    return this.finishSignIn(await this.get(path), account);
  }

  async finishSignIn(answer: LoadedPage, account: string): Promise<LoadedPage> {
    const returned = await this.get(await this.chooseAccount(answer, account));
    return this.get(locationOf(returned));
  }
}

export function locationOf({ status, headers }: LoadedPage): string {
  const location = headers.get('location');
  if (status !== 303 || location === null) throw new Error(`${status} is no redirection`);
  return location;
}

function valueOf(cookie: string): string {
  return cookie.slice(cookie.indexOf('=') + 1).split(';', 1)[0] ?? '';
}
