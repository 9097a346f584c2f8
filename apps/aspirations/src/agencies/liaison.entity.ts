import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agency } from './agency.entity.js';

/** A post at an agency: liaison officer (pejabat penghubung) or head. `LiaisonPerson` stores who holds it. */
@Entity('agency_liaison')
@Index('agency_liaison_by_agency', ['agencyId', 'id'])
@Check('agency_liaison_post', `post IN ('LIAISON', 'HEAD')`)
@Check('agency_liaison_days', 'until_on >= from_on')
export class AgencyLiaison {
  @PrimaryColumn('uuid')
  id: string;

  @Column('int')
  version: number;

  @Column('text')
  @ForeignKey(() => Agency, { name: 'agency_liaison_agency' })
  agencyId: string;

  /** Subject of the account of this person; null for none. */
  @Column('text', { nullable: true })
  accountId: string | null;

  @Column('text')
  post: 'LIAISON' | 'HEAD';

  @Column('date')
  fromOn: string;

  /** The last day; null for none. */
  @Column('date', { nullable: true })
  untilOn: string | null;
}

/** Name and e-mail address of the holder of a post, sealed under a key of their own. */
@Entity('agency_liaison_person')
export class LiaisonPerson {
  @PrimaryColumn('uuid')
  @ForeignKey(() => AgencyLiaison, { name: 'agency_liaison_person_liaison' })
  liaisonId: string;

  @Column('bytea')
  wrappedKey: Buffer;

  @Column('bytea')
  sealed: Buffer;
}

/** The log of accesses to the name and address of a liaison; append-only. */
@Entity('agency_liaison_access')
@Index('agency_liaison_access_by_liaison', ['liaisonId', 'id'])
export class LiaisonAccess {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => AgencyLiaison, { name: 'agency_liaison_access_liaison' })
  liaisonId: string;

  @Column('text')
  actor: string;

  /** The role by which the account may, and its agency. */
  @Column('text')
  role: string;

  @Column('text', { nullable: true })
  agencyId: string | null;

  @Column('text')
  purpose: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
