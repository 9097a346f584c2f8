import { attachmentsModule } from '#attachments';
import { type DynamicModule, Module } from '@nestjs/common';
import type { MessageBroker } from '#messaging';
import { serviceModule } from '#service';
import { Vault } from '#vault';
import { AgencyContacts } from './agencies/agency-contacts.js';
import { AgencyCommands } from './agencies/agency-desk.service.js';
import { AgencyFeedController } from './agencies/agency-feed.controller.js';
import { AgencyFeed } from './agencies/agency-feed.js';
import { AgencyFeedJob } from './agencies/agency-feed.sweep.js';
import { AgencyController } from './agencies/agency.controller.js';
import { Agencies } from './agencies/agency.service.js';
import { AnswerUpdateController } from './amendments/amendment.controller.js';
import { AnswerUpdates } from './amendments/amendment.service.js';
import { CitizenAnswersController } from './amendments/citizen-facts.controller.js';
import { LiaisonController } from './agencies/liaison.controller.js';
import { Liaisons } from './agencies/liaison.service.js';
import { LiaisonVault } from './agencies/liaison-vault.js';
import { AspirationLifecycle } from './aspirations/aspiration-lifecycle.js';
import { AspirationController } from './aspirations/aspiration.controller.js';
import { Aspirations } from './aspirations/aspiration.service.js';
import {
  AspirationPartWorkflowController,
  AspirationWorkflowController,
} from './aspirations/aspiration-workflow.controller.js';
import { aspirationsAttachmentRules } from './aspirations.attachments.js';
import { aspirationsEntities, aspirationsMigrations } from './aspirations.database.js';
import { aspirationsError } from './aspirations.errors.js';
import { aspirationsPolicy } from './aspirations.policy.js';
import { type AspirationsSettings, aspirationsSettings } from './aspirations.settings.js';
import { AspirationCommands } from './aspirations/case-desk.js';
import { LAPOR_GATEWAY } from './bridges/lapor/lapor-gateway.js';
import { laporGateway } from './bridges/lapor/lapor-gateway.provider.js';
import { LaporHandOver } from './bridges/lapor/lapor-hand-over.service.js';
import { LaporOutcomes } from './bridges/lapor/lapor-outcomes.js';
import { LaporWorkflowController } from './bridges/lapor/lapor-workflow.controller.js';
import { LaporController } from './bridges/lapor/lapor.controller.js';
import { LaporJob } from './bridges/lapor/lapor.sweep.js';
import { LaporReconciliation } from './bridges/lapor/reconciliation.service.js';
import { Open311KeyController } from './bridges/open311/open311-key.controller.js';
import { Open311Keys } from './bridges/open311/open311-keys.js';
import { Open311Requests } from './bridges/open311/open311-requests.js';
import { Open311Submission } from './bridges/open311/open311-submission.js';
import { Open311Controller } from './bridges/open311/open311.controller.js';
import { HolidayController } from './calendar/holiday.controller.js';
import { HolidayCalendar } from './calendar/holiday.service.js';
import { DataRequestController } from './data-requests/data-request.controller.js';
import { DataRequestJob } from './data-requests/data-request.sweep.js';
import { DataRequests } from './data-requests/data-request.service.js';
import { CalendarRecalculation } from './deadlines/calendar-recount.js';
import { DeadlineController } from './deadlines/deadline.controller.js';
import { DeadlineService } from './deadlines/deadline.service.js';
import { DeadlineSchedule } from './deadlines/deadline.schedule.js';
import { DeadlineJob } from './deadlines/deadline.sweep.js';
import { Deadlines } from './deadlines/deadlines.js';
import { MergeController } from './duplicates/merge.controller.js';
import { Merges } from './duplicates/merge.service.js';
import { SupporterController } from './duplicates/supporter.controller.js';
import { Supporters } from './duplicates/supporter.service.js';
import { DuplicateController } from './duplicates/twin.controller.js';
import { Duplicates } from './duplicates/twin.service.js';
import { ClosureController } from './closure/closure.controller.js';
import { Closure } from './closure/closure.service.js';
import { EntryController } from './entries/entry.controller.js';
import { HandlingController } from './handling/handling.controller.js';
import { Handling } from './handling/handling.service.js';
import { CategoryController } from './categories/category.controller.js';
import { CategoryTree } from './categories/category.service.js';
import { CitizenDraftController } from './drafts/citizen-draft.controller.js';
import { DraftController } from './drafts/draft.controller.js';
import { AccountDrafts } from './drafts/draft-desk.service.js';
import { Drafts } from './drafts/draft.service.js';
import { DraftSubmission } from './drafts/draft-submission.js';
import { DraftVault } from './drafts/draft-vault.js';
import { CitizenIntakeController } from './intake/citizen.controller.js';
import { ClientRequestLog } from './intake/client-receipts.js';
import { IntakeLimits } from './intake/intake-limits.js';
import { IntakeFingerprintJob } from './intake/intake-mark.sweep.js';
import { IntakeRecords } from './intake/intake-records.service.js';
import { IntakeController } from './intake/intake.controller.js';
import { Intake } from './intake/intake.service.js';
import { RecordNotificationWhenMessageIsDelivered } from './reactions/note-answer-told-when-message-is-delivered.consumer.js';
import { PublicAspirationController } from './public-aspirations/public-aspiration.controller.js';
import { PublicAspirations } from './public-aspirations/public-aspiration.service.js';
import { AnswerTemplateController } from './answer-templates/answer-template.controller.js';
import { AnswerTemplates } from './answer-templates/answer-template.service.js';
import { PartController } from './parts/part.controller.js';
import { Parts } from './parts/part.service.js';
import { AgencySuggestions } from './queues/agency-suggestion.service.js';
import { QueueController } from './queues/queue.controller.js';
import { Queues } from './queues/queue.service.js';
import { RecordKimWhenKimChanges } from './reactions/record-kim-when-kim-changes.consumer.js';
import { CitizenFingerprints } from './reporters/citizen-mark.js';
import { ReporterController } from './reporters/reporter.controller.js';
import { ReporterVault } from './reporters/reporter-vault.js';
import { RoutingCommands } from './routing/routing-desk.service.js';
import { RoutingRuleController } from './routing/routing-rule.controller.js';
import { Routing } from './routing/routing.service.js';
import { OpenDataController } from './statistics/open-data.controller.js';
import { OpenData } from './statistics/open-data.service.js';
import { AspirationStatisticsController } from './statistics/statistics.controller.js';
import { AspirationStatisticsService } from './statistics/statistics.service.js';
import { TimingJob } from './statistics/timing.sweep.js';
import { RuleSetController } from './routing/rule-set.controller.js';
import { RuleSets } from './routing/rule-set.service.js';
import { RoutingDryRuns } from './routing/trial.service.js';
import { TrackingAuthenticator } from './tracking/tracking-gate.js';
import { TrackingPins } from './tracking/tracking-pin.js';
import { TrackingController } from './tracking/tracking.controller.js';
import { Tracking } from './tracking/tracking.service.js';
import { VerificationController } from './verification/verification.controller.js';
import { VerificationService } from './verification/verification.service.js';

@Module({
  controllers: [
    AgencyController,
    AgencyFeedController,
    LiaisonController,
    HolidayController,
    QueueController,
    RoutingRuleController,
    RuleSetController,
    AnswerUpdateController,
    CategoryController,
    IntakeController,
    CitizenIntakeController,
    DraftController,
    CitizenDraftController,
    CitizenAnswersController,
    DuplicateController,
    SupporterController,
    MergeController,
    ReporterController,
    VerificationController,
    HandlingController,
    DataRequestController,
    ClosureController,
    EntryController,
    DeadlineController,
    AspirationController,
    AspirationWorkflowController,
    AspirationPartWorkflowController,
    PartController,
    AnswerTemplateController,
    TrackingController,
    AspirationStatisticsController,
    OpenDataController,
    PublicAspirationController,
    Open311Controller,
    Open311KeyController,
    LaporController,
    LaporWorkflowController,
    RecordKimWhenKimChanges,
    RecordNotificationWhenMessageIsDelivered,
  ],
  providers: [
    Agencies,
    AgencyContacts,
    AgencyCommands,
    AgencyFeed,
    AgencyFeedJob,
    AspirationStatisticsService,
    OpenData,
    TimingJob,
    Liaisons,
    LiaisonVault,
    AspirationLifecycle,
    AspirationCommands,
    Closure,
    Aspirations,
    CalendarRecalculation,
    DataRequests,
    DataRequestJob,
    Deadlines,
    DeadlineService,
    DeadlineSchedule,
    DeadlineJob,
    Handling,
    HolidayCalendar,
    Merges,
    Supporters,
    Duplicates,
    AnswerUpdates,
    CategoryTree,
    AccountDrafts,
    Drafts,
    DraftSubmission,
    DraftVault,
    Intake,
    IntakeFingerprintJob,
    IntakeRecords,
    ReporterVault,
    AgencySuggestions,
    AnswerTemplates,
    Parts,
    Queues,
    Routing,
    RoutingCommands,
    RoutingDryRuns,
    RuleSets,
    Tracking,
    TrackingAuthenticator,
    VerificationService,
    PublicAspirations,
    Open311Keys,
    Open311Requests,
    Open311Submission,
    LaporHandOver,
    LaporOutcomes,
    LaporReconciliation,
    LaporJob,
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
      { provide: aspirationsSettings, useValue: settings },
      { provide: Vault, useFactory: () => new Vault(settings.ASPIRATIONS_VAULT_KEY) },
      { provide: CitizenFingerprints, useFactory: () => new CitizenFingerprints(settings.ASPIRATIONS_VAULT_KEY) },
      { provide: ClientRequestLog, useFactory: () => new ClientRequestLog(settings.ASPIRATIONS_VAULT_KEY) },
      {
        provide: IntakeLimits,
        useFactory: () =>
          new IntakeLimits(settings.ASPIRATIONS_VAULT_KEY, {
            perAccount: settings.ASPIRATIONS_DAILY_PER_ACCOUNT,
            perCitizen: settings.ASPIRATIONS_DAILY_PER_CITIZEN,
            similar: settings.ASPIRATIONS_DAILY_ALIKE,
          }),
      },
      { provide: LAPOR_GATEWAY, useFactory: () => laporGateway(settings) },
      { provide: TrackingPins, useFactory: () => new TrackingPins(settings.ASPIRATIONS_VAULT_KEY) },
    ],
  };
}
