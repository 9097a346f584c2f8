import { Module } from '@nestjs/common';
import { IntakeFingerprintJob, IntakeLimits } from '#intake-limits';
import { RecordMembershipWhenMemberChanges } from '#memberships';
import { type AspirationsSettings, aspirationsSettings } from '../aspirations.settings.js';
import { ClientRequestLog } from './client-request-log.js';
import { RepeatedSubmissions } from './repeats/repeated-submissions.js';
import { ReporterVault } from '../citizens/reporters/reporter-vault.js';
import { SubmissionLimits } from './submission-limits.js';
import { AspirationModule } from '../aspirations/aspiration.module.js';
import { CitizenModule } from '../citizens/citizen.module.js';
import { AnswerUpdateController } from './answers/answer-update.controller.js';
import { AnswerUpdates } from './answers/answer-update.service.js';
import { CitizenAnswersController } from './answers/citizen-answers.controller.js';
import { CategoryCorrectionController } from './categories/category-correction.controller.js';
import { CategoryCorrectionObserver } from './categories/category-correction.observer.js';
import { CategoryController } from './categories/category.controller.js';
import { CategorySuggestionController } from './categories/category-suggestion.controller.js';
import { CategorySuggestion } from './categories/category-suggestion.service.js';
import { CategoryService } from './categories/category.service.js';
import { CitizenIntakeController } from './citizen-intake.controller.js';
import { AccountDrafts } from './drafts/account-draft.service.js';
import { CitizenDraftController } from './drafts/citizen-draft.controller.js';
import { DraftSubmission } from './drafts/draft-submission.service.js';
import { DraftVault } from './drafts/draft-vault.js';
import { DraftController } from './drafts/draft.controller.js';
import { Drafts } from './drafts/draft.service.js';
import { IntakeRecords } from './intake-records.service.js';
import { IntakeController } from './intake.controller.js';
import { Intake } from './intake.service.js';
import { RecordAreaWhenAreaIsRecorded } from './areas/record-area-when-area-is-recorded.consumer.js';
import { RecordBoundaryWhenAreaBoundaryIsRecorded } from './areas/record-boundary-when-area-boundary-is-recorded.consumer.js';
import { RecordKimWhenKimChanges } from './kims/record-kim-when-kim-changes.consumer.js';

@Module({
  imports: [AspirationModule, CitizenModule],
  controllers: [
    AnswerUpdateController,
    CategoryController,
    CategoryCorrectionController,
    CategorySuggestionController,
    CitizenAnswersController,
    CitizenDraftController,
    CitizenIntakeController,
    DraftController,
    IntakeController,
    RecordAreaWhenAreaIsRecorded,
    RecordBoundaryWhenAreaBoundaryIsRecorded,
    RecordKimWhenKimChanges,
    RecordMembershipWhenMemberChanges,
  ],
  providers: [
    AccountDrafts,
    AnswerUpdates,
    CategoryCorrectionObserver,
    CategoryService,
    CategorySuggestion,
    Drafts,
    DraftSubmission,
    DraftVault,
    Intake,
    IntakeFingerprintJob,
    IntakeRecords,
    {
      provide: ClientRequestLog,
      useFactory: (settings: AspirationsSettings) => new ClientRequestLog(settings.ASPIRATIONS_VAULT_KEY),
      inject: [aspirationsSettings],
    },
    {
      provide: RepeatedSubmissions,
      useFactory: (settings: AspirationsSettings, reporters: ReporterVault) =>
        new RepeatedSubmissions(settings.ASPIRATIONS_VAULT_KEY, reporters, settings.ASPIRATIONS_REPEAT_DAYS),
      inject: [aspirationsSettings, ReporterVault],
    },
    {
      provide: SubmissionLimits,
      useFactory: (settings: AspirationsSettings) =>
        new SubmissionLimits(new IntakeLimits(settings.ASPIRATIONS_VAULT_KEY), {
          perAccount: settings.ASPIRATIONS_DAILY_PER_ACCOUNT,
          perCitizen: settings.ASPIRATIONS_DAILY_PER_CITIZEN,
          perSource: settings.ASPIRATIONS_DAILY_PER_SOURCE,
        }),
      inject: [aspirationsSettings],
    },
  ],
  exports: [CategoryService, ClientRequestLog, Drafts, Intake],
})
export class IntakeModule {}
