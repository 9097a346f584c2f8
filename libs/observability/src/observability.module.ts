import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { LogSettings, TraceSettings } from '#settings';
import { HealthController } from './health.controller.js';
import { HealthIndicators } from './health-indicators.js';
import { loggingModule, SERVICE_NAME } from './logging.js';
import { MetricsController } from './metrics.controller.js';
import { RequestContexts } from './request-context.js';
import { RequestLog } from './request-log.js';
import { startTraceExport, TRACE_EXPORT, TraceExportClosing } from './trace-export.js';

@Global()
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, MetricsController],
  providers: [HealthIndicators, RequestContexts, RequestLog, TraceExportClosing],
  exports: [HealthIndicators, Registry, SERVICE_NAME],
})
class ObservabilityModule {}

export interface ObservabilityOptions {
  readonly service: string;
  /** With metrics from before the service was loaded. */
  readonly metrics?: Registry;
  readonly logLevel: LogSettings['LOG_LEVEL'];
  /** Endpoint of the trace collector; without it no spans are recorded. */
  readonly traceEndpoint?: TraceSettings['OTEL_EXPORTER_OTLP_ENDPOINT'];
}

/**
 * Logs, request contexts, traces, metrics and probes. Provides `HealthIndicators` and prom-client's `Registry` to the
 * whole service. Import it before modules that handle requests, so that its hook runs first.
 */
export function observabilityModule({
  service,
  metrics = new Registry(),
  logLevel,
  traceEndpoint,
}: ObservabilityOptions): DynamicModule {
  return {
    module: ObservabilityModule,
    imports: [loggingModule(service, logLevel)],
    providers: [
      { provide: SERVICE_NAME, useValue: service },
      { provide: Registry, useFactory: () => withDefaults(metrics, service) },
      {
        provide: TRACE_EXPORT,
        useFactory: async () => (traceEndpoint ? await startTraceExport(service, traceEndpoint) : undefined),
      },
    ],
  };
}

function withDefaults(registry: Registry, service: string): Registry {
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
}
