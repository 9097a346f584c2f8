import { NotifyAgencyWhenAspirationIsReopened } from './reactions/notify-agency-when-aspiration-is-reopened.consumer.js';
import { NotifyAgencyWhenDeadlineIsMissed } from './reactions/notify-agency-when-deadline-is-missed.consumer.js';
import { NotifyReporterAndKimWhenReplyIsNeeded } from './reactions/notify-reporter-and-kim-when-reply-is-needed.consumer.js';
import { NotifyReporterWhenAspirationProgresses } from './reactions/notify-reporter-when-aspiration-progresses.consumer.js';
import { NotifyAgencyWhenHandlingChanges } from './reactions/notify-agency-when-handling-changes.consumer.js';
import { NotifyKimWhenAnswerIsUndelivered } from './reactions/notify-kim-when-answer-is-undelivered.consumer.js';
import { NotifyKimWhenTaskIsAssigned } from './reactions/notify-kim-when-task-is-assigned.consumer.js';
import { NotifyOfficersWhenTrainingPlaceIsGranted } from './reactions/notify-officers-when-training-place-is-granted.consumer.js';
import { NotifyOfficersWhenHelpRequestChanges } from './reactions/notify-officers-when-help-request-changes.consumer.js';
import { NotifyOfficersWhenPartnershipChanges } from './reactions/notify-officers-when-partnership-changes.consumer.js';
import { NotifyOfficersWhenTrainingIsScheduledOrCancelled } from './reactions/notify-officers-when-training-is-scheduled-or-cancelled.consumer.js';
import { NotifyOfficersWhenDecreeIsExpiring } from './reactions/notify-officers-when-decree-is-expiring.consumer.js';
import { NotifyOfficersWhenRegistrationIsDecided } from './reactions/notify-officers-when-registration-is-decided.consumer.js';
import { NotifyOfficersWhenKimStatusChanges } from './reactions/notify-officers-when-kim-status-changes.consumer.js';
import { NotifyOfficersWhenTermIsExpiring } from './reactions/notify-officers-when-term-is-expiring.consumer.js';
import { NotifyReporterAndAgencyWhenAspirationIsAssigned } from './reactions/notify-reporter-and-agency-when-aspiration-is-assigned.consumer.js';
import { NotifyReporterAndKimWhenAspirationIsAnswered } from './reactions/notify-reporter-and-kim-when-aspiration-is-answered.consumer.js';
import { NotifyReporterWhenAspirationIsClosed } from './reactions/notify-reporter-when-aspiration-is-closed.consumer.js';
import { NotifyReporterWhenAspirationIsMerged } from './reactions/notify-reporter-when-aspiration-is-merged.consumer.js';
import { NotifyReporterWhenAspirationIsReceived } from './reactions/notify-reporter-when-aspiration-is-received.consumer.js';
import { NotifyAgencyOrReporterWhenDeadlineIsNear } from './reactions/notify-agency-or-reporter-when-deadline-is-near.consumer.js';
import { NotifyEscalationRecipientWhenAspirationIsEscalated } from './reactions/notify-escalation-recipient-when-aspiration-is-escalated.consumer.js';
import { NotifyReporterWhenDeadlineIsExtended } from './reactions/notify-reporter-when-deadline-is-extended.consumer.js';
import { NotifyDataProtectionOfficerWhenDataRequestIsDue } from './reactions/notify-data-protection-officer-when-data-request-is-due.consumer.js';

/** The reactions that notify. */
export const planReactions = [
  NotifyOfficersWhenRegistrationIsDecided,
  NotifyOfficersWhenKimStatusChanges,
  NotifyOfficersWhenDecreeIsExpiring,
  NotifyOfficersWhenTermIsExpiring,
  NotifyKimWhenTaskIsAssigned,
  NotifyOfficersWhenTrainingIsScheduledOrCancelled,
  NotifyOfficersWhenTrainingPlaceIsGranted,
  NotifyReporterWhenAspirationIsReceived,
  NotifyReporterAndAgencyWhenAspirationIsAssigned,
  NotifyReporterAndKimWhenAspirationIsAnswered,
  NotifyAgencyWhenAspirationIsReopened,
  NotifyReporterAndKimWhenReplyIsNeeded,
  NotifyReporterWhenAspirationProgresses,
  NotifyAgencyWhenHandlingChanges,
  NotifyKimWhenAnswerIsUndelivered,
  NotifyReporterWhenAspirationIsClosed,
  NotifyReporterWhenAspirationIsMerged,
  NotifyAgencyWhenDeadlineIsMissed,
  NotifyAgencyOrReporterWhenDeadlineIsNear,
  NotifyEscalationRecipientWhenAspirationIsEscalated,
  NotifyReporterWhenDeadlineIsExtended,
  NotifyDataProtectionOfficerWhenDataRequestIsDue,
  NotifyOfficersWhenPartnershipChanges,
  NotifyOfficersWhenHelpRequestChanges,
];
