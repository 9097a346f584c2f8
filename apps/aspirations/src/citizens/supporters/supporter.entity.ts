import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../../aspirations/aspiration.entity.js';

/** A citizen who supports an aspiration of another citizen. The reporter vault stores the identity under this id. */
@Entity('supporter')
@Index('supporter_by_aspiration', ['aspirationId', 'id'])
export class Supporter {
  @PrimaryColumn('uuid')
  id: string;

  /** The aspiration as it was given: when its merge is undone, the supporter goes with it. */
  @Column('uuid')
  @ForeignKey(() => Aspiration, { name: 'supporter_aspiration' })
  aspirationId: string;

  @Index('supporter_tracking_number', { unique: true })
  @Column('text')
  trackingNumber: string;

  /** Hides the identity of the supporter from the public and the agency. */
  @Column('boolean')
  anonymous: boolean;

  @Column('uuid')
  kimId: string;

  @Column('text')
  villageCode: string;

  /** Account of the KIM member who recorded the support; not the citizen. */
  @Column('text')
  submittedBy: string;

  @Column('timestamptz')
  receivedAt: Date;

  /** When the coordinator reached the citizen by the contact that was given; null: it is not proven that there is such a person. */
  @Column('timestamptz', { nullable: true })
  verifiedAt: Date | null;

  @Column('text', { nullable: true })
  verifiedBy: string | null;
}
