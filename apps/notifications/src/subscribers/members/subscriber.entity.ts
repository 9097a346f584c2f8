import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { documentLanguages, memberPosts } from '#contracts';

export const subscriberKinds = ['MEMBER', 'PUBLIC', 'STAFF'] as const;

/** A person whom bulk messages may address: a member of a KIM by events of the registry, a member of staff, or the public. */
@Entity('subscriber')
@Check('subscriber_kind', `kind IN ('MEMBER', 'PUBLIC', 'STAFF')`)
@Check('subscriber_language', `language IN ('id', 'su', 'en')`)
@Index('subscriber_of_kim', ['kimId'], { where: `kind = 'MEMBER'` })
@Index('subscriber_of_account', ['accountId'])
@Index('subscriber_by_area', ['areaCode', 'id'], { where: 'active' })
@Index('subscriber_to_refresh', ['refreshAt'], { where: 'refresh_at IS NOT NULL' })
export class Subscriber {
  /** The id of the member; an own one for the others. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subscriber_pkey' })
  id: string;

  @Column('text')
  kind: (typeof subscriberKinds)[number];

  /** Of the last event; 0 for the others. */
  @Column('int')
  version: number;

  @Column('uuid', { nullable: true })
  kimId: string | null;

  @Column('text', { nullable: true })
  post: (typeof memberPosts)[number] | null;

  /** The first village of the KIM; all of them are in `subscriber_kim`. */
  @Column('text', { nullable: true })
  areaCode: string | null;

  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('text')
  language: (typeof documentLanguages)[number];

  @Column('boolean')
  active: boolean;

  /** When the contact points are read from the registry again; null when they are as the last event has them. */
  @Column('timestamptz', { nullable: true })
  refreshAt: Date | null;

  @Column('int')
  refreshTries: number;

  @Column('timestamptz')
  createdAt: Date;
}
