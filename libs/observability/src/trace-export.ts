import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { trace } from '@opentelemetry/api';

/** So long a collector that does not answer may hold up a service that stops. */
const timeoutMillis = 3_000;

interface Sdk {
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

/** OpenTelemetry has one SDK for a whole process: its services share it, under the name of the first. */
let running: Promise<Sdk | undefined> | undefined;
let users = 0;

export const TRACE_EXPORT = Symbol('trace export');

/** Sends spans to a collector, in batches. */
export interface TraceExport {
  /** Sends what is left, within a bound. */
  end(): Promise<void>;
}

/**
 * Starts OpenTelemetry's SDK, which is not even loaded otherwise. One that is registered already, by whoever started the
 * process with it, is left as it is.
 *
 * @param endpoint the base address of an OTLP collector (HTTP, protobuf)
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

/** Ends it when the requests and reactions in hand are finished. */
@Injectable()
export class TraceExportClosing implements OnApplicationShutdown {
  private readonly logger = new Logger('TraceExport');

  constructor(@Inject(TRACE_EXPORT) private readonly traceExport: TraceExport | undefined) {}

  async onApplicationShutdown(): Promise<void> {
    try {
      await this.traceExport?.end();
    } catch {
      this.logger.warn('the last spans could not be sent');
    }
  }
}
