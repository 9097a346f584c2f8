import { setTimeout as sleep } from 'node:timers/promises';
import type { AgencyEvent } from './contract.js';
import type { PlatformApi } from './platform-api.js';

/** Where events come from: they arrive at least once and, of one case, in order. */
export interface EventSource {
  /** Hands every event to `handle` and goes on when it resolves. */
  start(handle: (event: AgencyEvent) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Asks the feed over HTTP, for agencies without Kafka. It begins at the oldest event and keeps its place in memory. */
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
        log(`the feed cannot be read, trying again: ${String(error)}`);
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
