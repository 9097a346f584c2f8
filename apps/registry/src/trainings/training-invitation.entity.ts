import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The invitation of a KIM to a training, and its ground. */
@Entity('training_invitation')
@Index('training_invitation_by_kim', ['kimId', 'trainingId'])
export class TrainingInvitationEntity {
  @ForeignKey('TrainingEntity', { name: 'training_invitation_training' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_invitation_pkey' })
  trainingId: string;

  @ForeignKey('KimEntity', { name: 'training_invitation_kim' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_invitation_pkey' })
  kimId: string;

  @Column('text')
  ground: string;

  @Column('timestamptz')
  invitedAt: Date;
}
