import { Injectable } from '@nestjs/common';
import { Database, type Queryable, sql } from '#database';
import { type Identity, redact, type RedactedText } from '#text';
import type { AspirationAction } from '../aspiration.actors.js';

/** Gives the people whom the texts of an aspiration must not name: those who reported or support it. */
export type PeopleOf = (source: Queryable, aspirationId: string) => Promise<Identity[]>;

/** The steps whose texts an office writes; what it states of its own contacts stays readable. */
const ofOffices = new Set<AspirationAction>([
  'return',
  'archive',
  'refer',
  'ask',
  'log-progress',
  'respond',
  'uphold',
  'decide',
  'grant-objection',
  'extend-deadline',
]);

/** Masks what is written into an aspiration, in the knowledge of who reported it and who writes. */
@Injectable()
export class Redaction {
  private peopleOf: PeopleOf = async () => [];

  constructor(private readonly database: Database) {}

  /** The identities of reporters are in a later room, which gives them here. */
  usePeople(peopleOf: PeopleOf): void {
    this.peopleOf = peopleOf;
  }

  /** Whom texts of the aspiration must not name. */
  people(aspirationId: string, source: Queryable = this.database): Promise<Identity[]> {
    return this.peopleOf(source, aspirationId);
  }

  /** @param source outside of a transaction, where it can be: masking takes time */
  async redact(
    aspirationId: string,
    text: string,
    action: AspirationAction,
    source: Queryable = this.database,
  ): Promise<RedactedText> {
    const people = await this.people(aspirationId, source);
    if (!ofOffices.has(action)) return redact(text, { people });
    const rows = await source.query<{ email: string }>(sql`
      SELECT lower(email) AS email FROM agency JOIN aspiration ON agency.id = agency_id WHERE aspiration.id = ${aspirationId}`);
    return redact(text, { people, office: rows.map(({ email }) => email) });
  }
}
