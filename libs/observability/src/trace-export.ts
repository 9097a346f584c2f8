import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { trace } from '@opentelemetry/api';

/** Time limit on stop for a collector that does not answer. */
const timeoutMillis = 3_000;

interface Sdk {
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

/** OpenTelemetry has one SDK per process: its services share it, under the name of the first. */
let running: Promise<Sdk | undefined> | undefined;
let users = 0;

export const TRACE_EXPORT = Symbol('trace export');

/** Exports spans to a collector, in batches. */
export interface TraceExport {
  /** Exports the remaining spans, within a time limit. */
  end(): Promise<void>;
}

/**
 * Starts OpenTelemetry's SDK, which is loaded only here. An SDK that the process has already registered stays
 * unchanged.
 *
 * @param endpoint the base URL of an OTLP collector (HTTP, protobuf)
 */
export async function startTraceExport(service: string, endpoint: string): Promise<TraceExport> {
  running ??= startSdk(service, endpoint);
  users++;
  const sdk = await running;
  return {
    end: async () => {
      if (--users > 0) return sdk?.forceFlush();
      running = undefined;
      if (!sdk) return undefined;
      trace.disable();
      return sdk.shutdown();
    },
  };
}

async function startSdk(service: string, endpoint: string): Promise<Sdk | undefined> {
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-proto'),
      import('@opentelemetry/resources'),
    ]);
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': service,
      'service.namespace': 'sambung',
      'service.instance.id': randomUUID(),
    }),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: timeoutMillis })],
  });
  if (trace.setGlobalTracerProvider(provider)) return provider;
  await provider.shutdown();
  return undefined;
}

/** Flushes the spans after the requests and reactions in flight have finished. */
@Injectable()
export class TraceExportClosing implements OnApplicationShutdown {
  private readonly logger = new Logger('TraceExport');

  constructor(@Inject(TRACE_EXPORT) private readonly traceExport: TraceExport | undefined) {}

  async onApplicationShutdown(): Promise<void> {
    try {
      await this.traceExport?.end();
    } catch {
      this.logger.warn('the last spans could not be exported');
    }
  }
}
