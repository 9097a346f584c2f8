import { EditionPublished } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { assignmentOfEditions, TaskAssignment } from './task-assignment.js';
import { TaskChase } from './task-chase.js';

/** First those who had an edition that it corrects, then all others whom it targets. */
@Reaction('assign-tasks-when-edition-is-published')
export class AssignTasksWhenEditionIsPublished {
  constructor(
    private readonly assignment: TaskAssignment,
    private readonly chase: TaskChase,
  ) {}

  @Consumes(EditionPublished)
  @Locks<typeof EditionPublished>(assignmentOfEditions, ({ editionId }) => [editionId])
  async handle({ event, tx }: Delivery<typeof EditionPublished>): Promise<void> {
    await tx.query(assignmentOfEditions.statement([event.data.editionId]));
    await this.chase.chaseCorrection(tx, event.data.editionId);
    await this.assignment.assignEdition(tx, event.data.editionId);
  }
}
