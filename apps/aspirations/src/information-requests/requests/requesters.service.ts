import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import type { HistoryPage, HistoryQuery } from '#lifecycle';
import { readerOf } from '../../agencies/reader.js';
import { AspirationLifecycle } from '../../aspirations/aspiration.lifecycle.js';
import type { ReporterResponse } from '../../citizens/reporters/reporter.dto.js';
import { reporterError } from '../../citizens/reporters/reporter.errors.js';
import { reporterState } from '../../citizens/reporters/reporter-state.js';
import { ReporterVault } from '../../citizens/reporters/reporter-vault.js';
import type { InformationPermission } from '../information-request.policy.js';
import { requestOf } from './information-request-rows.js';

/** Who requested, and what happened to the request. */
@Injectable()
export class Requesters {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: AspirationLifecycle,
    private readonly reporters: ReporterVault,
    private readonly access: Access,
  ) {}

  /** The law wants the requester's name, also of one who is anonymous to agencies. @throws 404 as the route of reporters */
  async read(id: string, purpose: string, actor: Actor): Promise<ReporterResponse> {
    const target = await this.targetOf(id, actor, 'information-request.read-requester');
    const reader = readerOf(this.access, actor, 'information-request.read-requester', target);
    const requester = (await this.reporters.read([id], { ...reader, purpose })).get(id);
    if (requester) return requester;
    const restricted = (await reporterState(this.database, id)) === 'RESTRICTED';
    throw reporterError(restricted ? 'reporter-restricted' : 'reporter-erased');
  }

  async history(id: string, query: HistoryQuery, actor: Actor): Promise<HistoryPage> {
    await this.targetOf(id, actor, 'information-request.read');
    return this.lifecycle.history(this.database, id, query);
  }

  private async targetOf(id: string, actor: Actor, permission: InformationPermission): Promise<{ area: string }> {
    const { villageCode: area } = await requestOf(this.database, sql`aspiration.id = ${id}`);
    this.access.check(actor, permission, { area });
    return { area };
  }
}
