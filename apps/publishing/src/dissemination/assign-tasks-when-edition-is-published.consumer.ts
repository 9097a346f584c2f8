import { EditionPublished } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { TaskAssignment } from './task-assignment.js';

@Reaction('assign-tasks-when-edition-is-published')
export class AssignTasksWhenEditionIsPublished {
  constructor(private readonly assignment: TaskAssignment) {}

  @Consumes(EditionPublished)
  async handle({ event, tx }: Delivery<typeof EditionPublished>): Promise<void> {
    await this.assignment.assignEdition(tx, event.data.editionId);
  }
}
