import { attachmentMigrations } from '#attachments';
import { intakeLimitMigrations } from '#intake-limits';
import { membershipMigrations } from '#memberships';
import { Area } from './audience/area.entity.js';
import { KimLevel } from './audience/kim-level.entity.js';
import { UnreachableMember } from './audience/unreachable-member.entity.js';
import { Kim } from './audience/kim.entity.js';
import { Campaign, CampaignHistory, CampaignReport } from './campaigns/campaign.entity.js';
import { CoverageGap, CoverageGapHistory } from './coverage/gaps/gap.entity.js';
import { CoverageGapNotice } from './coverage/gaps/gap-notice.entity.js';
import { DistrictCoverage } from './coverage/district-coverage.entity.js';
import { Claim, ClaimHistory } from './claims/claim.entity.js';
import { ClaimEvidence } from './claims/evidence/claim-evidence.entity.js';
import { ClaimKey, ClaimPicture } from './claims/reports/claim-key.entity.js';
import { ClaimContact, ClaimReport } from './claims/reports/claim-report.entity.js';
import { Reply, ReplyHistory, Thread, ThreadHistory } from './discussions/thread.entity.js';
import { VillageCoverage } from './coverage/village-coverage.entity.js';
import { Contribution, ContributionHistory } from './documents/contributions/contribution.entity.js';
import { Document, DocumentHistory } from './documents/document.entity.js';
import { Edition } from './documents/edition.entity.js';
import { EditionComment } from './documents/review/comment.entity.js';
import { EditionSchedule } from './documents/schedule/schedule.entity.js';
import { EditionHistory } from './documents/edition-history.entity.js';
import { CreateNeeds1764100000005 } from './migrations/1764100000005-create-needs.js';
import { CreateCoverageGap1764100000006 } from './migrations/1764100000006-create-coverage-gap.js';
import { CreatePublication1764100000003 } from './migrations/1764100000003-create-publication.js';
import { CreatePublishing1764100000000 } from './migrations/1764100000000-create-publishing.js';
import { CreateEditing1764100000001 } from './migrations/1764100000001-create-editing.js';
import { EditionFeedback } from './needs/feedback.entity.js';
import { InformationNeed, InformationNeedHistory } from './needs/need.entity.js';
import { NeedVote } from './needs/need-vote.entity.js';
import { PublicationChange } from './publication/change-log/change.entity.js';
import { PublicationHead } from './publication/change-log/change-head.entity.js';
import { PublishedItem } from './publication/items/published-item.entity.js';
import { WebSubPosition } from './publication/websub/websub-position.entity.js';
import { EditionTarget } from './dissemination/target.entity.js';
import { CreateClaims1764100000004 } from './migrations/1764100000004-create-claims.js';
import { CreateCampaigns1764100000007 } from './migrations/1764100000007-create-campaigns.js';
import { CreateDiscussions1764100000006 } from './migrations/1764100000006-create-discussions.js';
import { Task, TaskHistory } from './dissemination/task.entity.js';
import { TaskReport } from './dissemination/task-report.entity.js';

export const publishingEntities = [
  Area,
  Kim,
  KimLevel,
  UnreachableMember,
  Campaign,
  CampaignHistory,
  CampaignReport,
  Claim,
  ClaimContact,
  ClaimEvidence,
  ClaimHistory,
  ClaimKey,
  ClaimPicture,
  ClaimReport,
  Contribution,
  ContributionHistory,
  Reply,
  ReplyHistory,
  Thread,
  ThreadHistory,
  Document,
  DocumentHistory,
  Edition,
  EditionHistory,
  EditionComment,
  EditionSchedule,
  EditionTarget,
  Task,
  TaskHistory,
  TaskReport,
  VillageCoverage,
  PublicationChange,
  PublicationHead,
  PublishedItem,
  WebSubPosition,
  DistrictCoverage,
  InformationNeed,
  InformationNeedHistory,
  NeedVote,
  EditionFeedback,
  CoverageGap,
  CoverageGapHistory,
  CoverageGapNotice,
];

/** In the order in which they run. */
export const publishingMigrations = [
  CreatePublishing1764100000000,
  CreateEditing1764100000001,
  CreatePublication1764100000003,
  CreateClaims1764100000004,
  CreateNeeds1764100000005,
  CreateCoverageGap1764100000006,
  CreateDiscussions1764100000006,
  CreateCampaigns1764100000007,
  ...attachmentMigrations,
  ...membershipMigrations,
  ...intakeLimitMigrations,
];
