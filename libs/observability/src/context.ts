import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs together: the request or the event that work is done for. Travels along every await. */
export interface RequestContext {
  /** One id for everything that one call from outside led to, across services. */
  correlationId: string;
  /** The event that led to this work, when an event did. */
  causationId?: string;
  /** W3C trace context of this piece of work. */
  traceparent?: string;
  tracestate?: string;
  /** Subject of the access token. */
  actor?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** The context of the work at hand; undefined outside of requests and reactions. */
export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}

/** Does `work`, and everything it awaits, in this context. */
export function withContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}
