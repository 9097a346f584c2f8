import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('training_session')
@Check('training_session_order', `starts_at < ends_at`)
@Check('training_session_where', `num_nonnulls(place, link) = 1`)
@Index('training_session_by_training', ['trainingId', 'startsAt'])
export class TrainingSessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_session_pkey' })
  id: string;

  @ForeignKey('TrainingEntity', { name: 'training_session_training' })
  @Column('uuid')
  trainingId: string;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { nullable: true })
  link: string | null;
}
