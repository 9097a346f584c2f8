import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { fieldsOfActivity, kimStatuses } from '#contracts';

/** A KIM, as the last event of the registry reports it. */
@Entity('kim')
@Index('kim_by_village', ['villageCodes'], { type: 'gin' })
export class Kim {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  name: string;

  @Column('text')
  status: (typeof kimStatuses)[number];

  @Column('text', { array: true })
  villageCodes: string[];

  @Column('text', { array: true })
  fieldsOfActivity: (typeof fieldsOfActivity)[number][];
}
