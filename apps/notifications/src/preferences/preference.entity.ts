import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { documentLanguages } from '#contracts';
import type { OwnerKind } from '../subscribers/contact-points/contact-points.js';
import type { Cadence } from '../subscribers/subscriptions/cadence.js';
import type { Zone } from './quiet-hours/quiet-hours.rules.js';

/** Whether a person wants messages of a class and topic on a channel; `ANY` stands for all. */
@Entity('preference')
@Check('preference_owner', `owner_kind IN ('ACCOUNT', 'MEMBER', 'SUBSCRIBER', 'REPORTER')`)
export class Preference {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'preference_pkey' })
  ownerKind: OwnerKind;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'preference_pkey' })
  ownerId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'preference_pkey' })
  class: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'preference_pkey' })
  channel: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'preference_pkey' })
  topic: string;

  @Column('boolean')
  allow: boolean;
}

/** Quiet hours, time zone and language of a person. */
@Entity('preference_profile')
@Check('preference_profile_owner', `owner_kind IN ('ACCOUNT', 'MEMBER', 'SUBSCRIBER', 'REPORTER')`)
@Check('preference_profile_zone', `zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')`)
@Check('preference_profile_language', `language IN ('id', 'su', 'en')`)
@Check('preference_profile_cadence', `cadence IN ('IMMEDIATE', 'DAILY', 'WEEKLY')`)
export class PreferenceProfile {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'preference_profile_pkey' })
  ownerKind: OwnerKind;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'preference_profile_pkey' })
  ownerId: string;

  @Column('int')
  version: number;

  /** Minutes after midnight; both null without quiet hours. */
  @Column('int', { nullable: true })
  quietFrom: number | null;

  @Column('int', { nullable: true })
  quietUntil: number | null;

  /** Later nights in Ramadan and longer mornings on holidays. */
  @Column('boolean')
  seasonal: boolean;

  @Column('text')
  zone: Zone;

  @Column('text')
  language: (typeof documentLanguages)[number];

  @Column('text')
  cadence: Cadence;

  @Column('timestamptz')
  updatedAt: Date;
}
