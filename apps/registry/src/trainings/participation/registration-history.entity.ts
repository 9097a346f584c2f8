import { Entity, ForeignKey } from 'typeorm';
import { HistoryRow } from '#lifecycle';
import type { RegistrationStatus } from './registration.workflow.js';

@Entity('training_registration_history')
@ForeignKey('RegistrationEntity', ['subjectId'], ['id'], { name: 'training_registration_history_subject' })
export class RegistrationHistoryEntity extends HistoryRow<RegistrationStatus> {}
