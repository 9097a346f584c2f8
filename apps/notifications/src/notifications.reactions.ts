import { NotifyAgencyWhenAspirationIsReopened } from './reactions/notify-agency-when-aspiration-is-reopened.consumer.js';
import { NotifyAgencyWhenDeadlineIsMissed } from './reactions/notify-agency-when-deadline-is-missed.consumer.js';
import { NotifyKimWhenTaskIsAssigned } from './reactions/notify-kim-when-task-is-assigned.consumer.js';
import { NotifyOfficersWhenRegistrationIsDecided } from './reactions/notify-officers-when-registration-is-decided.consumer.js';
import { NotifyReporterAndAgencyWhenAspirationIsDisposed } from './reactions/notify-reporter-and-agency-when-aspiration-is-disposed.consumer.js';
import { NotifyReporterAndKimWhenAspirationIsAnswered } from './reactions/notify-reporter-and-kim-when-aspiration-is-answered.consumer.js';
import { NotifyReporterWhenAspirationIsClosed } from './reactions/notify-reporter-when-aspiration-is-closed.consumer.js';
import { NotifyReporterWhenAspirationIsMerged } from './reactions/notify-reporter-when-aspiration-is-merged.consumer.js';
import { NotifyReporterWhenAspirationIsReceived } from './reactions/notify-reporter-when-aspiration-is-received.consumer.js';

/** Everything that this service does about events. */
export const notificationsReactions = [
  NotifyOfficersWhenRegistrationIsDecided,
  NotifyKimWhenTaskIsAssigned,
  NotifyReporterWhenAspirationIsReceived,
  NotifyReporterAndAgencyWhenAspirationIsDisposed,
  NotifyReporterAndKimWhenAspirationIsAnswered,
  NotifyAgencyWhenAspirationIsReopened,
  NotifyReporterWhenAspirationIsClosed,
  NotifyReporterWhenAspirationIsMerged,
  NotifyAgencyWhenDeadlineIsMissed,
];
