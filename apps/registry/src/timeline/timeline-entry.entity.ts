import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ServiceName } from '#contracts';
import type { TimelineKind } from './timeline-kinds.js';

/** What happened in a village or to a KIM, once for each of them; from events alone, without a text that a person wrote. */
@Entity('timeline_entry')
@Index('timeline_entry_by_place', ['place', 'at', 'id'])
@Index('timeline_entry_public', ['place', 'at', 'id'], { where: 'public' })
@Index('timeline_entry_by_subject', ['subjectId'])
export class TimelineEntryEntity {
  /** The code of the village, or the id of the KIM. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'timeline_entry_pkey' })
  place: string;

  /** Of kind, subject and version: the same whenever its event is handled. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'timeline_entry_pkey' })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  service: ServiceName;

  @Column('text')
  kind: TimelineKind;

  @Column('text')
  subjectType: string;

  @Column('uuid')
  subjectId: string;

  /** The public title of the subject; null for what has none. */
  @Column('text', { nullable: true })
  name: string | null;

  /** The KIM that took part in it. */
  @Column('uuid', { nullable: true })
  kimId: string | null;

  /** False for what a KIM did in no village of its own. */
  @Column('boolean')
  local: boolean;

  /** Whether everybody reads it; of an aspiration as long as it is public. */
  @Column('boolean')
  public: boolean;

  /** Whether no KIM reads it. */
  @Column('boolean')
  confidential: boolean;
}

/** What decides whether an aspiration is public; each value only grows, so that the order of its events does not matter. */
@Entity('timeline_aspiration')
export class TimelineAspirationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'timeline_aspiration_pkey' })
  id: string;

  @Column('boolean')
  verified: boolean;

  @Column('boolean')
  confidential: boolean;

  @Column('boolean')
  archived: boolean;

  /** The version with which it was merged last; 0 for never. */
  @Column('int')
  mergedAt: number;

  @Column('int')
  unmergedAt: number;
}
