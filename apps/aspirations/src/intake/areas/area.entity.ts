import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { areaKinds } from '#contracts';

/** An area as the registry publishes it. */
@Entity('area')
export class Area {
  @PrimaryColumn('text')
  code: string;

  /** Version of the area in the registry. */
  @Column('int')
  version: number;

  @Column('text')
  kind: (typeof areaKinds)[number];

  @Column('text')
  name: string;

  /** Last day; null while no end is known. */
  @Column('date', { nullable: true })
  validUntil: string | null;
}
