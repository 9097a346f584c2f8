import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The coverage of one edition in one district, counted from its villages. */
@Entity('district_coverage')
export class DistrictCoverage {
  @PrimaryColumn('uuid')
  editionId: string;

  @PrimaryColumn('text')
  districtCode: string;

  /** The targeted villages: those of the publication, for good. */
  @Column('text', { array: true })
  villageCodes: string[];

  @Column('timestamptz')
  targetedAt: Date;

  /** Villages where a report is expected, and none counts yet. */
  @Column('int')
  assigned: number;

  /** Villages that a report names as reached. */
  @Column('int')
  reached: number;

  /** Villages of which a second person has confirmed that. */
  @Column('int')
  checked: number;

  @Column('bigint')
  peopleReached: string;

  @Column('bigint')
  peopleChecked: string;
}
