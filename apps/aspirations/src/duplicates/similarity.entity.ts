import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Aspiration } from '../aspirations/aspiration.entity.js';

/** The index entry of an aspiration for the search of duplicates; as confidential as the aspiration. */
@Entity('aspiration_similarity')
@Index('aspiration_similarity_by_village', ['villageCode', 'receivedAt'])
@Index('aspiration_similarity_by_district', ['districtCode', 'category', 'receivedAt'])
@Index('aspiration_similarity_by_fingerprint', ['fingerprint', 'receivedAt'])
export class AspirationSimilarity {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Aspiration, { name: 'aspiration_similarity_aspiration' })
  aspirationId: string;

  @Column('text')
  villageCode: string;

  @Column('text')
  districtCode: string;

  @Column('text')
  category: string;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('text')
  words: string;

  @Column('bytea')
  fingerprint: Buffer;

  /** See `trigramBitmap`. */
  @Column({ type: 'bit', length: '1024' })
  trigrams: string;
}
