import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the registry has told of a KIM: enough to call it by its name. */
@Entity('kim')
export class Kim {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_pkey' })
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  name: string;
}
