import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { AgencyPermission } from './agency.policy.js';
import { AgencyCommands } from './agency-commands.service.js';
import {
  AgencyEntry,
  AgencyPage,
  AgencyHistoryResponse,
  agencyId,
  AgencyQuery,
  AgencyReason,
  AgencyResponse,
} from './agency.dto.js';
import { Agencies } from './agency.service.js';

@ApiTags('agencies')
@Controller('v1/agencies')
export class AgencyController {
  constructor(
    private readonly agencies: Agencies,
    private readonly commands: AgencyCommands,
  ) {}

  @Get()
  @Action<AgencyPermission>('agency.list')
  @ApiOperation({ operationId: 'listAgencies', summary: 'List the agencies that handle aspirations' })
  @ApiOkResponse({ standardSchema: AgencyPage })
  list(@Query({ schema: AgencyQuery }) query: AgencyQuery): Promise<AgencyPage> {
    return this.agencies.list(query);
  }

  @Get(':id')
  @Action<AgencyPermission>('agency.list')
  @Versioned()
  @ApiOperation({ operationId: 'getAgency', summary: 'Get an agency' })
  @ApiOkResponse({ standardSchema: AgencyResponse })
  get(@Param('id', { schema: agencyId }) id: string): Promise<AgencyResponse> {
    return this.agencies.get(id);
  }

  @Put(':id')
  @Action<AgencyPermission>('agency.record')
  @Versioned()
  @ApiOperation({ operationId: 'recordAgency', summary: 'Replace an agency, or create it with version 0' })
  @ApiOkResponse({ standardSchema: AgencyResponse })
  record(
    @Param('id', { schema: agencyId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: AgencyEntry }) entry: AgencyEntry,
    @CurrentActor() actor: Actor,
  ): Promise<AgencyResponse> {
    return this.commands.record({ id, version, actor: actor.subject }, entry);
  }

  @Post(':id/retire')
  @HttpCode(200)
  @Action<AgencyPermission>('agency.retire')
  @Versioned()
  @ApiOperation({ operationId: 'retireAgency', summary: 'Retire an agency: no more aspirations are assigned to it' })
  @ApiOkResponse({ standardSchema: AgencyResponse })
  retire(
    @Param('id', { schema: agencyId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: AgencyReason }) { reason }: AgencyReason,
    @CurrentActor() actor: Actor,
  ): Promise<AgencyResponse> {
    return this.commands.retire({ id, version, reason, actor: actor.subject });
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Action<AgencyPermission>('agency.retire')
  @Versioned()
  @ApiOperation({ operationId: 'restoreAgency', summary: 'Restore a retired agency' })
  @ApiOkResponse({ standardSchema: AgencyResponse })
  restore(
    @Param('id', { schema: agencyId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: AgencyReason }) { reason }: AgencyReason,
    @CurrentActor() actor: Actor,
  ): Promise<AgencyResponse> {
    return this.commands.restore({ id, version, reason, actor: actor.subject });
  }

  @Get(':id/history')
  @Action<AgencyPermission>('agency.history')
  @ApiOperation({ operationId: 'getAgencyHistory', summary: 'Get the history of an agency' })
  @ApiOkResponse({ standardSchema: AgencyHistoryResponse })
  history(@Param('id', { schema: agencyId }) id: string): Promise<AgencyHistoryResponse> {
    return this.agencies.history(id);
  }
}
