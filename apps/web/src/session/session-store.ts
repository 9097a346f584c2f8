import { Inject, Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import { Vault } from '#vault';
import type { SavedForm } from '../pages/person.js';
import { webSettings, type WebSettings } from '../web.settings.js';
import { hashOf, newSecret } from './secrets.js';

/** The tokens of a person, sealed in the database. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string | undefined;
  /** Names to the identity provider whom it signs out. */
  readonly id: string | undefined;
  readonly name: string | null;
}

export interface Session {
  readonly idHash: Buffer;
  readonly subject: string;
  readonly version: number;
  readonly tokens: Tokens;
  readonly tokenExpiresAt: Date;
  readonly form: SavedForm | undefined;
}

export interface NewSession extends Pick<Session, 'subject' | 'tokens' | 'tokenExpiresAt' | 'form'> {}

interface Row {
  readonly idHash: Buffer;
  readonly subject: string;
  readonly version: number;
  readonly wrappedKey: Buffer;
  readonly sealedTokens: Buffer;
  readonly sealedForm: Buffer | null;
  readonly tokenExpiresAt: Date;
}

/** A replica that refreshes tokens and dies leaves them to another one after this time. */
const refreshSeconds = 15;
/** The time of last use is written this often at most. */
const useSeconds = 60;

/** The sessions, one row each. All times are those of the database: replicas need no common clock. */
@Injectable()
export class SessionStore {
  private readonly lifetime: number;
  private readonly idle: number;

  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    @Inject(webSettings) { WEB_SESSION_HOURS, WEB_SESSION_IDLE_MINUTES }: WebSettings,
  ) {
    this.lifetime = WEB_SESSION_HOURS * 3600;
    this.idle = WEB_SESSION_IDLE_MINUTES * 60;
  }

  /** @returns the secret of the browser */
  async create({ subject, tokens, tokenExpiresAt, form }: NewSession): Promise<string> {
    const secret = newSecret();
    const idHash = hashOf(secret);
    const key = this.vault.newKey();
    await this.database.query(sql`
      INSERT INTO web_session (id_hash, subject, wrapped_key, sealed_tokens, sealed_form, version, token_expires_at, used_at, expires_at)
      VALUES (${idHash}, ${subject}, ${key}, ${this.seal(key, idHash, tokens)}, ${form ? this.seal(key, idHash, form) : null}, 1,
              ${tokenExpiresAt}, now(), now() + ${this.lifetime} * interval '1 second')`);
    return secret;
  }

  async find(secret: string): Promise<Session | undefined> {
    const [row] = await this.database.query<Row>(sql`
      SELECT id_hash, subject, version, wrapped_key, sealed_tokens, sealed_form, token_expires_at FROM web_session
       WHERE id_hash = ${hashOf(secret)} AND wrapped_key IS NOT NULL AND expires_at > now()
         AND used_at > now() - ${this.idle} * interval '1 second'`);
    return row && this.opened(row);
  }

  /** Whose session it is or was: ended ones are known for a day. */
  async subjectOf(secret: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ subject: string }>(
      sql`SELECT subject FROM web_session WHERE id_hash = ${hashOf(secret)}`,
    );
    return row?.subject;
  }

  async recordUse({ idHash }: Session): Promise<void> {
    await this.database.query(sql`
      UPDATE web_session SET used_at = now()
       WHERE id_hash = ${idHash} AND used_at < now() - ${useSeconds} * interval '1 second'`);
  }

  /** Whether this caller, and no other one, may refresh the tokens of this version now. */
  async claimRefresh({ idHash, version }: Session): Promise<boolean> {
    const claimed = await this.database.query(sql`
      UPDATE web_session SET refreshed_until = now() + ${refreshSeconds} * interval '1 second'
       WHERE id_hash = ${idHash} AND version = ${version} AND wrapped_key IS NOT NULL
         AND (refreshed_until IS NULL OR refreshed_until < now())
      RETURNING 1 AS claimed`);
    return claimed.length > 0;
  }

  /** Leaves the refresh to the next request. */
  async releaseRefresh({ idHash, version }: Session): Promise<void> {
    await this.database.query(
      sql`UPDATE web_session SET refreshed_until = NULL WHERE id_hash = ${idHash} AND version = ${version}`,
    );
  }

  /** Stores refreshed tokens, unless the session has ended in the meantime. */
  async renew(session: Session, tokens: Tokens, tokenExpiresAt: Date): Promise<Session | undefined> {
    const { idHash, version } = session;
    const [row] = await this.database.query<{ wrappedKey: Buffer }>(
      sql`SELECT wrapped_key FROM web_session WHERE id_hash = ${idHash} AND wrapped_key IS NOT NULL`,
    );
    if (!row) return undefined;
    const renewed = await this.database.query<Row>(sql`
      UPDATE web_session SET sealed_tokens = ${this.seal(row.wrappedKey, idHash, tokens)}, token_expires_at = ${tokenExpiresAt},
             version = version + 1, refreshed_until = NULL
       WHERE id_hash = ${idHash} AND version = ${version} AND wrapped_key IS NOT NULL
      RETURNING id_hash, subject, version, wrapped_key, sealed_tokens, sealed_form, token_expires_at`);
    return renewed[0] && this.opened(renewed[0]);
  }

  async dropForm({ idHash }: Pick<Session, 'idHash'>): Promise<void> {
    await this.database.query(sql`UPDATE web_session SET sealed_form = NULL WHERE id_hash = ${idHash}`);
  }

  /** Ends one session: without its key its tokens cannot be opened again. */
  async end({ idHash }: Pick<Session, 'idHash'>): Promise<void> {
    await this.database.query(sql`UPDATE web_session SET wrapped_key = NULL WHERE id_hash = ${idHash}`);
  }

  /** Ends all sessions of an account and gives their tokens, to be revoked. */
  async endAll(subject: string): Promise<Tokens[]> {
    const rows = await this.database.query<Row>(sql`
      WITH open AS (SELECT id_hash, wrapped_key FROM web_session WHERE subject = ${subject} AND wrapped_key IS NOT NULL FOR UPDATE)
      UPDATE web_session SET wrapped_key = NULL FROM open WHERE web_session.id_hash = open.id_hash
      RETURNING web_session.id_hash, subject, version, open.wrapped_key, sealed_tokens, sealed_form, token_expires_at`);
    return rows.map((row) => this.opened(row).tokens);
  }

  private seal(key: Buffer, idHash: Buffer, value: object): Buffer {
    return this.vault.seal(key, value, idHash.toString('hex'));
  }

  private opened({ wrappedKey, sealedTokens, sealedForm, ...row }: Row): Session {
    const id = row.idHash.toString('hex');
    return {
      ...row,
      tokens: this.vault.open<Tokens>(wrappedKey, sealedTokens, id),
      form: sealedForm ? this.vault.open<SavedForm>(wrappedKey, sealedForm, id) : undefined,
    };
  }
}
