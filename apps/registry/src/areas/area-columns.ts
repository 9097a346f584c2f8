import { Column } from 'typeorm';
import type { NewArea } from './area.rules.js';

/** The columns that an area shares with the versions of its history. */
export abstract class AreaColumns {
  @Column('text')
  kind: NewArea['kind'];

  @Column('text')
  name: string;

  /** First day; null when unknown. */
  @Column('date', { nullable: true })
  validFrom: string | null;

  /** Last day; null while the area has no end. */
  @Column('date', { nullable: true })
  validUntil: string | null;

  /** How many people live there; null when unknown. */
  @Column('int', { nullable: true })
  population: number | null;
}
