import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { RegistrationState } from './registration.workflow.js';

/** How a registration came to each of its states; rows are only ever added. */
@Entity('training_registration_history')
export class RegistrationHistoryEntity {
  @ForeignKey('RegistrationEntity', { name: 'training_registration_history_registration' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'training_registration_history_pkey' })
  registrationId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'training_registration_history_pkey' })
  version: number;

  @Column('text')
  action: string;

  @Column('text', { name: 'from_state', nullable: true })
  from: RegistrationState | null;

  @Column('text', { name: 'to_state' })
  to: RegistrationState;

  /** Subject of the access token; of a place that was granted, whoever made it free. */
  @Column('text')
  actor: string;

  @Column('timestamptz')
  at: Date;
}
