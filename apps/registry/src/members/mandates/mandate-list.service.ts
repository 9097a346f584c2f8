import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Database } from '#database';
import { cursorValues, pageOf, type Page } from '#http-api';
import { readKim } from '../../kims/kim-rows.js';
import { targetOf } from '../../kims/kim-visibility.js';
import { type Mandate, mandateColumns, readMandate } from './mandate-rows.js';
import {
  type MandateQuery,
  type MandateResponse,
  type MandateUse,
  type MandateUseQuery,
  toMandateResponse,
} from './mandate.dto.js';

const cursorShape = z.tuple([z.uuid()]);
const beforeAll = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class MandateList {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Of a KIM, in the order in which they were given. */
  async of(kimId: string, { status, cursor, limit }: MandateQuery, actor: Actor): Promise<Page<MandateResponse>> {
    const [after] = cursor === undefined ? [beforeAll] : cursorValues(cursor, cursorShape);
    await this.check(kimId, actor);
    const rows = await this.database.query<Mandate>(
      `SELECT ${mandateColumns} FROM mandate
        WHERE kim_id = $1 AND id > $2 AND ($3::text IS NULL OR status = $3) ORDER BY id LIMIT $4`,
      [kimId, after, status ?? null, limit + 1],
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map(toMandateResponse) };
  }

  async one(id: string, actor: Actor): Promise<MandateResponse> {
    const mandate = await readMandate(this.database, id);
    await this.check(mandate.kimId, actor);
    return toMandateResponse(mandate);
  }

  /** What was done by a mandate, oldest first. */
  async uses(id: string, { cursor, limit }: MandateUseQuery, actor: Actor): Promise<Page<MandateUse>> {
    const [after] = cursor === undefined ? [beforeAll] : cursorValues(cursor, cursorShape);
    await this.one(id, actor);
    const rows = await this.database.query<Omit<MandateUse, 'at'> & { at: Date }>(
      `SELECT id, act, at FROM mandate_use WHERE mandate_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
      [id, after, limit + 1],
    );
    const page = pageOf(rows, limit, (row) => [row.id]);
    return { ...page, items: page.items.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }

  private async check(kimId: string, actor: Actor): Promise<void> {
    this.access.check(actor, 'mandate.read', targetOf(await readKim(this.database, kimId)));
  }
}
