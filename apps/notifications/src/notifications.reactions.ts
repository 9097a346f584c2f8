import { EraseRecipientWhenMemberIsErased } from './messages/reactions/erase-recipient-when-member-is-erased.consumer.js';
import { NotifyAgencyWhenAspirationIsReopened } from './plans/reactions/notify-agency-when-aspiration-is-reopened.consumer.js';
import { NotifyAgencyWhenDeadlineIsMissed } from './plans/reactions/notify-agency-when-deadline-is-missed.consumer.js';
import { NotifyReporterAndKimWhenReplyIsNeeded } from './plans/reactions/notify-reporter-and-kim-when-reply-is-needed.consumer.js';
import { NotifyReporterWhenAspirationProgresses } from './plans/reactions/notify-reporter-when-aspiration-progresses.consumer.js';
import { NotifyAgencyWhenHandlingChanges } from './plans/reactions/notify-agency-when-handling-changes.consumer.js';
import { NotifyKimWhenAnswerIsUndelivered } from './plans/reactions/notify-kim-when-answer-is-undelivered.consumer.js';
import { NotifyKimWhenTaskIsAssigned } from './plans/reactions/notify-kim-when-task-is-assigned.consumer.js';
import { NotifyOfficersWhenTrainingPlaceIsGranted } from './plans/reactions/notify-officers-when-training-place-is-granted.consumer.js';
import { NotifyOfficersWhenHelpRequestChanges } from './plans/reactions/notify-officers-when-help-request-changes.consumer.js';
import { NotifyOfficersWhenPartnershipChanges } from './plans/reactions/notify-officers-when-partnership-changes.consumer.js';
import { NotifyOfficersWhenTrainingIsScheduledOrCancelled } from './plans/reactions/notify-officers-when-training-is-scheduled-or-cancelled.consumer.js';
import { NotifyOfficersWhenDecreeIsExpiring } from './plans/reactions/notify-officers-when-decree-is-expiring.consumer.js';
import { NotifyOfficersWhenRegistrationIsDecided } from './plans/reactions/notify-officers-when-registration-is-decided.consumer.js';
import { NotifyOfficersWhenKimStatusChanges } from './plans/reactions/notify-officers-when-kim-status-changes.consumer.js';
import { NotifyOfficersWhenTermIsExpiring } from './plans/reactions/notify-officers-when-term-is-expiring.consumer.js';
import { NotifyReporterAndAgencyWhenAspirationIsAssigned } from './plans/reactions/notify-reporter-and-agency-when-aspiration-is-assigned.consumer.js';
import { NotifyReporterAndKimWhenAspirationIsAnswered } from './plans/reactions/notify-reporter-and-kim-when-aspiration-is-answered.consumer.js';
import { NotifyReporterWhenAspirationIsClosed } from './plans/reactions/notify-reporter-when-aspiration-is-closed.consumer.js';
import { NotifyReporterWhenAspirationIsMerged } from './plans/reactions/notify-reporter-when-aspiration-is-merged.consumer.js';
import { NotifyReporterWhenAspirationIsReceived } from './plans/reactions/notify-reporter-when-aspiration-is-received.consumer.js';
import { EraseRecipientWhenReporterIsErased } from './messages/reactions/erase-recipient-when-reporter-is-erased.consumer.js';
import { NotifyAgencyOrReporterWhenDeadlineIsNear } from './plans/reactions/notify-agency-or-reporter-when-deadline-is-near.consumer.js';
import { NotifyEscalationRecipientWhenAspirationIsEscalated } from './plans/reactions/notify-escalation-recipient-when-aspiration-is-escalated.consumer.js';
import { NotifyReporterWhenDeadlineIsExtended } from './plans/reactions/notify-reporter-when-deadline-is-extended.consumer.js';
import { NotifyDataProtectionOfficerWhenDataRequestIsDue } from './plans/reactions/notify-data-protection-officer-when-data-request-is-due.consumer.js';

/** All reactions of the service to events. */
export const notificationsReactions = [
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
  EraseRecipientWhenMemberIsErased,
  EraseRecipientWhenReporterIsErased,
  NotifyOfficersWhenPartnershipChanges,
  NotifyOfficersWhenHelpRequestChanges,
];
