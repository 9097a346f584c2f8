import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { maturityLevels } from '#contracts';

/** The latest known level of maturity of a KIM, as the events of the registry report it. */
@Entity('kim_level')
export class KimLevel {
  @PrimaryColumn('uuid')
  kimId: string;

  /** `YYYY-MM` */
  @Column('text')
  month: string;

  /** Of the assessment of the month. */
  @Column('int')
  version: number;

  /** Null: the result is withheld. */
  @Column('text', { nullable: true })
  level: (typeof maturityLevels)[number] | null;
}
