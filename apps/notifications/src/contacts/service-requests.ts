import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { ServiceTokens } from '#access';

const timeoutMs = 5_000;

/** Requests to the services that own what messages need, with the token of this service. */
@Injectable()
export class ServiceRequests {
  constructor(private readonly tokens: ServiceTokens) {}

  /** @throws when the service does not respond, or rejects the request */
  async post<Body>(service: string, path: string, body: object, schema: z.ZodType<Body>): Promise<Body> {
    const url = new URL(path, service);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.tokens.token()}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`${url.origin} rejected a request with ${response.status}`);
    return schema.parse(await response.json());
  }
}
