import { EditionPublished } from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { Clarifications } from './clarification.service.js';

@Reaction('clarify-claim-when-clarification-is-published')
export class ClarifyClaimWhenClarificationIsPublished {
  constructor(private readonly clarifications: Clarifications) {}

  @Consumes(EditionPublished)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof EditionPublished>): Promise<void> {
    const { kind, documentId, editionId, publishedAt } = event.data;
    if (kind === 'HOAX_CLARIFICATION')
      await this.clarifications.published(tx, documentId, editionId, new Date(publishedAt));
  }
}
