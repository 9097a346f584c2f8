import { AreaRecorded, AreaRetired } from '#contracts';
import { Consumes, type Delivery, LocksOwnRows, Reaction } from '#messaging';
import { Audience } from './audience.js';

@Reaction('record-area-when-area-is-recorded')
export class RecordAreaWhenAreaIsRecorded {
  constructor(private readonly audience: Audience) {}

  @Consumes(AreaRecorded, AreaRetired)
  @LocksOwnRows()
  async handle({ event, tx }: Delivery<typeof AreaRecorded>): Promise<void> {
    await this.audience.recordArea(tx, event.data);
  }
}
