import { attachmentMigrations } from '#attachments';
import { AgencyEvent } from './agencies/agency-event.entity.js';
import { Agency } from './agencies/agency.entity.js';
import { AspirationHistory } from './aspirations/aspiration-history.entity.js';
import { Aspiration } from './aspirations/aspiration.entity.js';
import { AspirationEntry } from './entries/entry.entity.js';
import { Holiday, HolidayYear } from './calendar/holiday.entity.js';
import { Category } from './categories/category.entity.js';
import { FactSheet } from './categories/fact-sheet.entity.js';
import { DeadlinePolicyRow } from './deadlines/deadline-policy.entity.js';
import { DeadlineChange, DeadlinePause } from './deadlines/deadline-record.entity.js';
import { Deadline } from './deadlines/deadline.entity.js';
import { AspirationLikeness } from './duplicates/likeness.entity.js';
import { AspirationMerge } from './duplicates/merge.entity.js';
import { Supporter } from './duplicates/supporter.entity.js';
import { AspirationDraft } from './drafts/draft.entity.js';
import { AspirationIntake, ClientReceipt, IntakeMark } from './intake/intake.entity.js';
import { EscalationRung } from './deadlines/escalation-rung.entity.js';
import { Kim } from './kims/kim.entity.js';
import { CreateAspirations1764100000000 } from './migrations/1764100000000-create-aspirations.js';
import { DeepenDeadlines1764601000000 } from './migrations/1764601000000-deepen-deadlines.js';
import { AddDuplicates1764602000000 } from './migrations/1764602000000-add-duplicates.js';
import { DeepenTheLifeCycle1764603000000 } from './migrations/1764603000000-deepen-the-life-cycle.js';
import { DeepenIntake1764607000000 } from './migrations/1764607000000-deepen-intake.js';
import { MapLikeness1764609000000 } from './migrations/1764609000000-map-likeness.js';
import { Reporter, ReporterAccess, ReporterKey } from './reporters/reporter.entity.js';
import { RoutingRuleRow } from './routing/routing-rule.entity.js';
import { TrackingAttempt, TrackingPin } from './tracking/tracking.entity.js';

/** What lies in the database of this service. */
export const aspirationsEntities = [
  Agency,
  AgencyEvent,
  Aspiration,
  AspirationDraft,
  AspirationEntry,
  AspirationHistory,
  AspirationIntake,
  AspirationLikeness,
  AspirationMerge,
  Category,
  ClientReceipt,
  Deadline,
  DeadlineChange,
  DeadlinePause,
  DeadlinePolicyRow,
  EscalationRung,
  FactSheet,
  Holiday,
  HolidayYear,
  IntakeMark,
  Kim,
  Reporter,
  ReporterAccess,
  ReporterKey,
  RoutingRuleRow,
  Supporter,
  TrackingAttempt,
  TrackingPin,
];

/** How it came to be, oldest first. */
export const aspirationsMigrations = [
  CreateAspirations1764100000000,
  ...attachmentMigrations,
  DeepenDeadlines1764601000000,
  AddDuplicates1764602000000,
  DeepenTheLifeCycle1764603000000,
  DeepenIntake1764607000000,
  MapLikeness1764609000000,
];
