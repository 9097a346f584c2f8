import { InformationObjectionAnswered, InformationObjectionFiled } from '#contracts';
import type { EventTable } from '#lifecycle';
import type { InformationObjection } from './objection.entity.js';
import type { ObjectionInput } from './objection.guards.js';

export const objectionEvents: EventTable<InformationObjection, ObjectionInput> = {
  InformationObjectionFiled: ({ after, input, now }) =>
    InformationObjectionFiled({ ...fieldsOf(after, input), answerBy: input.answerBy!, filedAt: now.toISOString() }),
  InformationObjectionAnswered: ({ after, input, now }) =>
    InformationObjectionAnswered({
      ...fieldsOf(after, input),
      outcome: after.outcome!,
      disputeUntil: after.disputeUntil!,
      answeredAt: now.toISOString(),
    }),
};

function fieldsOf({ id, version, aspirationId, ground }: InformationObjection, input: ObjectionInput) {
  const { trackingNumber, kimId } = input;
  return { objectionId: id, version, aspirationId, trackingNumber, kimId, ground };
}
