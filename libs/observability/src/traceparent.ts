import { randomFillSync } from 'node:crypto';

/** https://www.w3.org/TR/trace-context/#traceparent-header-field-values; a later version may append fields. */
const pattern = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

export interface Traceparent {
  readonly traceId: string;
  readonly spanId: string;
  readonly flags: string;
}

/** Parses a `traceparent` header; returns undefined when W3C Trace Context requires a new trace. */
export function parseTraceparent(text: string | undefined): Traceparent | undefined {
  const [, version, traceId, spanId, flags, more] = pattern.exec(text ?? '') ?? [];
  if (version === undefined || traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  if (version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, flags };
}

/** A new span in the trace of `parent`, or the first one of a new, sampled trace without a valid parent. */
export function childTraceparent(parent?: string): string {
  const trace = parseTraceparent(parent);
  return `00-${trace?.traceId ?? hex(16)}-${hex(8)}-${trace?.flags ?? '01'}`;
}

const pool = Buffer.allocUnsafe(4_096);
let used = pool.length;

/** Random and, as the specification requires, never all zeros. Drawn from a pool, because single draws are slow. */
function hex(bytes: number): string {
  for (;;) {
    if (used + bytes > pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const text = pool.toString('hex', used, (used += bytes));
    if (!/^0+$/.test(text)) return text;
  }
}
