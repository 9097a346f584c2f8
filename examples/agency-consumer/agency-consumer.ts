import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AgencyEvent,
  type AspirationDetail,
  aspirationData,
  answerableEvents,
  answerableStatuses,
} from './contract.js';
import { type EventSource, feedSource } from './event-source.js';
import { kafkaSource } from './kafka-source.js';
import { PlatformApi, PlatformError } from './platform-api.js';
import type { AgencySettings } from './settings.js';

export interface Answered {
  readonly aspirationId: string;
  readonly trackingNumber: string;
  readonly text: string;
}

export interface AgencyConsumer {
  readonly reads: 'kafka' | 'feed';
  stop(): Promise<void>;
}

interface Behaviour {
  readonly log: (line: string) => void;
  /** Filters the aspirations to answer; by default all. */
  readonly concerns?: (aspirationId: string) => boolean;
  /** Receives every event that was read. */
  readonly onRead?: (event: AgencyEvent) => void;
  readonly onAnswered?: (answer: Answered) => void;
}

/** Reads the agency's events until stopped, and answers each aspiration that waits for it. */
export async function startAgencyConsumer(settings: AgencySettings, behaviour: Behaviour): Promise<AgencyConsumer> {
  const { log, concerns = () => true, onRead, onAnswered } = behaviour;
  const api = new PlatformApi(settings);
  const source: EventSource = settings.brokers ? kafkaSource(settings, log) : feedSource(api, log);
  const stopping = new AbortController();

  async function handle(event: AgencyEvent): Promise<void> {
    onRead?.(event);
    if (!answerableEvents.has(event.type)) return;
    const data = aspirationData.safeParse(event.data);
    if (!data.success) return log(`skipped: event ${event.id} does not match the schema of ${event.type}`);
    const { aspirationId, respondBy } = data.data;
    if (!concerns(aspirationId)) return;
    let sent: Answered | undefined;

    /** An event may be redelivered or outdated: the current status on the platform decides. */
    async function answer(): Promise<void> {
      const detail = await api.aspiration(aspirationId);
      if (answerableStatuses.has(detail.status)) {
        log(`${detail.trackingNumber} "${detail.title}" must be answered by ${respondBy}`);
        sent = { aspirationId, trackingNumber: detail.trackingNumber, text: write(detail) };
        await api.respond(aspirationId, detail.version, sent.text);
      }
      // If the aspiration no longer waits, the answer of an unacknowledged attempt has arrived.
      if (sent) onAnswered?.(sent);
    }

    await withRetry(answer);
  }

  /** Retries transient failures before the next event is read, so that committed offsets never run ahead of answers. */
  async function withRetry(work: () => Promise<void>): Promise<void> {
    for (let pauseMs = 200; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, 10_000)) {
      try {
        return await work();
      } catch (error) {
        const retriable = error instanceof PlatformError && (error.retriable || error.status === 412);
        log(`${retriable ? 'retrying' : 'skipped'}: ${String(error)}`);
        if (!retriable) return;
        await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  await source.start(handle).catch(async (error: unknown) => {
    await source.stop().catch(() => undefined);
    throw error;
  });
  return {
    reads: settings.brokers ? 'kafka' : 'feed',
    async stop() {
      stopping.abort();
      await source.stop();
    },
  };
}

function write({ status, trackingNumber, title }: AspirationDetail): string {
  return status === 'REOPENED'
    ? `Terima kasih atas tanggapannya. Tim kami kembali ke lapangan untuk ${trackingNumber}; pengerjaan ulang selesai pekan ini.`
    : `Laporan "${title}" sudah kami periksa di lapangan; perbaikan dijadwalkan dan pengaman sementara telah dipasang.`;
}
