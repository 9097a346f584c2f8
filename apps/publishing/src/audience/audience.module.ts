import { Module } from '@nestjs/common';
import { Audience } from './audience.js';
import { RecordAreaWhenAreaIsRecorded } from './record-area-when-area-is-recorded.consumer.js';

/** The areas and KIM of the registry, as its events report them. */
@Module({ controllers: [RecordAreaWhenAreaIsRecorded], providers: [Audience], exports: [Audience] })
export class AudienceModule {}
