import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from '../../agencies/agency.entity.js';

/** A text that an agency begins its answers with. A retired one is no longer listed. */
@Entity('answer_template')
@Index('answer_template_by_agency', ['agencyId', 'id'])
export class AnswerTemplate {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  @ForeignKey(() => Agency, { name: 'answer_template_agency' })
  agencyId: string;

  @Column('text')
  name: string;

  /** The category that it is for; null: any. */
  @Column('text', { nullable: true })
  category: string | null;

  @Column('text')
  text: string;

  @Column('boolean', { default: false })
  retired: boolean;

  @Column('text')
  updatedBy: string;

  @Column('timestamptz')
  updatedAt: Date;
}
