import { LifecycleModule } from '#lifecycle';
import { AgencyPublisher } from './aspirations/agency.observer.js';
import { EntryRecorder } from './aspirations/entries/entry.observer.js';
import { ReporterNotifications } from './aspirations/reporter-notifications.js';
import { DeadlineObserver } from './deadlines/deadline.observer.js';
import { SimilarityObserver } from './duplicates/similarity.observer.js';
import { attachmentsModule } from '#attachments';
import { type DynamicModule, Module } from '@nestjs/common';
import type { MessageBroker } from '#messaging';
import { serviceModule } from '#service';
import { Vault } from '#vault';
import { AgencyContacts } from './agencies/agency-contacts.js';
import { AgencyCommands } from './agencies/agency-commands.service.js';
import { AgencyFeedController } from './agencies/delivery/agency-feed.controller.js';
import { AgencyFeed } from './agencies/delivery/agency-feed.js';
import { AgencyFeedJob } from './agencies/delivery/agency-feed.job.js';
import { AgencyController } from './agencies/agency.controller.js';
import { Agencies } from './agencies/agency.service.js';
import { AnswerUpdateController } from './intake/answers/answer-update.controller.js';
import { AnswerUpdates } from './intake/answers/answer-update.service.js';
import { CitizenAnswersController } from './intake/answers/citizen-answers.controller.js';
import { LiaisonController } from './agencies/liaison.controller.js';
import { Liaisons } from './agencies/liaison.service.js';
import { LiaisonVault } from './agencies/liaison-vault.js';
import { AspirationController } from './aspirations/aspiration.controller.js';
import { Aspirations } from './aspirations/aspiration.service.js';
import { aspirationsAttachmentRules } from './aspirations.attachments.js';
import { aspirationsEntities, aspirationsMigrations } from './aspirations.database.js';
import { aspirationsError } from './aspirations.errors.js';
import { aspirationsPolicy } from './aspirations.policy.js';
import { type AspirationsSettings, aspirationsSettings } from './aspirations.settings.js';
import { AspirationCommands } from './aspirations/aspiration-commands.service.js';
import { LAPOR_GATEWAY } from './integrations/lapor/lapor-gateway.js';
import { laporGateway } from './integrations/lapor/lapor-gateway.provider.js';
import { LaporHandOver } from './integrations/lapor/lapor-hand-over.service.js';
import { LaporOutcomes } from './integrations/lapor/lapor-outcomes.js';
import { LaporWorkflowController } from './integrations/lapor/lapor-workflow.controller.js';
import { LaporController } from './integrations/lapor/lapor.controller.js';
import { LaporJob } from './integrations/lapor/lapor.job.js';
import { LaporReconciliation } from './integrations/lapor/reconciliation.service.js';
import { Open311KeyController } from './integrations/open311/open311-key.controller.js';
import { Open311Keys } from './integrations/open311/open311-keys.js';
import { Open311Requests } from './integrations/open311/open311-requests.js';
import { Open311Submission } from './integrations/open311/open311-submission.js';
import { Open311Controller } from './integrations/open311/open311.controller.js';
import { HolidayController } from './deadlines/calendar/holiday.controller.js';
import { HolidayCalendar } from './deadlines/calendar/holiday.service.js';
import { DataRequestController } from './citizens/data-requests/data-request.controller.js';
import { DataRequestJob } from './citizens/data-requests/data-request.job.js';
import { DataExport } from './citizens/data-requests/data-export.service.js';
import { DataRequestLifecycle } from './citizens/data-requests/data-request.lifecycle.js';
import { DataRequests } from './citizens/data-requests/data-request.service.js';
import { CalendarRecalculation } from './deadlines/calendar-recalculation.js';
import { DeadlineController } from './deadlines/deadline.controller.js';
import { DeadlineService } from './deadlines/deadline.service.js';
import { DeadlineSchedule } from './deadlines/deadline.schedule.js';
import { DeadlineJob } from './deadlines/deadline.job.js';
import { Deadlines } from './deadlines/deadlines.js';
import { MergeController } from './duplicates/merge.controller.js';
import { Merges } from './duplicates/merge.service.js';
import { SupporterController } from './duplicates/supporter.controller.js';
import { Supporters } from './duplicates/supporter.service.js';
import { DuplicateController } from './duplicates/duplicate.controller.js';
import { Duplicates } from './duplicates/duplicate.service.js';
import { ClosureController } from './processing/closure/closure.controller.js';
import { EntryController } from './aspirations/entries/entry.controller.js';
import { HandlingController } from './processing/handling/handling.controller.js';
import { CategoryController } from './intake/categories/category.controller.js';
import { CategoryService } from './intake/categories/category.service.js';
import { CitizenDraftController } from './intake/drafts/citizen-draft.controller.js';
import { DraftController } from './intake/drafts/draft.controller.js';
import { AccountDrafts } from './intake/drafts/account-draft.service.js';
import { Drafts } from './intake/drafts/draft.service.js';
import { DraftSubmission } from './intake/drafts/draft-submission.service.js';
import { DraftVault } from './intake/drafts/draft-vault.js';
import { CitizenIntakeController } from './intake/citizen-intake.controller.js';
import { ClientRequestLog } from './intake/client-request-log.js';
import { IntakeLimits } from './intake/intake-limits.js';
import { IntakeFingerprintJob } from './intake/intake-fingerprint.job.js';
import { IntakeRecords } from './intake/intake-records.service.js';
import { IntakeController } from './intake/intake.controller.js';
import { Intake } from './intake/intake.service.js';
import { RecordNotificationWhenMessageIsDelivered } from './aspirations/record-notification-when-message-is-delivered.consumer.js';
import { PublicAspirationController } from './publication/public-aspirations/public-aspiration.controller.js';
import { PublicAspirations } from './publication/public-aspirations/public-aspiration.service.js';
import { AnswerTemplateController } from './processing/answer-templates/answer-template.controller.js';
import { AnswerTemplates } from './processing/answer-templates/answer-template.service.js';
import { PartController } from './aspirations/parts/part.controller.js';
import { Parts } from './aspirations/parts/part.service.js';
import { AgencySuggestions } from './processing/queues/agency-suggestion.service.js';
import { QueueController } from './processing/queues/queue.controller.js';
import { Queues } from './processing/queues/queue.service.js';
import { RecordKimWhenKimChanges } from './intake/kims/record-kim-when-kim-changes.consumer.js';
import { CitizenFingerprints } from './citizens/reporters/citizen-fingerprint.js';
import { ReporterController } from './citizens/reporters/reporter.controller.js';
import { ReporterVault } from './citizens/reporters/reporter-vault.js';
import { RoutingCommands } from './routing/routing-commands.service.js';
import { RoutingRuleController } from './routing/routing-rule.controller.js';
import { Routing } from './routing/routing.service.js';
import { OpenDataController } from './publication/statistics/open-data.controller.js';
import { OpenData } from './publication/statistics/open-data.service.js';
import { AspirationStatisticsController } from './publication/statistics/statistics.controller.js';
import { AspirationStatisticsService } from './publication/statistics/statistics.service.js';
import { TimingJob } from './publication/statistics/timing.job.js';
import { RuleSetController } from './routing/rule-set.controller.js';
import { RuleSets } from './routing/rule-set.service.js';
import { RoutingDryRuns } from './routing/dry-run.service.js';
import { TrackingAuthenticator } from './citizens/tracking/tracking-authenticator.js';
import { TrackingPins } from './citizens/tracking/tracking-pin.js';
import { TrackingController } from './citizens/tracking/tracking.controller.js';
import { Tracking } from './citizens/tracking/tracking.service.js';
import { VerificationController } from './processing/verification/verification.controller.js';
import { VerificationService } from './processing/verification/verification.service.js';
import { AspirationLifecycle } from './aspirations/aspiration.lifecycle.js';

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
    AgencyPublisher,
    EntryRecorder,
    DeadlineObserver,
    SimilarityObserver,
    ReporterNotifications,
    AspirationCommands,
    Aspirations,
    CalendarRecalculation,
    DataExport,
    DataRequestLifecycle,
    DataRequests,
    DataRequestJob,
    Deadlines,
    DeadlineService,
    DeadlineSchedule,
    DeadlineJob,
    HolidayCalendar,
    Merges,
    Supporters,
    Duplicates,
    AnswerUpdates,
    CategoryService,
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
      LifecycleModule,
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
            similar: settings.ASPIRATIONS_DAILY_SIMILAR,
          }),
      },
      { provide: LAPOR_GATEWAY, useFactory: () => laporGateway(settings) },
      { provide: TrackingPins, useFactory: () => new TrackingPins(settings.ASPIRATIONS_VAULT_KEY) },
    ],
  };
}
