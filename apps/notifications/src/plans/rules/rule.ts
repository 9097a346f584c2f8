import type { EventData, Topic } from '#contracts';
import type { NewNotificationPlan, NewPlan, NewRoleNotification } from '../plans.js';

/** The audience of a notification and its subject, with variables that only this audience has. */
export type Addressee = (
  | Pick<NewPlan, 'audience' | 'audienceId' | 'about'>
  | Pick<NewRoleNotification, 'audience' | 'role' | 'place' | 'about'>
) & { readonly variables?: Readonly<Record<string, string>> };

/** One notification that follows from an event: pure data and pure functions. */
export interface NotificationRule<Data> {
  readonly template: NewNotificationPlan['template'];
  /** Empty when the event has no such addressee. */
  readonly to: (data: Data) => readonly Addressee[];
  /** The variables of the template; no personal data. */
  readonly variables?: (data: Data) => Readonly<Record<string, string>>;
  /** Limits the rule to some events of its type. */
  readonly when?: (data: Data) => boolean;
}

/** An event with the notifications that follow from it. */
export interface EventRules {
  readonly event: { readonly wireType: string; readonly topic: Topic };
  readonly rules: readonly NotificationRule<never>[];
}

/** The rules of each reaction, by its name: the inbox stores handled events under it. */
export type ReactionRules = Readonly<Record<string, readonly EventRules[]>>;

/** The notifications that follow from an event. */
export function on<Definition extends EventRules['event']>(
  event: Definition,
  ...rules: readonly NotificationRule<EventData<Definition>>[]
): EventRules {
  return { event, rules };
}

/** Variables that are fields of the event. */
export function fields<Field extends string>(...names: readonly Field[]) {
  return (data: Readonly<Record<Field, string>>): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, data[name]]));
}

/** The plans that an event of this type leads to; each is created once for its event, template and audience. */
export function plansFor(reaction: readonly EventRules[], type: string, data: unknown): NewNotificationPlan[] {
  const rules = reaction.find(({ event }) => event.wireType === type)?.rules ?? [];
  return rules
    .filter(({ when }) => when?.(data as never) ?? true)
    .flatMap(({ template, to, variables }) =>
      to(data as never).map((addressee) => ({
        template,
        ...addressee,
        variables: { ...variables?.(data as never), ...addressee.variables },
      })),
    );
}
