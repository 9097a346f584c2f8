import createClient, { type Client } from 'openapi-fetch';
import { ApiUnavailable } from './answer.js';
import type { paths as AspirationsPaths } from './generated/aspirations.js';
import type { paths as NotificationsPaths } from './generated/notifications.js';
import type { paths as PublishingPaths } from './generated/publishing.js';
import type { paths as RegistryPaths } from './generated/registry.js';

/** A typed client for each service: `registry.GET('/v1/villages/{code}', { params: { path: { code } } })`. */
export interface ApiClients {
  readonly registry: Client<RegistryPaths>;
  readonly publishing: Client<PublishingPaths>;
  readonly aspirations: Client<AspirationsPaths>;
  readonly notifications: Client<NotificationsPaths>;
}

/** The base addresses of the services, without a trailing slash. */
export type ServiceUrls = Readonly<Partial<Record<keyof ApiClients, string>>>;

/** On whose behalf the services are called. */
export interface ApiCaller {
  /** The language of texts and errors: `id` or `en`. */
  readonly language: string;
  /** Joins the log lines of all services that one request has reached; a uuid. */
  readonly correlationId?: string | undefined;
  /** The trace of the request, W3C `traceparent`. */
  readonly traceparent?: string | undefined;
  /** The address of the person, whom limits of submissions count, where this program calls for many people. */
  readonly forwardedFor?: string | undefined;
  /** An access token; without it the caller is anonymous. */
  readonly token?: string | undefined;
  /** The limit of one call, in milliseconds. */
  readonly timeoutMs?: number;
}

const defaultTimeoutMs = 10_000;

/** The clients of the services whose addresses are given; calling another one throws `ApiUnavailable`. */
export function apiClients(urls: ServiceUrls, caller: ApiCaller): ApiClients {
  return {
    registry: clientOf('registry', urls, caller),
    publishing: clientOf('publishing', urls, caller),
    aspirations: clientOf('aspirations', urls, caller),
    notifications: clientOf('notifications', urls, caller),
  };
}

function clientOf<Paths extends object>(
  service: keyof ApiClients,
  urls: ServiceUrls,
  caller: ApiCaller,
): Client<Paths> {
  const { timeoutMs = defaultTimeoutMs } = caller;
  return createClient<Paths>({
    baseUrl: urls[service] ?? 'http://unknown.invalid',
    headers: headersOf(caller),
    redirect: 'error',
    fetch: async (request) => {
      if (urls[service] === undefined) throw new ApiUnavailable(service, new Error('its address is not known'));
      try {
        return await fetch(request, { signal: AbortSignal.timeout(timeoutMs) });
      } catch (error) {
        throw new ApiUnavailable(service, error);
      }
    },
  });
}

function headersOf({ language, correlationId, traceparent, forwardedFor, token }: ApiCaller): Record<string, string> {
  return {
    'accept-language': language,
    ...(correlationId !== undefined && { 'x-correlation-id': correlationId }),
    ...(traceparent !== undefined && { traceparent }),
    ...(forwardedFor !== undefined && { 'x-forwarded-for': forwardedFor }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
}
