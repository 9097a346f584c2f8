import { Inject, Injectable, Optional } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { beginSpan, currentContext, type ReceivedTrace, type Span } from '#observability';
import { type IncomingRecord, messageBroker, type MessageBroker } from './broker.js';

/** What a span of a reaction is about; of an unreadable record not everything is known. */
export interface Processed {
  readonly record: IncomingRecord;
  readonly event?: { readonly id: string; readonly type: string; readonly correlationId: string } & ReceivedTrace;
  readonly reaction?: string;
}

export type ProcessOutcome = 'handled' | 'duplicate' | 'dead-lettered' | 'postponed';

/**
 * Spans of what is said and of the reactions to it. The event carries the span of its making; every reaction to it, and
 * whatever that says in turn, hangs below: from a call to the last reaction it is one trace.
 * https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/
 */
@Injectable()
export class EventSpans {
  constructor(@Optional() @Inject(messageBroker) private readonly broker?: Pick<MessageBroker, 'kind'>) {}

  /** To be ended when the transaction has committed: what was rolled back was never said. */
  create({ topic, definition }: DomainEvent, id: string): Span {
    const around = currentContext();
    return beginSpan(`create ${topic.name}`, {
      kind: 'producer',
      parent: around,
      attributes: {
        ...this.of('create', topic.name),
        'messaging.message.id': id,
        'cloudevents.event_type': definition.wireType,
        'sambung.correlation_id': around?.correlationId ?? id,
      },
    });
  }

  /** One reaction to one delivery of an event, with all its tries. */
  process({ record, event, reaction }: Processed, links?: readonly (ReceivedTrace | undefined)[]): Span {
    const { topic, partition, offset, headers } = record;
    return beginSpan(`process ${topic}`, {
      kind: 'consumer',
      parent: event ?? { traceparent: headers['traceparent'], tracestate: headers['tracestate'] },
      attributes: {
        ...this.of('process', topic),
        ...(this.broker?.kind === 'kafka' &&
          partition >= 0 && {
            'messaging.destination.partition.id': String(partition),
            'messaging.kafka.offset': Number(offset),
          }),
        ...(event && {
          'messaging.message.id': event.id,
          'cloudevents.event_type': event.type,
          'sambung.correlation_id': event.correlationId,
        }),
        ...(reaction !== undefined && { 'sambung.reaction': reaction }),
      },
      ...(links && { links }),
    });
  }

  private of(operation: 'create' | 'process', topic: string) {
    return {
      'messaging.system': this.broker?.kind ?? 'in-process',
      'messaging.operation.name': operation,
      'messaging.operation.type': operation,
      'messaging.destination.name': topic,
    };
  }
}

/** @param error why it did not succeed: a class or a code */
export function endProcessSpan(span: Span, outcome: ProcessOutcome, error?: string): void {
  span.end({ attributes: { 'sambung.outcome': outcome }, ...(error !== undefined && { error }) });
}
