import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Edition } from '../edition.entity.js';

export const scheduledActions = ['PUBLISH', 'WITHDRAW'] as const;

/** What is to happen to an edition at a time; the row goes with the step. */
@Entity('edition_schedule')
@Index('edition_schedule_by_time', ['at', 'editionId'])
export class EditionSchedule {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Edition, { name: 'edition_schedule_of_edition' })
  editionId: string;

  @PrimaryColumn('text')
  action: (typeof scheduledActions)[number];

  @Column('timestamptz')
  at: Date;

  /** IANA name: in which the editor meant the time. */
  @Column('text')
  zone: string;

  /** What is missed until then, such as by a failure, is not published at all; null: it goes late. */
  @Column('timestamptz', { nullable: true })
  sendBy: Date | null;

  /** Of a withdrawal; public. */
  @Column('text', { nullable: true })
  explanation: string | null;

  /** Subject of the access token. */
  @Column('text')
  scheduledBy: string;

  @Column('timestamptz')
  scheduledAt: Date;
}
