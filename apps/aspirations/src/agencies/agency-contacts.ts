import { Injectable } from '@nestjs/common';
import { Database, sql } from '#database';
import type { AgencyLiaison } from './liaison.entity.js';
import { LiaisonVault } from './liaison-vault.js';
import type { Reading } from './reader.js';

export interface AgencyContact {
  readonly agencyId: string;
  readonly name: string;
  /** The address of the agency itself, not of a person. */
  readonly email: string;
  /** The people who hold a post there today. */
  readonly liaisons: { readonly post: 'LIAISON' | 'HEAD'; readonly fullName: string; readonly email: string }[];
}

/** The addresses of agencies and of their liaisons. */
@Injectable()
export class AgencyContacts {
  constructor(
    private readonly database: Database,
    private readonly people: LiaisonVault,
  ) {}

  /** Leaves out agencies that do not exist, and logs every access to the data of a liaison. */
  async of(ids: readonly string[], reading: Reading, now = new Date()): Promise<AgencyContact[]> {
    const agencies = await this.database.query<Omit<AgencyContact, 'liaisons'>>(
      sql`SELECT id AS agency_id, name, email FROM agency WHERE id = ANY(${ids}) ORDER BY id`,
    );
    const today = sql`(${now}::timestamptz AT TIME ZONE 'Asia/Jakarta')::date`;
    const posts = await this.database.query<Pick<AgencyLiaison, 'id' | 'agencyId' | 'post'>>(sql`
      SELECT id, agency_id, post FROM agency_liaison
       WHERE agency_id = ANY(${ids}) AND from_on <= ${today} AND coalesce(until_on >= ${today}, true) ORDER BY id`);
    const people = await this.people.read(
      posts.map(({ id }) => id),
      reading,
    );
    return agencies.map((agency) => ({
      ...agency,
      liaisons: posts.flatMap(({ id, agencyId, post }) => {
        const person = agencyId === agency.agencyId ? people.get(id) : undefined;
        return person === undefined ? [] : [{ post, ...person }];
      }),
    }));
  }
}
