import { Module } from '@nestjs/common';
import { ClaimsModule } from '../claims/claims.module.js';
import { ContributionsModule } from '../documents/contributions/contributions.module.js';
import { ReplyController } from './reply.controller.js';
import { ThreadController } from './thread.controller.js';
import { ReplyLifecycle, ThreadLifecycle } from './thread.lifecycle.js';
import { ThreadLinks } from './thread-links.service.js';
import { ThreadQueries } from './thread-queries.js';
import { ThreadService } from './thread.service.js';

/** Threads among KIM and with the office: one marked answer, moderation with appeal, and what they become. */
@Module({
  imports: [ClaimsModule, ContributionsModule],
  controllers: [ThreadController, ReplyController],
  providers: [ReplyLifecycle, ThreadLifecycle, ThreadLinks, ThreadQueries, ThreadService],
})
export class DiscussionsModule {}
