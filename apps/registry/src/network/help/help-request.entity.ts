import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { historyOf } from '#lifecycle';
import type { HelpStatus } from './help.workflow.js';

/** The request of a KIM for the help of another. */
@Entity('help_request')
@Check('help_request_status', `status IN ('OPEN', 'OFFERED', 'ACCEPTED', 'DONE', 'WITHDRAWN')`)
@Index('help_request_by_kim', ['kimId', 'id'])
@Index('help_request_by_status', ['status', 'id'])
export class HelpRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'help_request_pkey' })
  id: string;

  @Column('int')
  version: number;

  @ForeignKey('KimEntity', { name: 'help_request_kim' })
  @Column('uuid')
  kimId: string;

  @Column('text')
  title: string;

  @Column('text')
  description: string;

  @Column('date', { nullable: true })
  neededBy: string | null;

  @Column('text')
  status: HelpStatus;

  /** The KIM whose offer was accepted. */
  @ForeignKey('KimEntity', { name: 'help_request_helper' })
  @Column('uuid', { nullable: true })
  helpingKimId: string | null;

  @Column('date', { nullable: true })
  doneOn: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}

export const HelpRequestHistoryEntity = historyOf('help-request', () => HelpRequestEntity);

export type HelpRequest = Readonly<HelpRequestEntity>;
