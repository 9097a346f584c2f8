import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A reminder of a training that was published, once for each day on which it was to begin. */
@Entity('training_reminder')
export class TrainingReminderEntity {
  @ForeignKey('TrainingEntity', { name: 'training_reminder_training' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_reminder_pkey' })
  trainingId: string;

  /** Of its event. */
  @Column('uuid')
  id: string;

  /** In Jakarta. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'training_reminder_pkey' })
  startsOn: string;

  @Column('timestamptz')
  at: Date;
}
