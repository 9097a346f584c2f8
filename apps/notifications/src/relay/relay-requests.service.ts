import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import type { Actor } from '#access';
import { allOf, columnsOf, Database, sql } from '#database';
import { key, keyset, page } from '#http-api';
import type { VersionedCommand } from '#lifecycle';
import { Vault } from '#vault';
import { toRelayResponse } from './relay-content.js';
import type { RelayRequestPage, RelayRequestQuery, RelayRequestResponse } from './relay-request.dto.js';
import { RelayRequest } from './relay-request.entity.js';
import { relayError } from './relay-request.errors.js';
import { RelayLifecycle } from './relay-request.lifecycle.js';
import { RelayJob } from './relay.job.js';

const newestFirst = keyset({ id: key.uuid() }, 'desc');

/** The requests to an account. Answers refuse by 404 for those of others, 412, and 409 `transition-refused`. */
@Injectable()
export class RelayRequests {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly requests: RelayLifecycle,
    private readonly job: RelayJob,
  ) {}

  /** Newest first. Accounts of members are UUIDs; null matches no account. */
  async list({ subject }: Actor, query: RelayRequestQuery): Promise<RelayRequestPage> {
    const accountId = validate(subject) ? subject : null;
    const rows = await this.database.query<RelayRequest>(sql`
      SELECT ${columnsOf(RelayRequest)} FROM relay_request
       WHERE ${allOf(
         sql`account_id = ${accountId}::uuid AND status <> 'UNASSIGNED'`,
         query.status !== undefined && sql`status = ${query.status}`,
         newestFirst.after(query),
       )}
       ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, (row) => toRelayResponse(this.vault, row));
  }

  async read({ subject }: Actor, id: string): Promise<RelayRequestResponse> {
    const [row] = await this.database.query<RelayRequest>(
      sql`SELECT ${columnsOf(RelayRequest)} FROM relay_request WHERE id = ${id} AND account_id::text = ${subject} AND status <> 'UNASSIGNED'`,
    );
    if (!row) throw relayError('relay-request-not-found');
    return toRelayResponse(this.vault, row);
  }

  answer(
    action: 'accept' | 'finish' | 'decline' | 'report-failure',
    command: VersionedCommand & { readonly reason?: string },
  ): Promise<RelayRequestResponse> {
    return this.database.transaction(async (tx) => {
      const row = await this.requests.apply(tx, action, command);
      tx.afterCommit(() => void this.job.followUp());
      return toRelayResponse(this.vault, row);
    });
  }
}
