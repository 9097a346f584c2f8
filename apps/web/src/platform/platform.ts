import { Inject, Injectable } from '@nestjs/common';
import { type ApiClients, apiClients, ApiProblem, ApiUnavailable, type ServiceUrls } from '#api-client';
import type { Visit } from '../pages/visit.js';
import { webSettings, type WebSettings } from '../web.settings.js';

/** The services, called on behalf of a person. */
@Injectable()
export class Platform {
  private readonly urls: ServiceUrls;

  constructor(@Inject(webSettings) { REGISTRY_URL, PUBLISHING_URL, ASPIRATIONS_URL }: WebSettings) {
    this.urls = { registry: REGISTRY_URL, publishing: PUBLISHING_URL, aspirations: ASPIRATIONS_URL };
  }

  /** Limits of submissions count the address of the person, not that of this service. */
  for({ language, correlationId, traceparent, address, person }: Visit): ApiClients {
    return apiClients(this.urls, { language, correlationId, traceparent, forwardedFor: address, token: person?.token });
  }

  /** The address of a file of publishing. */
  publishingFile(id: string): string {
    return `${this.urls.publishing}/v1/attachments/${encodeURIComponent(id)}`;
  }
}

/** A part of a page, or nothing while its service is not available: the rest of the page is shown. */
export async function unlessUnavailable<T>(part: Promise<T>): Promise<T | undefined> {
  try {
    return await part;
  } catch (error) {
    if (error instanceof ApiUnavailable) return undefined;
    throw error;
  }
}

/** A part of a page, or nothing for those who may not see it. */
export async function unlessRefused<T>(part: Promise<T>): Promise<T | undefined> {
  try {
    return await part;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 403) return undefined;
    throw error;
  }
}
