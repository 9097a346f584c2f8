import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Publication } from './publication.js';
import type { Dimension } from './statistics.dto.js';

/** The public figures of one year by one dimension, as they were published last; replaced once a day. */
@Entity('published_statistics')
export class PublishedStatistics {
  @PrimaryColumn('int')
  year: number;

  @PrimaryColumn('text')
  by: Dimension;

  @Column('date')
  publishedOn: string;

  @Column('jsonb')
  publication: Publication;
}
