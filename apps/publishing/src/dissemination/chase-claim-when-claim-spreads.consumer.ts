import { ClaimSpread } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { assignmentOfEditions } from './task-assignment.js';
import { TaskChase } from './task-chase.js';

/** A clarification follows its claim to villages that reported it later. */
@Reaction('chase-claim-when-claim-spreads')
export class ChaseClaimWhenClaimSpreads {
  constructor(private readonly tasks: TaskChase) {}

  @Consumes(ClaimSpread)
  @Locks<typeof ClaimSpread>(assignmentOfEditions, ({ documentId }) => [documentId])
  async handle({ event, tx }: Delivery<typeof ClaimSpread>): Promise<void> {
    const { documentId, villageCodes } = event.data;
    await this.tasks.chaseClaim(tx, documentId, villageCodes);
  }
}
