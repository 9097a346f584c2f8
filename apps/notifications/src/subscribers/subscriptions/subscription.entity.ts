import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Cadence } from './cadence.js';
import type { documentKinds, documentLanguages, documentTopics } from '#contracts';

/** What a subscriber wants to get. */
@Entity('subscription')
@Check('subscription_cadence', `cadence IN ('IMMEDIATE', 'DAILY', 'WEEKLY')`)
@Check('subscription_language', `language IN ('id', 'su', 'en')`)
@Index('subscription_once', ['subscriberId', 'areaPrefix', 'topic', 'kind', 'language'], { unique: true })
@Index('subscription_match', ['topic', 'kind', 'language', 'areaPrefix'], { where: 'confirmed_at IS NOT NULL' })
export class Subscription {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subscription_pkey' })
  id: string;

  @ForeignKey('Subscriber', { name: 'subscription_subscriber' })
  @Column('uuid')
  subscriberId: string;

  /** An area with all areas in it, such as `32.01.22`. */
  @Column('text')
  areaPrefix: string;

  /** `ANY` for all of them. */
  @Column('text')
  topic: (typeof documentTopics)[number] | 'ANY';

  @Column('text')
  kind: (typeof documentKinds)[number] | 'ANY';

  @Column('text')
  language: (typeof documentLanguages)[number];

  @Column('text')
  cadence: Cadence;

  @Column('timestamptz')
  createdAt: Date;

  /** Null until the owner of the address has confirmed it: nothing is sent for it. */
  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;
}
