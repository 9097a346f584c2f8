import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';
import { type Area, areaColumns } from './area-rows.js';
import { eventOf } from './area-said.js';

@Injectable()
export class AreaRepublish {
  constructor(private readonly outbox: Outbox) {}

  /** Says the areas after this one again, in the order of their codes. Gives the codes of those that were said. */
  async sayAgain(tx: Transaction, after: string, limit: number): Promise<string[]> {
    const areas = await tx.query<Area & { successorCodes: string[] }>(
      `SELECT ${areaColumns},
              ARRAY(SELECT DISTINCT unnest(into_codes) FROM area_change
                     WHERE from_codes @> ARRAY[area.code] AND NOT into_codes @> ARRAY[area.code]
                     ORDER BY 1) AS "successorCodes"
         FROM area WHERE code > $1
        ORDER BY code LIMIT $2 FOR SHARE`,
      [after, limit],
    );
    await this.outbox.addAgain(tx, ...areas.map((area) => eventOf(area, area.successorCodes)));
    return areas.map(({ code }) => code);
  }
}
