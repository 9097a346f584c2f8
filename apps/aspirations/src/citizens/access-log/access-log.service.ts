import { Injectable } from '@nestjs/common';
import { Database, type Sql, sql } from '#database';
import type { AccessLogPage, AccessLogQuery } from '../../agencies/access-log.dto.js';
import { accessLogPage } from '../../agencies/access-log-rows.js';
import { aspirationError } from '../../aspirations/aspiration.errors.js';
import { TrackingAuthenticator } from '../tracking/tracking-authenticator.js';
import type { TrackingKey } from '../tracking/tracking.dto.js';

/** Shows reporters and supporters who read their identity, and the attachments of their confidential aspirations. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly database: Database,
    private readonly authenticator: TrackingAuthenticator,
  ) {}

  /** Of an aspiration that was submitted with this account. @throws 404 `aspiration-not-found`, also for those of others */
  async ofAccount(id: string, account: string, query: AccessLogQuery): Promise<AccessLogPage> {
    const own = await this.database.query(
      sql`SELECT FROM aspiration_intake WHERE aspiration_id = ${id} AND citizen_account = ${account}`,
    );
    if (own.length === 0) throw aspirationError('aspiration-not-found');
    return accessLogPage(this.database, logOf(id), query);
  }

  /** Of the aspiration or the support with this number. @param source the network of the caller (`ClientNetwork`) */
  async ofNumber(key: TrackingKey, source: string, query: AccessLogQuery): Promise<AccessLogPage> {
    const id = await this.authenticator.authenticate(key, source);
    return accessLogPage(this.database, logOf(id), query);
  }
}

function logOf(reporterId: string): Sql {
  return sql`SELECT id, at, role, agency_id, what, purpose FROM reporter_access WHERE aspiration_id = ${reporterId}`;
}
