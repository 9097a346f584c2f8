import { Admin, type Base, type BaseOptions, GenericError, kGetConnection, NetworkError } from './kafka-client.js';
import type { KafkaSecurity } from '../wire/kafka-security.js';

/** Addresses of the brokers, identity of the client and its proof. */
export interface Address {
  readonly brokers: readonly string[];
  /** Shown in the broker's logs and quotas. */
  readonly clientId: string;
  readonly security: KafkaSecurity;
}

export function clientOptions({ brokers, clientId, security: { tls, sasl } }: Address): BaseOptions {
  return {
    clientId,
    bootstrapBrokers: [...brokers],
    ...(tls && { tls: { ...tls } }),
    ...(sasl && { sasl: { ...sasl } }),
    connectTimeout: 3_000,
    requestTimeout: 30_000,
    timeout: 30_000,
    retryDelay: (_client, _operation, attempt) => retryDelayMs(attempt),
  };
}

/** The pause before an attempt is repeated; the first attempt is 1. */
export function retryDelayMs(attempt: number): number {
  return Math.min(100 * 2 ** attempt, 1_000);
}

export function adminClient(address: Address): Admin {
  return guardConnections(new Admin({ ...clientOptions(address), retries: 5 }));
}

/**
 * Works around a client bug: for a broker that just left the cluster the client has no address, continues with
 * `undefined`, and ends the process. This reports an unreachable broker instead, which is retried.
 */
export function guardConnections<Client extends Base>(client: Client): Client {
  const connect = client[kGetConnection].bind(client);
  client[kGetConnection] = (broker, callback) => {
    if (broker as unknown) connect(broker, callback);
    else callback(new NetworkError('the broker has left the cluster'), undefined);
  };
  return client;
}

/** Whether the broker answered with this error code, such as `MESSAGE_TOO_LARGE`, anywhere in the error chain. */
export function hasErrorCode(error: unknown, apiId: string): boolean {
  return hasProperty(error, 'apiId', apiId);
}

/** Whether another broker leads the partition by now. */
export function isStale(error: unknown): boolean {
  return hasProperty(error, 'hasStaleMetadata', true);
}

/** Whether the same request may succeed when it is repeated. */
export function isTransient(error: unknown): boolean {
  return error instanceof Error && GenericError.isGenericError(error) && !hasProperty(error, 'canRetry', false);
}

function hasProperty(error: unknown, name: string, value: unknown): boolean {
  if (!(error instanceof Error) || !GenericError.isGenericError(error)) return false;
  return (error as GenericError).findBy(name, value) !== null;
}
