import { type KimActivated, kimEvents } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { Audience } from '../audience/audience.js';
import { assignmentToKims, TaskAssignment } from './task-assignment.js';

/**
 * Stores the KIM, and assigns to one that is active, again or in more villages, what is still to be disseminated there. The
 * open tasks of a KIM that is no longer active end, and its villages become a gap in the coverage.
 */
@Reaction('record-kim-when-kim-changes')
export class RecordKimWhenKimChanges {
  constructor(
    private readonly audience: Audience,
    private readonly assignment: TaskAssignment,
  ) {}

  @Consumes(...kimEvents)
  @Locks<typeof KimActivated>(assignmentToKims, ({ kimId }) => [kimId])
  async handle({ event, tx }: Delivery<typeof KimActivated>): Promise<void> {
    await this.audience.recordKim(tx, event.data);
    await this.assignment.assignKim(tx, event.data.kimId);
  }
}
