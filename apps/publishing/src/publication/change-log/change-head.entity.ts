import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The one row with the newest change. A transaction that adds a change locks it until it ends: changes become visible in their
 * order, so that a reader who has seen one never misses one before it.
 */
@Entity('publication_head')
export class PublicationHead {
  @PrimaryColumn('int')
  id: number;

  @Column('bigint')
  seq: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  hash: string;
}
