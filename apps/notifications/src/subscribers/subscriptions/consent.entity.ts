import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OwnerKind } from '../contact-points/contact-point.entity.js';

export const consentActs = ['GIVEN', 'CONFIRMED', 'WITHDRAWN'] as const;
export type ConsentAct = (typeof consentActs)[number];

/** The way by which a consent was expressed. */
export const consentMeans = ['API', 'CODE', 'LINK', 'ONE_CLICK', 'INBOUND', 'STAFF'] as const;
export type ConsentMeans = (typeof consentMeans)[number];

/** The evidence of a consent or its end: which text in which version, when, and how. Rows are never changed. */
@Entity('consent')
@Check('consent_act', `act IN ('GIVEN', 'CONFIRMED', 'WITHDRAWN')`)
@Check('consent_means', `means IN ('API', 'CODE', 'LINK', 'ONE_CLICK', 'INBOUND', 'STAFF')`)
@Index('consent_of_owner', ['ownerKind', 'ownerId', 'id'])
export class Consent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consent_pkey' })
  id: string;

  @Column('text')
  ownerKind: OwnerKind;

  @Column('uuid')
  ownerId: string;

  @Column('uuid', { nullable: true })
  contactPointId: string | null;

  @Column('text')
  act: ConsentAct;

  @Column('text')
  means: ConsentMeans;

  /** The name of the text, such as `subscription`, in `consent-texts.ts`. */
  @Column('text')
  text: string;

  @Column('int')
  textVersion: number;

  @Column('text')
  language: string;

  @Column('timestamptz')
  at: Date;
}
