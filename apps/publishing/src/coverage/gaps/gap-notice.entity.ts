import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last day on which the gaps of an edition were announced, and how often they were. */
@Entity('coverage_gap_notice')
export class CoverageGapNotice {
  @PrimaryColumn('uuid')
  editionId: string;

  @Column('int')
  number: number;

  @Column('date')
  day: string;
}
