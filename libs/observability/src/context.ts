import { AsyncLocalStorage } from 'node:async_hooks';

/** The request or event that the current work belongs to. Propagated across every await. */
export interface RequestContext {
  /** Shared by everything that results from one external request, across services. */
  correlationId: string;
  /** The event that caused this work, if any. */
  causationId?: string;
  /** W3C trace context of this work. */
  traceparent?: string;
  tracestate?: string;
  /** Subject of the access token. */
  actor?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** The current context; undefined outside of requests and reactions. */
export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}

/** Runs `work`, including everything it awaits, in this context. */
export function withContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}
