import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspirations/aspiration.entity.js';

/** A citizen who told what another had told before. Who it is lies in the reporters' vault, under this id. */
@Entity('supporter')
@Index('supporter_by_aspiration', ['aspirationId', 'id'])
export class Supporter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'supporter_pkey' })
  id: string;

  /** The case as it was named: when its merge is taken back, the supporter goes with it. */
  @Column('uuid', { name: 'aspiration_id' })
  @ForeignKey(() => Aspiration, { name: 'supporter_aspiration' })
  aspirationId: string;

  @Index('supporter_tracking_number', { unique: true })
  @Column('text', { name: 'tracking_number' })
  trackingNumber: string;

  /** The supporter's identity is hidden from the public and from the agency. */
  @Column('boolean')
  anonymous: boolean;

  @Column('uuid', { name: 'kim_id' })
  kimId: string;

  @Column('text', { name: 'village_code' })
  villageCode: string;

  /** Account of the KIM's member who took it in; not the citizen. */
  @Column('text', { name: 'submitted_by' })
  submittedBy: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;
}
