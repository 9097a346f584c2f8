import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person who has signed in with one browser. The browser has a secret, of which only the hash is here. */
@Entity('web_session')
@Index('web_session_by_subject', ['subject'], { where: 'wrapped_key IS NOT NULL' })
@Index('web_session_by_expiry', ['expiresAt'])
export class WebSession {
  @PrimaryColumn('bytea')
  idHash: Buffer;

  /** The account at the identity provider. */
  @Column('text')
  subject: string;

  /** Wraps the key under which the tokens are sealed; null once the session has ended, which erases them. */
  @Column('bytea', { nullable: true })
  wrappedKey: Buffer | null;

  @Column('bytea')
  sealedTokens: Buffer;

  /** What the person had entered when an earlier session ended. */
  @Column('bytea', { nullable: true })
  sealedForm: Buffer | null;

  @Column('int')
  version: number;

  @Column('timestamptz')
  tokenExpiresAt: Date;

  /** Until then one replica alone may refresh the tokens. */
  @Column('timestamptz', { nullable: true })
  refreshedUntil: Date | null;

  @Column('timestamptz')
  usedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;
}
