import { EditionCorrected, EditionExpired, EditionSuperseded, EditionWithdrawn } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { assignmentOfEditions } from './task-assignment.js';
import { TaskChase } from './task-chase.js';

/** The correction itself is chased when it is published: `assign-tasks-when-edition-is-published`. */
@Reaction('chase-tasks-when-edition-ends')
export class ChaseTasksWhenEditionEnds {
  constructor(private readonly tasks: TaskChase) {}

  @Consumes(EditionCorrected)
  @Locks<typeof EditionCorrected>(assignmentOfEditions, ({ editionId }) => [editionId])
  async corrected({ event, tx }: Delivery<typeof EditionCorrected>): Promise<void> {
    await this.tasks.end(tx, event.data.editionId, 'EDITION_CORRECTED');
  }

  @Consumes(EditionSuperseded)
  @Locks<typeof EditionSuperseded>(assignmentOfEditions, ({ editionId }) => [editionId])
  async superseded({ event, tx }: Delivery<typeof EditionSuperseded>): Promise<void> {
    await this.tasks.end(tx, event.data.editionId, 'EDITION_SUPERSEDED');
  }

  @Consumes(EditionExpired)
  @Locks<typeof EditionExpired>(assignmentOfEditions, ({ editionId }) => [editionId])
  async expired({ event, tx }: Delivery<typeof EditionExpired>): Promise<void> {
    await this.tasks.end(tx, event.data.editionId, 'EDITION_EXPIRED');
  }

  @Consumes(EditionWithdrawn)
  @Locks<typeof EditionWithdrawn>(assignmentOfEditions, ({ editionId }) => [editionId])
  async withdrawn({ event, tx }: Delivery<typeof EditionWithdrawn>): Promise<void> {
    await this.tasks.end(tx, event.data.editionId, 'EDITION_WITHDRAWN');
    await this.tasks.chaseWithdrawal(tx, event.data.editionId);
  }
}
