import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, sql } from '#database';
import { readerOf } from '../../agencies/reader.js';
import { reporterError } from '../reporters/reporter.errors.js';
import { ReporterVault } from '../reporters/reporter-vault.js';
import type { DataExportResponse } from './data-request.dto.js';
import { dataRequestError } from './data-request.errors.js';
import type { DataRequestPermission } from './data-request.policy.js';
import { dataRequest } from './data-request.service.js';

/** Exports the stored data of reporters who requested access. */
@Injectable()
export class DataExport {
  constructor(
    private readonly database: Database,
    private readonly reporters: ReporterVault,
    private readonly access: Access,
  ) {}

  /** Logs the access. @throws 404 `data-request-not-found`, `reporter-erased`; 409 `not-an-access-request` */
  async export(id: string, actor: Actor): Promise<DataExportResponse> {
    const { kind, status, villageCode, reporterId } = await dataRequest(this.database, id);
    const [action, target] = ['data-request.export' satisfies DataRequestPermission, { area: villageCode }];
    this.access.check(actor, action, target);
    if (kind !== 'ACCESS' || status !== 'OPEN') throw dataRequestError('not-an-access-request');
    const reader = readerOf(this.access, actor, action, target);
    const reading = { ...reader, purpose: 'UU 27/2022 art. 32', includeRestricted: true };
    const reporter = (await this.reporters.read([reporterId], reading)).get(reporterId);
    if (!reporter) throw reporterError('reporter-erased');
    const [stored] = await this.database.query<Omit<DataExportResponse, keyof typeof reporter>>(sql`
      SELECT coalesce(aspiration.tracking_number, supporter.tracking_number) AS tracking_number,
             to_json(consented_at) AS consented_at, to_json(restricted_at) AS restricted_at,
             (SELECT json_agg(json_build_object('role', role, 'agencyId', agency_id, 'what', what, 'purpose', purpose, 'at', at) ORDER BY id)
                FROM reporter_access WHERE aspiration_id = ${reporterId}) AS accesses
        FROM reporter JOIN reporter_key USING (aspiration_id)
             LEFT JOIN aspiration ON aspiration.id = ${reporterId} LEFT JOIN supporter ON supporter.id = ${reporterId}
       WHERE reporter.aspiration_id = ${reporterId}`);
    return { ...stored!, ...reporter };
  }
}
