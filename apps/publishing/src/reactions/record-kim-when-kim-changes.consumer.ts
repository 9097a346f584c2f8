import { KimActivated, KimReturned, KimSubmitted, KimVerified } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Audience } from '../audience/audience.js';
import { TaskAssignment } from '../tasks/task-assignment.js';

/** Keeps the KIM; one that has become active is asked for what is still to be passed on in its villages. */
@Reaction('record-kim-when-kim-changes')
export class RecordKimWhenKimChanges {
  constructor(
    private readonly audience: Audience,
    private readonly assignment: TaskAssignment,
  ) {}

  @Consumes(KimSubmitted, KimReturned, KimVerified, KimActivated)
  async handle({ event, tx }: Delivery<typeof KimActivated>): Promise<void> {
    await this.audience.recordKim(tx, event.data);
    if (event.data.status === 'ACTIVE') await this.assignment.assignKim(tx, event.data.kimId);
  }
}
