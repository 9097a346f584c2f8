import { Injectable } from '@nestjs/common';
import { registryAreaV1, registryKimV1, registryMemberV1 } from '#contracts';
import { Database, type Transaction } from '#database';
import { OperatorActions } from '#messaging';
import { AreaRepublish } from '../areas/area-republish.service.js';
import { KimRepublish } from '../kims/kim-republish.service.js';
import { MemberRepublish } from '../members/member-republish.service.js';
import type { Republished, RepublishBody } from './republish.dto.js';

const chunk = 500;

const beforeAll = {
  areas: '',
  kims: '00000000-0000-0000-0000-000000000000',
  members: '00000000-0000-0000-0000-000000000000',
};
const topics = { areas: registryAreaV1, kims: registryKimV1, members: registryMemberV1 };

interface SaysAgain {
  sayAgain(tx: Transaction, after: string, limit: number): Promise<string[]>;
}

/** Says the registry's state again, for projections that lost it or that the broker kept nothing for. */
@Injectable()
export class RepublishService {
  private readonly parts: Record<RepublishBody['what'], SaysAgain>;

  constructor(
    private readonly database: Database,
    private readonly actions: OperatorActions,
    areas: AreaRepublish,
    kims: KimRepublish,
    members: MemberRepublish,
  ) {
    this.parts = { areas, kims, members };
  }

  /** One chunk, in one transaction with the line that records it. Saying a chunk twice does no harm. */
  async sayNext({ what, after, reason }: RepublishBody): Promise<Republished> {
    return this.database.transaction(async (tx) => {
      const said = await this.parts[what].sayAgain(tx, after ?? beforeAll[what], chunk);
      await this.actions.record(tx, { action: 'REPUBLISH', topic: topics[what].name, count: said.length, reason });
      return { said: said.length, next: said.length === chunk ? said.at(-1)! : null };
    });
  }
}
