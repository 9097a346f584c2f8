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
  /** Cases that it leaves alone although they wait; by default it answers every one. */
  readonly concerns?: (aspirationId: string) => boolean;
  /** Told of every event that was read, wanted or not. */
  readonly onRead?: (event: AgencyEvent) => void;
  readonly onAnswered?: (answer: Answered) => void;
}

/** Reads what is said to the agency until it is stopped, and answers each case that waits for it. */
export async function startAgencyConsumer(settings: AgencySettings, behaviour: Behaviour): Promise<AgencyConsumer> {
  const { log, concerns = () => true, onRead, onAnswered } = behaviour;
  const api = new PlatformApi(settings);
  const source: EventSource = settings.brokers ? kafkaSource(settings, log) : feedSource(api, log);
  const stopping = new AbortController();

  async function handle(event: AgencyEvent): Promise<void> {
    onRead?.(event);
    if (!answerableEvents.has(event.type)) return;
    const data = aspirationData.safeParse(event.data);
    if (!data.success) return log(`passed over: event ${event.id} does not have the shape of ${event.type}`);
    const { aspirationId, respondBy } = data.data;
    if (!concerns(aspirationId)) return;
    let sent: Answered | undefined;

    /** An event may come twice, and a case may have moved on: what the platform says now decides. */
    async function answer(): Promise<void> {
      const detail = await api.aspiration(aspirationId);
      if (answerableStatuses.has(detail.status)) {
        log(`${detail.trackingNumber} "${detail.title}" is to be answered by ${respondBy}`);
        sent = { aspirationId, trackingNumber: detail.trackingNumber, text: write(detail) };
        await api.respond(aspirationId, detail.version, sent.text);
      }
      // What was sent at an attempt that was not acknowledged has arrived, when the case no longer waits.
      if (sent) onAnswered?.(sent);
    }

    await withRetry(answer);
  }

  /** What passes is tried again, so that the place in the topic never runs ahead of the answers. */
  async function withRetry(work: () => Promise<void>): Promise<void> {
    for (let pauseMs = 200; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, 10_000)) {
      try {
        return await work();
      } catch (error) {
        const retriable = error instanceof PlatformError && (error.retriable || error.status === 412);
        log(`${retriable ? 'trying again' : 'given up'}: ${String(error)}`);
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
