import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspirations/aspiration.entity.js';

/** What twins of a case are found by: a projection of the case, as confidential as the case itself. */
@Entity('aspiration_likeness')
@Index('aspiration_likeness_by_village', ['villageCode', 'receivedAt'])
@Index('aspiration_likeness_by_district', ['districtCode', 'category', 'receivedAt'])
@Index('aspiration_likeness_by_fingerprint', ['fingerprint', 'receivedAt'])
export class AspirationSimilarity {
  @PrimaryColumn('uuid', { name: 'aspiration_id', primaryKeyConstraintName: 'aspiration_likeness_pkey' })
  @ForeignKey(() => Aspiration, { name: 'aspiration_likeness_aspiration' })
  aspirationId: string;

  @Column('text', { name: 'village_code' })
  villageCode: string;

  @Column('text', { name: 'district_code' })
  districtCode: string;

  @Column('text')
  category: string;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('text')
  words: string;

  @Column('bytea')
  fingerprint: Buffer;

  /** See `trigramMap`. */
  @Column({ type: 'bit', length: '1024' })
  trigrams: string;
}
