import { Module } from '@nestjs/common';
import { AudienceModule } from '../audience/audience.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { FeedbackController } from './feedback.controller.js';
import { FeedbackService } from './feedback.service.js';
import { NeedFileController } from './need-file.controller.js';
import { NeedController } from './need.controller.js';
import { NeedLifecycle } from './need.lifecycle.js';
import { NeedQueries } from './need-queries.js';
import { NeedService } from './need.service.js';
import { NeedStepsController } from './need-steps.controller.js';
import { NeedVoteController } from './need-vote.controller.js';
import { NeedVotes } from './need-votes.js';

/** What people want to know, and what they think of what is published. */
@Module({
  imports: [AudienceModule, DocumentsModule],
  controllers: [FeedbackController, NeedFileController, NeedController, NeedStepsController, NeedVoteController],
  providers: [FeedbackService, NeedLifecycle, NeedQueries, NeedService, NeedVotes],
})
export class NeedsModule {}
