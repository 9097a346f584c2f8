import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Edition } from '../documents/edition.entity.js';

/** One task in one of its villages: who was asked there, and how many people were reached. */
@Entity('village_coverage')
@Index('village_coverage_of_edition', ['editionId', 'villageCode'])
export class VillageCoverage {
  @PrimaryColumn('uuid', { name: 'task_id' })
  taskId: string;

  @PrimaryColumn('text', { name: 'village_code' })
  villageCode: string;

  @Column('uuid', { name: 'edition_id' })
  @ForeignKey(() => Edition, { name: 'village_coverage_of_edition_row' })
  editionId: string;

  /** The version of the task that the row tells of. */
  @Column('int')
  version: number;

  /** The village's share of the people that the report counts; null as long as the village is not reached. */
  @Column('int', { name: 'people_reached', nullable: true })
  peopleReached: number | null;
}
