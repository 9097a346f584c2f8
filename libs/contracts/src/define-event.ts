import type { z } from 'zod';
import type { Sentence } from './fields.js';
import type { Topic } from './topics.js';

/** A domain event with its definition and topic. */
export interface DomainEvent<Data = unknown> {
  readonly definition: EventDefinition;
  readonly topic: Topic;
  readonly data: Data;
  /** The same event for another topic, such as that of an agency; it gets its own event id. */
  to(topic: Topic): DomainEvent<Data>;
}

interface EventDeclaration<Shape extends z.ZodRawShape> {
  /** Past tense, in domain terms. */
  readonly type: string;
  readonly topic: Topic;
  /** The field with the aggregate's id: events of one key are handled in the order of publication. */
  readonly key: keyof Shape & string;
  /** The field with the aggregate's version: it increases with every event of the key. */
  readonly sequence: keyof Shape & string;
  /** When the event is published. */
  readonly when: Sentence;
  /** The schema of the data, each field described. No personal data and no user content: those are fetched by claim check. */
  readonly data: z.ZodObject<Shape>;
  /** Golden examples: each must stay valid for the lifetime of the major version. */
  readonly examples: readonly [unknown, ...unknown[]];
}

/** The contract of an event; calling it with data creates the event. */
export interface EventDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> extends Readonly<
  EventDeclaration<Shape>
> {
  (data: z.input<z.ZodObject<Shape>>): DomainEvent<z.output<z.ZodObject<Shape>>>;
  /** The type on the wire (`ce_type`), such as `sambung.registry.KimActivated.v1`. */
  readonly wireType: string;
}

/** The data of an event, as its consumers receive it. */
export type EventData<Definition> =
  Definition extends EventDefinition<infer Shape> ? z.output<z.ZodObject<Shape>> : never;

/**
 * Declares an event: the single source of its TypeScript type and of the validation at both ends.
 *
 * @example
 * const KimActivated = defineEvent({ type: 'KimActivated', topic: registryKimV1, key: 'kimId', sequence: 'version', … });
 * await outbox.add(tx, KimActivated({ kimId, version: 4, … }));
 */
export function defineEvent<Shape extends z.ZodRawShape>(declaration: EventDeclaration<Shape>): EventDefinition<Shape> {
  type Data = z.output<z.ZodObject<Shape>>;
  const on = (topic: Topic, data: Data): DomainEvent<Data> =>
    Object.freeze({
      definition: definition as unknown as EventDefinition,
      topic,
      data,
      to: (other: Topic) => on(other, data),
    });
  const major = /\.(v\d+)$/.exec(declaration.topic.name)?.[1];
  const definition = Object.assign(
    (data: z.input<z.ZodObject<Shape>>) => on(declaration.topic, declaration.data.parse(data)),
    declaration,
    {
      wireType: `sambung.${declaration.topic.owner}.${declaration.type}.${major}`,
    },
  ) as EventDefinition<Shape>;
  return Object.freeze(definition);
}
