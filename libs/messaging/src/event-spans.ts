import { Inject, Injectable, Optional } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { beginSpan, currentContext, type ReceivedTrace, type Span } from '#observability';
import { type IncomingRecord, messageBroker, type MessageBroker } from './broker.js';

/** Subject of a processing span; for an unreadable record some parts are unknown. */
export interface Processed {
  readonly record: IncomingRecord;
  readonly event?: { readonly id: string; readonly type: string; readonly correlationId: string } & ReceivedTrace;
  readonly reaction?: string;
}

export type ProcessOutcome = 'handled' | 'duplicate' | 'dead-lettered' | 'postponed';

/**
 * Spans of publishing and processing events. The event carries its creation span; every reaction to it, and every event
 * that a reaction publishes, is a descendant: one trace from the request to the last reaction.
 * https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/
 */
@Injectable()
export class EventSpans {
  constructor(@Optional() @Inject(messageBroker) private readonly broker?: Pick<MessageBroker, 'kind'>) {}

  /** End it after the commit: an event that was rolled back was never published. */
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

  /** One reaction to one delivery of an event, including all attempts. */
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

/** @param error class or code of the failure */
export function endProcessSpan(span: Span, outcome: ProcessOutcome, error?: string): void {
  span.end({ attributes: { 'sambung.outcome': outcome }, ...(error !== undefined && { error }) });
}
