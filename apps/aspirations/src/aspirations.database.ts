import { attachmentMigrations } from '#attachments';
import { intakeLimitMigrations } from '#intake-limits';
import { membershipMigrations } from '#memberships';
import { AgencyEvent } from './agencies/delivery/agency-event.entity.js';
import { AgencyWebhook, WebhookAttempt, WebhookDelivery, WebhookSecret } from './agencies/webhooks/webhook.entity.js';
import { AgencyHistory } from './agencies/agency-history.entity.js';
import { Agency } from './agencies/agency.entity.js';
import { AnswerTemplate } from './processing/answer-templates/answer-template.entity.js';
import { Colleague } from './processing/colleagues/colleague.entity.js';
import { OfficeNote } from './processing/notes/note.entity.js';
import { AnswerUpdate } from './intake/answers/answer-update.entity.js';
import { AgencyLiaison, LiaisonAccess, LiaisonPerson } from './agencies/liaison.entity.js';
import { AspirationHistory } from './aspirations/aspiration-history.entity.js';
import { Aspiration } from './aspirations/aspiration.entity.js';
import { PublicText } from './aspirations/redaction/public-text.entity.js';
import { AspirationRead } from './aspirations/reading/aspiration-read.entity.js';
import { AspirationEntry } from './aspirations/entries/entry.entity.js';
import {
  LaporHandOver,
  LaporHandOverHistory,
  LaporUnmatchedReceipt,
} from './integrations/lapor/lapor-hand-over.entity.js';
import { Open311Key } from './integrations/open311/open311-key.entity.js';
import { CategoryCorrection } from './intake/categories/category-correction.entity.js';
import { Category } from './intake/categories/category.entity.js';
import { FormVersion } from './intake/categories/form-version.entity.js';
import { Holiday, HolidayVersion, HolidayYear } from './deadlines/calendar/holiday.entity.js';
import { DataRequest, DataRequestHistory } from './citizens/data-requests/data-request.entity.js';
import { TimeLimitRow } from './deadlines/time-limit.entity.js';
import { DeadlineChange, DeadlinePause, DeadlinePauseRequest } from './deadlines/deadline-record.entity.js';
import { Deadline } from './deadlines/deadline.entity.js';
import { AspirationSimilarity } from './duplicates/similarity.entity.js';
import { AspirationMerge } from './duplicates/merge.entity.js';
import { Supporter } from './citizens/supporters/supporter.entity.js';
import { SupporterObjection } from './citizens/supporters/supporter-objection.entity.js';
import { AspirationDraft } from './intake/drafts/draft.entity.js';
import { AspirationIntake, ClientRequestRow } from './intake/intake.entity.js';
import { EscalationLevelRow } from './deadlines/escalation-level.entity.js';
import { Area } from './intake/areas/area.entity.js';
import { AreaBoundary } from './intake/areas/area-boundary.entity.js';
import { Kim } from './intake/kims/kim.entity.js';
import { CreateAspirations1764100000000 } from './migrations/1764100000000-create-aspirations.js';
import { CreateInformationRequests1764630000000 } from './migrations/1764630000000-create-information-requests.js';
import {
  InformationDecision,
  InformationRegisterYear,
  InformationRequest,
} from './information-requests/requests/information-request.entity.js';
import {
  InformationObjection,
  InformationObjectionHistory,
} from './information-requests/objections/objection.entity.js';
import { Reporter, ReporterAccess, ReporterKey } from './citizens/reporters/reporter.entity.js';
import { RoutingRuleRow } from './routing/routing-rule.entity.js';
import { PublishedStatistics } from './publication/statistics/published-statistics.entity.js';
import { StageTimeRow, AspirationTiming } from './publication/statistics/aspiration-timing.entity.js';
import { RoutingRuleSet, RoutingRuleSetHistory } from './routing/rule-set.entity.js';
import { SavedView } from './views/saved-view.entity.js';
import { PinRenewal, PinRequest } from './citizens/tracking/renewal/pin-renewal.entity.js';
import { TrackingWrongPin, TrackingPin } from './citizens/tracking/tracking.entity.js';

/** The tables of the database. */
export const aspirationsEntities = [
  Agency,
  AgencyEvent,
  AgencyHistory,
  AgencyLiaison,
  AgencyWebhook,
  WebhookAttempt,
  WebhookDelivery,
  WebhookSecret,
  AnswerTemplate,
  Aspiration,
  AspirationDraft,
  AspirationEntry,
  PublicText,
  AspirationHistory,
  AspirationRead,
  AspirationIntake,
  AspirationSimilarity,
  AspirationMerge,
  Category,
  CategoryCorrection,
  ClientRequestRow,
  Colleague,
  DataRequest,
  DataRequestHistory,
  Deadline,
  DeadlineChange,
  DeadlinePause,
  DeadlinePauseRequest,
  TimeLimitRow,
  EscalationLevelRow,
  AnswerUpdate,
  FormVersion,
  Holiday,
  InformationDecision,
  InformationObjection,
  InformationObjectionHistory,
  InformationRegisterYear,
  InformationRequest,
  HolidayVersion,
  HolidayYear,
  Area,
  AreaBoundary,
  Kim,
  LiaisonAccess,
  LiaisonPerson,
  LaporHandOver,
  LaporHandOverHistory,
  LaporUnmatchedReceipt,
  OfficeNote,
  Open311Key,
  Reporter,
  ReporterAccess,
  ReporterKey,
  RoutingRuleRow,
  PublishedStatistics,
  StageTimeRow,
  RoutingRuleSet,
  RoutingRuleSetHistory,
  SavedView,
  Supporter,
  SupporterObjection,
  AspirationTiming,
  TrackingWrongPin,
  TrackingPin,
  PinRequest,
  PinRenewal,
];

/** The migrations, oldest first. */
export const aspirationsMigrations = [
  CreateAspirations1764100000000,
  ...attachmentMigrations,
  ...membershipMigrations,
  ...intakeLimitMigrations,
  CreateInformationRequests1764630000000,
];
