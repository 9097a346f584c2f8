import { Module } from '@nestjs/common';
import { TimelineController } from './timeline.controller.js';
import { TimelineService } from './timeline.service.js';

/** What publishing knows about a village or a KIM, in the order of time. */
@Module({ controllers: [TimelineController], providers: [TimelineService] })
export class TimelineModule {}
