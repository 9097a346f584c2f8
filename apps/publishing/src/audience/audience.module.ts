import { Module } from '@nestjs/common';
import { Audience } from './audience.js';

@Module({ providers: [Audience], exports: [Audience] })
export class AudienceModule {}
