import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Edition } from '../documents/edition.entity.js';

/** One task in one of its villages, and the people whom its report counts there. */
@Entity('village_coverage')
@Index('village_coverage_of_edition', ['editionId', 'villageCode'])
export class VillageCoverage {
  @PrimaryColumn('uuid')
  taskId: string;

  @PrimaryColumn('text')
  villageCode: string;

  @Column('uuid')
  @ForeignKey(() => Edition, { name: 'village_coverage_of_edition_row' })
  editionId: string;

  /** The version of the task that the row shows. */
  @Column('int')
  version: number;

  /** The village's share of the people that the report counts; null as long as the village is not reached. */
  @Column('int', { nullable: true })
  peopleReached: number | null;
}
