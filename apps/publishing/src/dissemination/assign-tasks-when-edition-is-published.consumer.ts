import { EditionPublished } from '#contracts';
import { Consumes, type Delivery, Locks, Reaction } from '#messaging';
import { assignmentOfEditions, TaskAssignment } from './task-assignment.js';

@Reaction('assign-tasks-when-edition-is-published')
export class AssignTasksWhenEditionIsPublished {
  constructor(private readonly assignment: TaskAssignment) {}

  @Consumes(EditionPublished)
  @Locks<typeof EditionPublished>(assignmentOfEditions, ({ editionId }) => [editionId])
  async handle({ event, tx }: Delivery<typeof EditionPublished>): Promise<void> {
    await this.assignment.assignEdition(tx, event.data.editionId);
  }
}
