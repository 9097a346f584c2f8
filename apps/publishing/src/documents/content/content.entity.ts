import { Column } from 'typeorm';
import type { documentLanguages, documentTopics } from '#contracts';
import type { Medium } from './media.js';

/** What is written in one language: as a contribution, and as an edition. */
export abstract class Content {
  @Column('text')
  language: (typeof documentLanguages)[number];

  @Column('text')
  topic: (typeof documentTopics)[number];

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  /** CommonMark. */
  @Column('text')
  body: string;

  @Column('jsonb')
  media: readonly Medium[];
}
