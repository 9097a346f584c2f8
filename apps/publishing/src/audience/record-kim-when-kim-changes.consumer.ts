import { type KimActivated, kimEvents } from '#contracts';
import { Consumes, type Delivery, Reaction } from '#messaging';
import { Audience } from './audience.js';
import { TaskAssignment } from '../dissemination/task-assignment.js';

/**
 * Keeps the KIM; one that is active, again or in more villages, is asked for what is still to be passed on there. What a
 * KIM was asked while it was active stays open when it no longer is, even when it was dissolved: what it passed on
 * before may still be reported, and what nobody reports is a gap of coverage that stays to be seen.
 */
@Reaction('record-kim-when-kim-changes')
export class RecordKimWhenKimChanges {
  constructor(
    private readonly audience: Audience,
    private readonly assignment: TaskAssignment,
  ) {}

  @Consumes(...kimEvents)
  async handle({ event, tx }: Delivery<typeof KimActivated>): Promise<void> {
    await this.audience.recordKim(tx, event.data);
    if (event.data.status === 'ACTIVE') await this.assignment.assignKim(tx, event.data.kimId);
  }
}
