import { Module } from '@nestjs/common';
import { AgencyModule } from '../agencies/agency.module.js';
import { AspirationModule } from '../aspirations/aspiration.module.js';
import { RoutingModule } from '../routing/routing.module.js';
import { AnswerTemplateController } from './answer-templates/answer-template.controller.js';
import { AnswerTemplates } from './answer-templates/answer-template.service.js';
import { ClosureController } from './closure/closure.controller.js';
import { HandlingController } from './handling/handling.controller.js';
import { AgencySuggestions } from './queues/agency-suggestion.service.js';
import { QueueController } from './queues/queue.controller.js';
import { Queues } from './queues/queue.service.js';
import { VerificationController } from './verification/verification.controller.js';
import { VerificationService } from './verification/verification.service.js';

@Module({
  imports: [AgencyModule, AspirationModule, RoutingModule],
  controllers: [
    AnswerTemplateController,
    ClosureController,
    HandlingController,
    QueueController,
    VerificationController,
  ],
  providers: [AgencySuggestions, AnswerTemplates, Queues, VerificationService],
})
export class ProcessingModule {}
