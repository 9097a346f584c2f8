import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A browser that was sent to the identity provider and has not returned yet. */
@Entity('pending_sign_in')
@Index('pending_sign_in_by_expiry', ['expiresAt'])
export class PendingSignIn {
  @PrimaryColumn('bytea')
  stateHash: Buffer;

  /** Of the browser that began it: no other one can finish it. */
  @Column('bytea')
  browserHash: Buffer;

  @Column('bytea')
  wrappedKey: Buffer;

  /** The PKCE verifier, the nonce, where to return to, and the form that was sent without a session. */
  @Column('bytea')
  sealed: Buffer;

  @Column('timestamptz')
  expiresAt: Date;
}
