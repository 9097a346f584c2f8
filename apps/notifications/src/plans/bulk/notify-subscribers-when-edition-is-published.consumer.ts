import { v7 as uuidv7 } from 'uuid';
import { EditionPublished } from '#contracts';
import { SYSTEM_ACTOR } from '#lifecycle';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { office } from './bulk-plan.entity.js';
import { PlanCreation } from './plan-creation.js';

/** After so many days the news is not sent any more: a weekly digest comes before. */
const usefulDays = 8;
const tolerancePercent = 10;

/** Those who pay nothing for a channel get the message on it first; short messages are the most expensive ones. */
const channels = ['WHATSAPP', 'TELEGRAM', 'EMAIL', 'WEB_PUSH', 'SMS', 'IN_APP'] as const;

@Reaction('notify-subscribers-when-edition-is-published')
export class NotifySubscribersWhenEditionIsPublished {
  constructor(private readonly creation: PlanCreation) {}

  /** Those who want news of its topic, kind and language in one of its villages, at once or in a digest. */
  @Consumes(EditionPublished)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof EditionPublished>): Promise<void> {
    if (event.republished) return;
    const { editionId, title, topic, kind, language, villageCodes } = event.data;
    const now = new Date();
    await this.creation.announce(
      tx,
      {
        id: uuidv7(),
        sender: office,
        class: 'BULK',
        disaster: false,
        topic,
        channels: [...channels],
        areas: villageCodes,
        audience: { subscribers: { topics: [topic], kinds: [kind], languages: [language] } },
        notBefore: null,
        expiresAt: new Date(now.getTime() + usefulDays * 86_400_000),
        canary: { percent: 1 },
        tolerancePercent,
        dryRun: null,
        createdBy: SYSTEM_ACTOR,
      },
      {
        template: 'edition-published',
        variables: { editionTitle: title },
        about: { kind: 'EDITION', id: editionId },
        eventId: event.id,
        eventSequence: event.sequence,
        correlationId: event.correlationId,
        traceparent: event.traceparent,
      },
      now,
    );
  }
}
