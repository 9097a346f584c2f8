import { Injectable } from '@nestjs/common';
import { AreaRecorded } from '#contracts';
import type { Transaction } from '#database';
import { Outbox } from '#messaging';
import type { AreaResponse } from './area.dto.js';

@Injectable()
export class AreaRepublish {
  constructor(private readonly outbox: Outbox) {}

  /** Says the areas after this one again, in the order of their codes. Gives the codes of those that were said. */
  async sayAgain(tx: Transaction, after: string, limit: number): Promise<string[]> {
    const areas = await tx.query<AreaResponse>(
      `SELECT code, version, kind, name, parent_code AS "parentCode" FROM area WHERE code > $1
        ORDER BY code LIMIT $2 FOR SHARE`,
      [after, limit],
    );
    await this.outbox.addAgain(tx, ...areas.map((area) => AreaRecorded(area)));
    return areas.map(({ code }) => code);
  }
}
