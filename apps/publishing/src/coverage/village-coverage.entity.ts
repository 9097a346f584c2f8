import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { disseminationMeans, disseminationTaskStatuses } from '#contracts';

/** One task in one of its villages, as the last event of the task reports it. */
@Entity('village_coverage')
@Index('village_coverage_of_edition', ['editionId', 'villageCode'])
export class VillageCoverage {
  @PrimaryColumn('uuid')
  taskId: string;

  @PrimaryColumn('text')
  villageCode: string;

  @Column('uuid')
  editionId: string;

  /** The version of the task that the row shows. */
  @Column('int')
  version: number;

  @Column('text')
  status: (typeof disseminationTaskStatuses)[number];

  /** Null: the office of the village has the task. */
  @Column('uuid', { nullable: true })
  kimId: string | null;

  /** The village's share of the people that a report counts; null as long as no valid report names the village. */
  @Column('int', { nullable: true })
  peopleReached: number | null;

  @Column('date', { nullable: true })
  disseminatedOn: string | null;

  @Column('text', { nullable: true })
  means: (typeof disseminationMeans)[number] | null;
}
