import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When a dissemination task was due and reported, as events of publishing report it. */
@Entity('kim_task')
@Index('kim_task_by_kim', ['kimId', 'dueOn'])
export class KimTaskEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kim_task_pkey' })
  taskId: string;

  @Column('uuid')
  kimId: string;

  /** Null until the assignment of the task has been consumed, and after its cancellation. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('date', { nullable: true })
  reportedOn: string | null;
}
