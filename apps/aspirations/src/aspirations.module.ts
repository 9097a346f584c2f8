import { attachmentsModule } from '#attachments';
import { type DynamicModule, Module } from '@nestjs/common';
import type { MessageBroker } from '#messaging';
import { serviceModule } from '#service';
import { Vault } from '#vault';
import { AgencyController } from './agencies/agency.controller.js';
import { AgencyFeed } from './agencies/agency-feed.js';
import { Agencies } from './agencies/agency.service.js';
import { AspirationLifecycle } from './aspirations/aspiration-lifecycle.js';
import { AspirationController } from './aspirations/aspiration.controller.js';
import { Aspirations } from './aspirations/aspiration.service.js';
import { AspirationWorkflowController } from './aspirations/aspiration-workflow.controller.js';
import { aspirationsAttachmentRules } from './aspirations.attachments.js';
import { aspirationsEntities, aspirationsMigrations } from './aspirations.database.js';
import { aspirationsError } from './aspirations.errors.js';
import { aspirationsPolicy } from './aspirations.policy.js';
import type { AspirationsSettings } from './aspirations.settings.js';
import { CaseDesk } from './aspirations/case-desk.js';
import { HolidayController } from './calendar/holiday.controller.js';
import { HolidayTable } from './calendar/holiday.service.js';
import { DeadlineController } from './deadlines/deadline.controller.js';
import { DeadlineDesk } from './deadlines/deadline.service.js';
import { DeadlineSchedule } from './deadlines/deadline.schedule.js';
import { DeadlineSweep } from './deadlines/deadline.sweep.js';
import { Deadlines } from './deadlines/deadlines.js';
import { MergeController } from './duplicates/merge.controller.js';
import { Merges } from './duplicates/merge.service.js';
import { SupporterController } from './duplicates/supporter.controller.js';
import { Supporters } from './duplicates/supporter.service.js';
import { TwinController } from './duplicates/twin.controller.js';
import { Twins } from './duplicates/twin.service.js';
import { ClosureController } from './closure/closure.controller.js';
import { Closure } from './closure/closure.service.js';
import { EntryController } from './entries/entry.controller.js';
import { HandlingController } from './handling/handling.controller.js';
import { Handling } from './handling/handling.service.js';
import { CategoryController } from './categories/category.controller.js';
import { CategoryTree } from './categories/category.service.js';
import { CitizenDraftController } from './drafts/citizen-draft.controller.js';
import { DraftController } from './drafts/draft.controller.js';
import { DraftDesk } from './drafts/draft-desk.service.js';
import { Drafts } from './drafts/draft.service.js';
import { DraftSubmission } from './drafts/draft-submission.js';
import { DraftVault } from './drafts/draft-vault.js';
import { CitizenController } from './intake/citizen.controller.js';
import { ClientReceipts } from './intake/client-receipts.js';
import { IntakeLimits } from './intake/intake-limits.js';
import { IntakeMarkSweep } from './intake/intake-mark.sweep.js';
import { IntakeRecords } from './intake/intake-records.service.js';
import { IntakeController } from './intake/intake.controller.js';
import { Intake } from './intake/intake.service.js';
import { NoteAnswerToldWhenMessageIsDelivered } from './reactions/note-answer-told-when-message-is-delivered.consumer.js';
import { RecordKimWhenKimChanges } from './reactions/record-kim-when-kim-changes.consumer.js';
import { CitizenMarks } from './reporters/citizen-mark.js';
import { ReporterController } from './reporters/reporter.controller.js';
import { ReporterVault } from './reporters/reporter-vault.js';
import { RoutingController } from './routing/routing.controller.js';
import { Routing } from './routing/routing.service.js';
import { TrackingGate } from './tracking/tracking-gate.js';
import { TrackingPins } from './tracking/tracking-pin.js';
import { TrackingController } from './tracking/tracking.controller.js';
import { Tracking } from './tracking/tracking.service.js';
import { VerificationController } from './verification/verification.controller.js';
import { VerificationDesk } from './verification/verification.service.js';

@Module({
  controllers: [
    AgencyController,
    HolidayController,
    RoutingController,
    CategoryController,
    IntakeController,
    CitizenController,
    DraftController,
    CitizenDraftController,
    TwinController,
    SupporterController,
    MergeController,
    ReporterController,
    VerificationController,
    HandlingController,
    ClosureController,
    EntryController,
    DeadlineController,
    AspirationController,
    AspirationWorkflowController,
    TrackingController,
    RecordKimWhenKimChanges,
    NoteAnswerToldWhenMessageIsDelivered,
  ],
  providers: [
    Agencies,
    AgencyFeed,
    AspirationLifecycle,
    CaseDesk,
    Closure,
    Aspirations,
    Deadlines,
    DeadlineDesk,
    DeadlineSchedule,
    DeadlineSweep,
    Handling,
    HolidayTable,
    Merges,
    Supporters,
    Twins,
    CategoryTree,
    DraftDesk,
    Drafts,
    DraftSubmission,
    DraftVault,
    Intake,
    IntakeMarkSweep,
    IntakeRecords,
    ReporterVault,
    Routing,
    Tracking,
    TrackingGate,
    VerificationDesk,
  ],
})
class AspirationsModule {}

/** The service that takes aspirations in and follows them to their end. */
export function aspirationsModule(settings: AspirationsSettings, broker?: MessageBroker): DynamicModule {
  return {
    module: AspirationsModule,
    imports: [
      serviceModule({
        name: 'aspirations',
        settings,
        policy: aspirationsPolicy,
        errors: aspirationsError,
        entities: aspirationsEntities,
        migrations: aspirationsMigrations,
        databaseUrl: settings.ASPIRATIONS_DATABASE_URL,
        ...(broker && { broker }),
      }),
      attachmentsModule({ settings, rules: aspirationsAttachmentRules }),
    ],
    providers: [
      { provide: Vault, useFactory: () => new Vault(settings.ASPIRATIONS_VAULT_KEY) },
      { provide: CitizenMarks, useFactory: () => new CitizenMarks(settings.ASPIRATIONS_VAULT_KEY) },
      { provide: ClientReceipts, useFactory: () => new ClientReceipts(settings.ASPIRATIONS_VAULT_KEY) },
      {
        provide: IntakeLimits,
        useFactory: () =>
          new IntakeLimits(settings.ASPIRATIONS_VAULT_KEY, {
            perAccount: settings.ASPIRATIONS_DAILY_PER_ACCOUNT,
            perCitizen: settings.ASPIRATIONS_DAILY_PER_CITIZEN,
            alike: settings.ASPIRATIONS_DAILY_ALIKE,
          }),
      },
      { provide: TrackingPins, useFactory: () => new TrackingPins(settings.ASPIRATIONS_VAULT_KEY) },
    ],
  };
}
