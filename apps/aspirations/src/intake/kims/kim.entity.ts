import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A KIM as the registry publishes it: its name, whether it may submit, and from which villages. */
@Entity('kim')
export class Kim {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  status: string;

  @Column('text', { array: true })
  villageCodes: string[];

  /** Version of the KIM in the registry. */
  @Column('bigint')
  sequence: string;
}
