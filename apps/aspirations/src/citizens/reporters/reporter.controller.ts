import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, Action, type Actor, CurrentActor } from '#access';
import { contactPurposes } from '#contracts';
import { Database } from '#database';
import { AgencyContacts } from '../../agencies/agency-contacts.js';
import { readerOf } from '../../agencies/reader.js';
import { Aspirations } from '../../aspirations/aspiration.service.js';
import { groupReporters } from '../../duplicates/duplicate-group-rows.js';
import type { CitizenPermission } from '../citizen.policy.js';
import { ContactRequest, ContactsResponse, ReporterQuery, ReporterResponse } from './reporter.dto.js';
import { reporterError } from './reporter.errors.js';
import { usableContacts } from './reporter-contacts.js';
import { reporterState } from './reporter-state.js';
import { ReporterVault } from './reporter-vault.js';
import { targetOf } from '../../aspirations/aspiration.step.js';

@ApiTags('reporters')
@Controller('v1')
export class ReporterController {
  constructor(
    private readonly reporters: ReporterVault,
    private readonly aspirations: Aspirations,
    private readonly agencies: AgencyContacts,
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  @Get('aspirations/:id/reporter')
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('reporter.read')
  @ApiOperation({ operationId: 'getReporter', summary: 'Get the reporter of an aspiration; the access is logged' })
  @ApiOkResponse({ standardSchema: ReporterResponse })
  async reporter(
    @Param('id', { schema: z.uuid().toLowerCase() }) id: string,
    @Query({ schema: ReporterQuery }) { purpose }: ReporterQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ReporterResponse> {
    const aspiration = await this.aspirations.get(id);
    const action = aspiration.anonymous ? 'reporter.read-anonymous' : 'reporter.read';
    this.access.check(actor, action, targetOf(aspiration));
    const owner = aspiration.parentId ?? id;
    const reading = { ...readerOf(this.access, actor, action, targetOf(aspiration)), purpose };
    const reporter = (await this.reporters.read([owner], reading)).get(owner);
    if (!reporter)
      throw reporterError(
        (await reporterState(this.database, owner)) === 'RESTRICTED' ? 'reporter-restricted' : 'reporter-erased',
      );
    return reporter;
  }

  @Post('contacts/resolve')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Action<CitizenPermission>('contacts.resolve')
  @ApiOperation({
    operationId: 'resolveContacts',
    summary: 'Get contact data of reporters and agencies for a service that notifies them; every access is logged',
  })
  @ApiOkResponse({ standardSchema: ContactsResponse })
  async resolve(
    @Body({ schema: ContactRequest }) { aspirationIds, agencyIds }: ContactRequest,
    @CurrentActor() actor: Actor,
  ): Promise<ContactsResponse> {
    const action: CitizenPermission = 'contacts.resolve';
    if (aspirationIds.length > 0) this.access.check(actor, action, { purpose: 'notify-reporters' });
    if (agencyIds.length > 0) this.access.check(actor, action, { purpose: 'notify-agencies' });
    const reader = readerOf(this.access, actor, action);
    const group = await groupReporters(this.database, aspirationIds);
    const found = await this.reporters.read(
      group.map(({ reporterId }) => reporterId),
      { ...reader, purpose: contactPurposes['notify-reporters'] },
    );
    return {
      reporters: group.flatMap((member) => {
        const reporter = found.get(member.reporterId);
        return reporter === undefined ? [] : [{ ...member, ...reporter, ...usableContacts(reporter) }];
      }),
      agencies: await this.agencies.of(agencyIds, { ...reader, purpose: contactPurposes['notify-agencies'] }),
    };
  }
}
