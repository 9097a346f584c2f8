import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A dissemination task as far as its punctuality goes; publishing tells of it. */
@Entity('kim_task')
@Index('kim_task_by_kim', ['kimId', 'dueOn'])
export class KimTaskEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_task_pkey' })
  taskId: string;

  @Column('uuid')
  kimId: string;

  /** Null as long as nothing but the report has been heard of. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('date', { nullable: true })
  reportedOn: string | null;
}
