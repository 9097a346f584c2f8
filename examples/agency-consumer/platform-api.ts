import { z } from 'zod';
import { type AspirationDetail, aspirationDetail } from './contract.js';
import type { AgencySettings } from './settings.js';

/** The platform refused the request or is unreachable; `retriable` is whether the same request may succeed later. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';

  constructor(
    message: string,
    readonly status: number,
    readonly retriable: boolean,
  ) {
    super(message);
  }
}

const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number().default(60) });
const feedPage = z.object({
  items: z.array(z.object({ id: z.string(), type: z.string(), data: z.unknown() })),
  next: z.string().nullable(),
});
export type FeedPage = z.infer<typeof feedPage>;

/** The three requests of an agency, each with its own access token. */
export class PlatformApi {
  private token?: { readonly value: string; readonly staleAt: number };

  constructor(private readonly settings: AgencySettings) {}

  async aspiration(id: string): Promise<AspirationDetail> {
    return aspirationDetail.parse(await this.call('GET', `/v1/aspirations/${id}`));
  }

  /** @throws PlatformError 412 when the aspiration has changed since `version` */
  async respond(id: string, version: number, text: string): Promise<void> {
    await this.call('POST', `/v1/aspirations/${id}/respond`, { text }, { 'if-match': `"${version}"` });
  }

  /** The events of the agency after `cursor`, oldest first. */
  async events(cursor: string | null): Promise<FeedPage> {
    const after = cursor === null ? '' : `&after=${encodeURIComponent(cursor)}`;
    return feedPage.parse(await this.call('GET', `/v1/agencies/${this.settings.agencyId}/events?limit=100${after}`));
  }

  private async call(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<unknown> {
    const response = await request(`${this.settings.aspirationsUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.accessToken()}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return response.json();
  }

  private async accessToken(): Promise<string> {
    if (!this.token || Date.now() >= this.token.staleAt) {
      const { tokenUrl, client, account, password } = this.settings;
      const form = { grant_type: 'password', client_id: client, username: account, password };
      const response = await request(tokenUrl, { method: 'POST', body: new URLSearchParams(form) });
      const answer = tokenAnswer.parse(await response.json());
      this.token = { value: answer.access_token, staleAt: Date.now() + (answer.expires_in - 10) * 1000 };
    }
    return this.token.value;
  }
}

async function request(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(15_000) });
  } catch (cause) {
    throw new PlatformError(`${url} cannot be reached: ${String(cause)}`, 0, true);
  }
  if (response.ok) return response;
  const retriable = response.status >= 500 || response.status === 429 || response.status === 401;
  throw new PlatformError(`${url}: ${response.status} ${await response.text()}`, response.status, retriable);
}
