import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { campaignMetrics } from '#contracts';
import { historyOf } from '#lifecycle';
import type { CampaignStatus } from './campaign.workflow.js';
import type { CampaignProgress } from './progress/progress.dto.js';

export interface CampaignGoal {
  readonly metric: (typeof campaignMetrics)[number];
  readonly target: number;
}

export interface CampaignStage {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Documents that are disseminated for a goal in numbers, in certain villages and a certain period. */
@Entity('campaign')
@Index('campaign_by_status', ['status', 'id'])
@Index('campaign_by_end', ['endsOn', 'id'])
@Index('campaign_by_title', ['title', 'id'])
@Index('campaign_by_document', ['documentIds'], { type: 'gin' })
@Index('campaign_by_village', ['villageCodes'], { type: 'gin' })
@Check('campaign_period', `starts_on <= ends_on`)
export class Campaign {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  status: CampaignStatus;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;

  @Column('jsonb')
  goals: readonly CampaignGoal[];

  @Column('jsonb')
  stages: readonly CampaignStage[];

  @Column('uuid', { array: true })
  documentIds: string[];

  /** As they were named. */
  @Column('text', { array: true })
  areaCodes: string[];

  /** Those of the named areas; fixed when it starts. */
  @Column('text', { array: true })
  villageCodes: string[];

  /** Public: why it is paused or was cancelled. */
  @Column('text', { nullable: true })
  statusReason: string | null;

  /** Of the last pause. */
  @Column('date', { nullable: true })
  pausedOn: string | null;

  @Column('date', { nullable: true })
  resumedOn: string | null;

  /** Null: the public never sees it. */
  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** Subject of the access token. */
  @Column('text')
  createdBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const CampaignHistory = historyOf('campaign', () => Campaign);

/** What a campaign had reached when it was closed. Never changes. */
@Entity('campaign_report')
export class CampaignReport {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Campaign, { name: 'campaign_report_campaign' })
  campaignId: string;

  @Column('jsonb')
  progress: CampaignProgress;

  /** In the words of the office. */
  @Column('text')
  conclusion: string;

  /** The report as a text, in Indonesian and in English. */
  @Column('text')
  textId: string;

  @Column('text')
  textEn: string;

  @Column('timestamptz')
  closedAt: Date;
}
