import type { EventDefinition } from './define-event.js';
import { AccountInvitationSent } from './registry/account-invitation-sent.js';
import { AreaBoundaryRecorded } from './registry/area-boundary-recorded.js';
import { AreaRecorded } from './registry/area-recorded.js';
import { AreaRetired } from './registry/area-retired.js';
import { kimEvents } from './registry/kim-events.js';
import { MemberJoined } from './registry/member-joined.js';
import { PartnershipProposed } from './registry/partnership-proposed.js';
import { PartnershipAccepted } from './registry/partnership-accepted.js';
import { PartnershipDeclined } from './registry/partnership-declined.js';
import { PartnershipEnded } from './registry/partnership-ended.js';
import { HelpRequested } from './registry/help-requested.js';
import { HelpOffered } from './registry/help-offered.js';
import { HelpAccepted } from './registry/help-accepted.js';
import { HelpDone } from './registry/help-done.js';
import { HelpWithdrawn } from './registry/help-withdrawn.js';
import { ActivityLogged } from './registry/activity-logged.js';
import { ActivityVerified } from './registry/activity-verified.js';
import { ActivityRejected } from './registry/activity-rejected.js';
import { ReportSubmitted } from './registry/report-submitted.js';
import { ReportReturned } from './registry/report-returned.js';
import { ReportAccepted } from './registry/report-accepted.js';
import { EvaluationPublished } from './registry/evaluation-published.js';
import { MaturityAssessed } from './registry/maturity-assessed.js';
import { TrainingScheduled } from './registry/training-scheduled.js';
import { MonthlyReportDue } from './registry/monthly-report-due.js';
import { TrainingNear } from './registry/training-near.js';
import { TrainingChanged } from './registry/training-changed.js';
import { TrainingCancelled } from './registry/training-cancelled.js';
import { TrainingCompleted } from './registry/training-completed.js';
import { TrainingPlaceGranted } from './registry/training-place-granted.js';
import { MemberAccountChanged } from './registry/member-account-changed.js';
import { MemberChanged } from './registry/member-changed.js';
import { MemberLeft } from './registry/member-left.js';
import { MemberErased } from './registry/member-erased.js';
import { OfficerTermExpiring } from './registry/officer-term-expiring.js';
import { InformationNeedAnswered } from './publishing/information-need-answered.js';
import { InformationNeedListed } from './publishing/information-need-listed.js';
import { ContributionDeclined } from './publishing/contribution-declined.js';
import { ContributionReturned } from './publishing/contribution-returned.js';
import { CoverageGapDetected } from './publishing/coverage-gap-detected.js';
import { CoverageGapsFound } from './publishing/coverage-gaps-found.js';
import { CampaignStarted } from './publishing/campaign-started.js';
import { CampaignChanged } from './publishing/campaign-changed.js';
import { CampaignPaused } from './publishing/campaign-paused.js';
import { CampaignResumed } from './publishing/campaign-resumed.js';
import { CampaignClosed } from './publishing/campaign-closed.js';
import { CampaignCancelled } from './publishing/campaign-cancelled.js';
import { EditionPublished } from './publishing/edition-published.js';
import { EditionCorrected } from './publishing/edition-corrected.js';
import { EditionSuperseded } from './publishing/edition-superseded.js';
import { EditionWithdrawn } from './publishing/edition-withdrawn.js';
import { EditionExpired } from './publishing/edition-expired.js';
import { EditionRenewalDue } from './publishing/edition-renewal-due.js';
import { disseminationTaskEvents } from './publishing/dissemination-task-events.js';
import { ClaimSpread } from './publishing/claim-spread.js';
import { ClaimReported } from './publishing/claim-reported.js';
import { ClaimRated } from './publishing/claim-rated.js';
import { ClaimClarified } from './publishing/claim-clarified.js';
import { AspirationReceived } from './aspirations/aspiration-received.js';
import { AspirationVerified } from './aspirations/aspiration-verified.js';
import { AspirationAssigned } from './aspirations/aspiration-assigned.js';
import { AspirationResponded } from './aspirations/aspiration-responded.js';
import { AspirationReopened } from './aspirations/aspiration-reopened.js';
import { AspirationClosed } from './aspirations/aspiration-closed.js';
import { AspirationReturned } from './aspirations/aspiration-returned.js';
import { AspirationCompleted } from './aspirations/aspiration-completed.js';
import { AspirationArchived } from './aspirations/aspiration-archived.js';
import { AspirationReferred } from './aspirations/aspiration-referred.js';
import { AspirationAccepted } from './aspirations/aspiration-accepted.js';
import { AspirationDeclined } from './aspirations/aspiration-declined.js';
import { AspirationRecalled } from './aspirations/aspiration-recalled.js';
import { AspirationHeld } from './aspirations/aspiration-held.js';
import { AspirationRecategorised } from './aspirations/aspiration-recategorised.js';
import { QuestionAsked } from './aspirations/question-asked.js';
import { QuestionAnswered } from './aspirations/question-answered.js';
import { ProgressLogged } from './aspirations/progress-logged.js';
import { AnswerChecked } from './aspirations/answer-checked.js';
import { CheckRequested } from './aspirations/check-requested.js';
import { AnswerSentBack } from './aspirations/answer-sent-back.js';
import { AnswerUndelivered } from './aspirations/answer-undelivered.js';
import { AspirationAppealed } from './aspirations/aspiration-appealed.js';
import { AspirationProtected } from './aspirations/aspiration-protected.js';
import { AspirationSplit } from './aspirations/aspiration-split.js';
import { PartResponded } from './aspirations/part-responded.js';
import { PartsReopened } from './aspirations/parts-reopened.js';
import { PartClosed } from './aspirations/part-closed.js';
import { AspirationMerged } from './aspirations/aspiration-merged.js';
import { AspirationUnmerged } from './aspirations/aspiration-unmerged.js';
import { AspirationEscalated } from './aspirations/aspiration-escalated.js';
import { DataRequestDeadlineMissed } from './aspirations/data-request-deadline-missed.js';
import { DataRequestDeadlineNear } from './aspirations/data-request-deadline-near.js';
import { TrackingPinRenewed } from './aspirations/tracking-pin-renewed.js';
import { ReporterErased } from './aspirations/reporter-erased.js';
import { InformationObjectionFiled } from './aspirations/information-objection-filed.js';
import { InformationObjectionAnswered } from './aspirations/information-objection-answered.js';
import { DeadlineExtended } from './aspirations/deadline-extended.js';
import { DeadlineNear } from './aspirations/deadline-near.js';
import { DeadlineMissed } from './aspirations/deadline-missed.js';
import { MessageDelivered } from './notifications/message-delivered.js';
import { MessageFailed } from './notifications/message-failed.js';
import { MessageRead } from './notifications/message-read.js';
import { MessageSuppressed } from './notifications/message-suppressed.js';
import { RecipientReachable } from './notifications/recipient-reachable.js';
import { RecipientUnreachable } from './notifications/recipient-unreachable.js';

/** All events of all services, by the type on the wire. */
export const events: ReadonlyMap<string, EventDefinition> = new Map(
  [
    AreaRecorded,
    AreaRetired,
    AreaBoundaryRecorded,
    ...kimEvents,
    MemberJoined,
    PartnershipProposed,
    PartnershipAccepted,
    PartnershipDeclined,
    PartnershipEnded,
    HelpRequested,
    HelpOffered,
    HelpAccepted,
    HelpDone,
    HelpWithdrawn,
    ActivityLogged,
    ActivityVerified,
    ActivityRejected,
    ReportSubmitted,
    ReportReturned,
    ReportAccepted,
    MaturityAssessed,
    EvaluationPublished,
    TrainingScheduled,
    TrainingChanged,
    TrainingNear,
    MonthlyReportDue,
    TrainingCancelled,
    TrainingCompleted,
    TrainingPlaceGranted,
    MemberAccountChanged,
    MemberChanged,
    MemberLeft,
    MemberErased,
    OfficerTermExpiring,
    AccountInvitationSent,
    EditionPublished,
    InformationNeedListed,
    InformationNeedAnswered,
    EditionCorrected,
    EditionSuperseded,
    EditionWithdrawn,
    EditionExpired,
    EditionRenewalDue,
    ...disseminationTaskEvents,
    ClaimReported,
    ClaimRated,
    ClaimClarified,
    ClaimSpread,
    CoverageGapDetected,
    CoverageGapsFound,
    CampaignStarted,
    CampaignChanged,
    CampaignPaused,
    CampaignResumed,
    CampaignClosed,
    CampaignCancelled,
    ContributionReturned,
    ContributionDeclined,
    AspirationReceived,
    AspirationVerified,
    AspirationAssigned,
    AspirationResponded,
    AspirationReopened,
    AspirationClosed,
    AspirationReturned,
    AspirationCompleted,
    AspirationArchived,
    AspirationReferred,
    AspirationAccepted,
    AspirationDeclined,
    AspirationRecalled,
    AspirationHeld,
    AspirationRecategorised,
    QuestionAsked,
    QuestionAnswered,
    ProgressLogged,
    CheckRequested,
    AnswerChecked,
    AnswerSentBack,
    AnswerUndelivered,
    AspirationAppealed,
    AspirationProtected,
    AspirationSplit,
    PartResponded,
    PartsReopened,
    PartClosed,
    AspirationMerged,
    AspirationUnmerged,
    AspirationEscalated,
    DeadlineMissed,
    DeadlineNear,
    DeadlineExtended,
    DataRequestDeadlineNear,
    DataRequestDeadlineMissed,
    ReporterErased,
    TrackingPinRenewed,
    InformationObjectionFiled,
    InformationObjectionAnswered,
    MessageDelivered,
    MessageFailed,
    MessageRead,
    MessageSuppressed,
    RecipientReachable,
    RecipientUnreachable,
  ].map((event) => [event.wireType, event as unknown as EventDefinition]),
);
