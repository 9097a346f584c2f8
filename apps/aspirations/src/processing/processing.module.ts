import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AgencyModule } from '../agencies/agency.module.js';
import { AspirationModule } from '../aspirations/aspiration.module.js';
import { DuplicateModule } from '../duplicates/duplicate.module.js';
import { RoutingModule } from '../routing/routing.module.js';
import { AnswerTemplateController } from './answer-templates/answer-template.controller.js';
import { AnswerTemplates } from './answer-templates/answer-template.service.js';
import { BulkActions } from './bulk/bulk-actions.js';
import { BulkController } from './bulk/bulk.controller.js';
import { BulkService } from './bulk/bulk.service.js';
import { ClosureController } from './closure/closure.controller.js';
import { ColleagueController } from './colleagues/colleague.controller.js';
import { ColleagueInterceptor } from './colleagues/colleague.interceptor.js';
import { ColleagueJob } from './colleagues/colleague.job.js';
import { Colleagues } from './colleagues/colleagues.service.js';
import { HandlingController } from './handling/handling.controller.js';
import { NoteController } from './notes/note.controller.js';
import { Notes } from './notes/notes.service.js';
import { AgencySuggestions } from './queues/agency-suggestion.service.js';
import { QueueController } from './queues/queue.controller.js';
import { Queues } from './queues/queue.service.js';
import { CategoryChanges } from './verification/category-change.service.js';
import { NextSteps } from './verification/next-steps.service.js';
import { RuleAssignment } from './verification/rule-assignment.js';
import { VerificationController } from './verification/verification.controller.js';
import { VerificationService } from './verification/verification.service.js';

@Module({
  imports: [AgencyModule, AspirationModule, DuplicateModule, RoutingModule],
  controllers: [
    AnswerTemplateController,
    BulkController,
    ClosureController,
    ColleagueController,
    HandlingController,
    NoteController,
    QueueController,
    VerificationController,
  ],
  providers: [
    AgencySuggestions,
    AnswerTemplates,
    BulkActions,
    BulkService,
    CategoryChanges,
    NextSteps,
    Notes,
    Queues,
    RuleAssignment,
    VerificationService,
    ColleagueJob,
    Colleagues,
    { provide: APP_INTERCEPTOR, useClass: ColleagueInterceptor },
  ],
})
export class ProcessingModule {}
