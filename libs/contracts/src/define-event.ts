import type { z } from 'zod';
import type { Topic } from './topics.js';

/** What a service says: a fact, the event that describes it, and the topic it goes to. */
export interface DomainEvent<Data = unknown> {
  readonly definition: EventDefinition;
  readonly topic: Topic;
  readonly data: Data;
  /** The same fact on another topic, such as the one that an agency reads; it gets an event id of its own. */
  to(topic: Topic): DomainEvent<Data>;
}

interface EventDeclaration<Shape extends z.ZodRawShape> {
  /** Past tense, in the words of the domain. */
  readonly type: string;
  readonly topic: Topic;
  /** The field that names the aggregate: events of one key are handled in the order in which they were said. */
  readonly key: keyof Shape & string;
  /** The field with the aggregate's version: it grows with every event of the key. */
  readonly sequence: keyof Shape & string;
  /** The exact moment at which it is said, as a sentence. */
  readonly when: string;
  /** The shape of the data. No personal data and no free text of people: those travel by claim check. */
  readonly data: z.ZodObject<Shape>;
  /** Golden examples: every one must parse for as long as the major version lives. */
  readonly examples: readonly [unknown, ...unknown[]];
}

/** An event's contract; called with data, it makes the event. */
export interface EventDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> extends Readonly<
  EventDeclaration<Shape>
> {
  (data: z.input<z.ZodObject<Shape>>): DomainEvent<z.output<z.ZodObject<Shape>>>;
  /** The type on the wire (`ce_type`), such as `sambung.registry.KimActivated.v1`. */
  readonly wireType: string;
}

/** The data of an event, as its consumers see it. */
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
