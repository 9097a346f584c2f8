export { currentContext, type RequestContext, withContext } from './context.js';
export { HealthIndicators, type HealthKind } from './health-indicators.js';
export { logError } from './log-error.js';
export { SERVICE_NAME } from './logging.js';
export { observabilityModule, type ObservabilityOptions } from './observability.module.js';
export { PlatformRoute, platformRoute, type PlatformAudience } from './platform-route.js';
export { contextOf, correlationHeader } from './request-context.js';
export { beginSpan, type ReceivedTrace, Span, type SpanOptions, type TraceContext } from './span.js';
export { childTraceparent, parseTraceparent, type Traceparent } from './traceparent.js';
