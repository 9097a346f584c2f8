import { attachmentMigrations } from '#attachments';
import { ActivityEntity, ActivityHistoryEntity } from './activities/activity.entity.js';
import { AwaitedActivityEntity } from './activities/awaited-activity.entity.js';
import { AreaBoundaryEntity } from './areas/area-boundary.entity.js';
import { AreaChangeEntity } from './areas/area-change.entity.js';
import { AreaHistoryEntity } from './areas/area-history.entity.js';
import { AreaEntity } from './areas/area.entity.js';
import { CertificateEntity, CertificateNameEntity } from './trainings/certificates/certificate.entity.js';
import { EvaluationScoreEntity } from './maturity/evaluations/evaluation-score.entity.js';
import { EvaluationEntity, EvaluationHistoryEntity } from './maturity/evaluations/evaluation.entity.js';
import { ImportedKimEntity } from './data-exchange/kim-files/imported-kim.entity.js';
import { KimImportFaultEntity } from './data-exchange/kim-files/kim-import-fault.entity.js';
import { KimImportEntity } from './data-exchange/kim-files/kim-import.entity.js';
import { KimDecreeWarningEntity } from './kims/kim-decree-warning.entity.js';
import { KimFormerDecreeEntity } from './kims/kim-former-decree.entity.js';
import { KimHistoryEntity } from './kims/kim-history.entity.js';
import { KimVillageEntity } from './kims/kim-village.entity.js';
import { KimEntity } from './kims/kim.entity.js';
import { InvitationBatchEntity, InvitationBatchMemberEntity } from './members/invitations/invitation-batch.entity.js';
import { InvitationEntity, InvitationHistoryEntity } from './members/invitations/invitation.entity.js';
import { MandateUseEntity } from './members/mandates/mandate-use.entity.js';
import { MandateEntity, MandateHistoryEntity } from './members/mandates/mandate.entity.js';
import { KimTaskEntity } from './maturity/kim-task.entity.js';
import { MaturityAssessmentEntity } from './maturity/maturity-assessment.entity.js';
import { MaturityFormulaEntity } from './maturity/maturity-formula.entity.js';
import { RecomputationEntity } from './maturity/recomputation.entity.js';
import { ContactAccessEntity } from './members/contact-access.entity.js';
import { MemberContactEntity } from './members/member-contact.entity.js';
import { MemberHistoryEntity } from './members/member-history.entity.js';
import { MemberEntity } from './members/member.entity.js';
import { OfficerTermEntity } from './members/officer-term.entity.js';
import { CreateRegistry1764100000000 } from './migrations/1764100000000-create-registry.js';
import { CreateTimeline1764400000000 } from './migrations/1764400000000-create-timeline.js';
import { ForumDelegateEntity, ForumDelegateHistoryEntity } from './network/forums/forum-delegate.entity.js';
import { HelpOfferEntity } from './network/help/help-offer.entity.js';
import { HelpRequestEntity, HelpRequestHistoryEntity } from './network/help/help-request.entity.js';
import { PartnershipEntity, PartnershipHistoryEntity } from './network/partnerships/partnership.entity.js';
import { AttendanceAttemptEntity, AttendanceEntity } from './trainings/participation/attendance.entity.js';
import { FeedbackEntity } from './trainings/participation/feedback.entity.js';
import { RegistrationEntity, RegistrationHistoryEntity } from './trainings/participation/registration.entity.js';
import { PotentialEntity, PotentialHistoryEntity } from './network/potentials/potential.entity.js';
import { ReportReminderEntity } from './activities/reports/report-reminder.entity.js';
import { ReportEntity, ReportHistoryEntity } from './activities/reports/report.entity.js';
import { TimelineAspirationEntity, TimelineEntryEntity } from './timeline/timeline-entry.entity.js';
import { TrainingInvitationEntity } from './trainings/training-invitation.entity.js';
import { TrainingReminderEntity } from './trainings/training-reminder.entity.js';
import { TrainingSessionEntity } from './trainings/training-session.entity.js';
import { TrainingEntity, TrainingHistoryEntity } from './trainings/training.entity.js';

export const registryEntities = [
  AreaEntity,
  AreaChangeEntity,
  AreaHistoryEntity,
  AreaBoundaryEntity,
  KimEntity,
  KimVillageEntity,
  KimHistoryEntity,
  KimFormerDecreeEntity,
  KimDecreeWarningEntity,
  MemberEntity,
  MemberContactEntity,
  ContactAccessEntity,
  PotentialEntity,
  PotentialHistoryEntity,
  PartnershipEntity,
  PartnershipHistoryEntity,
  HelpRequestEntity,
  HelpRequestHistoryEntity,
  HelpOfferEntity,
  ForumDelegateEntity,
  ForumDelegateHistoryEntity,
  ActivityEntity,
  ActivityHistoryEntity,
  AwaitedActivityEntity,
  ReportEntity,
  ReportReminderEntity,
  ReportHistoryEntity,
  TrainingEntity,
  TrainingSessionEntity,
  TrainingReminderEntity,
  TrainingInvitationEntity,
  TrainingHistoryEntity,
  RegistrationEntity,
  RegistrationHistoryEntity,
  AttendanceEntity,
  AttendanceAttemptEntity,
  FeedbackEntity,
  CertificateEntity,
  CertificateNameEntity,
  MemberHistoryEntity,
  OfficerTermEntity,
  MandateEntity,
  MandateHistoryEntity,
  MandateUseEntity,
  InvitationBatchEntity,
  InvitationBatchMemberEntity,
  InvitationEntity,
  InvitationHistoryEntity,
  MaturityFormulaEntity,
  MaturityAssessmentEntity,
  KimTaskEntity,
  RecomputationEntity,
  EvaluationEntity,
  EvaluationScoreEntity,
  EvaluationHistoryEntity,
  KimImportEntity,
  ImportedKimEntity,
  KimImportFaultEntity,
  TimelineEntryEntity,
  TimelineAspirationEntity,
];

export const registryMigrations = [CreateRegistry1764100000000, CreateTimeline1764400000000, ...attachmentMigrations];
