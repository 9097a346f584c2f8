import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { scopesOf, scopeValues, scopeCondition } from './kim-scope.js';
import { type Kim, kimColumns } from './kim-rows.js';
import { type KimQuery, type KimResponse, toKimResponse } from './kim.dto.js';
import { unlistedKimStatuses } from './kim.workflow.js';

const cursorShape = z.tuple([z.uuid()]);

@Injectable()
export class KimList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Oldest first. The last condition is `isVisible` said in SQL. */
  async find(query: KimQuery, actor: Actor | undefined): Promise<Page<KimResponse>> {
    const { status, village, field, decreeEndsBy, cursor, limit } = query;
    const [after] = cursor === undefined ? [null] : cursorValues(cursor, cursorShape);
    const scopes = scopesOf(this.access, actor, 'kim.read-internal');
    const rows = await this.database.query<Kim>(
      `SELECT ${kimColumns} FROM kim
        WHERE ($1::uuid IS NULL OR id > $1)
          AND ($2::text IS NULL OR status = $2)
          AND ($3::text IS NULL OR EXISTS (SELECT FROM kim_village WHERE kim_id = kim.id AND village_code = $3))
          AND (status <> ALL ($4::text[]) OR ${scopeCondition('kim.id', 5)})
          AND ($9::text IS NULL OR profile -> 'fieldsOfActivity' ? $9)
          AND ($10::date IS NULL OR decree_term_until <= $10)
        ORDER BY id LIMIT $8`,
      [
        after,
        status ?? null,
        village ?? null,
        unlistedKimStatuses,
        ...scopeValues(scopes),
        limit + 1,
        field ?? null,
        decreeEndsBy ?? null,
      ],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(toKimResponse) };
  }
}
