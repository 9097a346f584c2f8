import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';

/** What coordinators write for each other on an aspiration; no entry of it, because KIM and agencies read those. */
@Entity('office_note')
@Index('office_note_by_aspiration', ['aspirationId', 'id'])
export class OfficeNote {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Aspiration, { name: 'office_note_aspiration' })
  aspirationId: string;

  @Column('text')
  text: string;

  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
