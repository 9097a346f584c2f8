import { Module } from '@nestjs/common';
import { RecordMembershipWhenMemberChanges } from '#memberships';
import { Audience } from './audience.js';
import { RecordLevelWhenMaturityIsAssessed } from './record-level-when-maturity-is-assessed.consumer.js';
import { RecordReachWhenRecipientChanges } from './record-reach-when-recipient-changes.consumer.js';
import { RecordAreaWhenAreaIsRecorded } from './record-area-when-area-is-recorded.consumer.js';

/** The areas, KIM and memberships of the registry, as its events report them. */
@Module({
  controllers: [
    RecordAreaWhenAreaIsRecorded,
    RecordMembershipWhenMemberChanges,
    RecordLevelWhenMaturityIsAssessed,
    RecordReachWhenRecipientChanges,
  ],
  providers: [Audience],
  exports: [Audience],
})
export class AudienceModule {}
