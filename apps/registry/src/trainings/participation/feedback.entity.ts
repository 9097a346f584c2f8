import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The feedback of a participant. The text may name people: only accounts that plan trainings read it. */
@Entity('training_feedback')
@Check('training_feedback_rating', `rating BETWEEN 1 AND 5`)
@Index('training_feedback_by_training', ['trainingId', 'id'])
export class FeedbackEntity {
  @ForeignKey('RegistrationEntity', { name: 'training_feedback_registration' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_feedback_pkey' })
  registrationId: string;

  @Column('uuid')
  id: string;

  @ForeignKey('TrainingEntity', { name: 'training_feedback_training' })
  @Column('uuid')
  trainingId: string;

  @Column('int')
  rating: number;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz')
  at: Date;
}
