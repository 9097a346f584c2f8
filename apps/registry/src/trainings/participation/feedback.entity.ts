import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a participant thinks of a training. The text may name people: it is shown to those who plan trainings. */
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
