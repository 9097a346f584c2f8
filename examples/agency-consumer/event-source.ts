import { setTimeout as sleep } from 'node:timers/promises';
import type { AgencyEvent } from './contract.js';
import type { PlatformApi } from './platform-api.js';

/** A source of events: delivers them at least once and in order per aspiration. */
export interface EventSource {
  /** Passes every event to `handle` and continues when it resolves. */
  start(handle: (event: AgencyEvent) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Polls the HTTP feed, for agencies without Kafka. It starts at the oldest event and stores its position in memory
 * only.
 */
export function feedSource(api: PlatformApi, log: (line: string) => void, pauseMs = 500): EventSource {
  const stopping = new AbortController();
  let reading: Promise<void> | undefined;

  async function read(handle: (event: AgencyEvent) => Promise<void>): Promise<void> {
    let cursor: string | null = null;
    while (!stopping.signal.aborted) {
      try {
        const page = await api.events(cursor);
        for (const event of page.items) {
          if (stopping.signal.aborted) return;
          await handle(event);
        }
        cursor = page.next ?? cursor;
        if (page.items.length > 0 && page.next !== null) continue;
      } catch (error) {
        log(`the feed cannot be read, retrying: ${String(error)}`);
      }
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    async start(handle) {
      reading = read(handle);
    },
    async stop() {
      stopping.abort();
      await reading;
    },
  };
}
