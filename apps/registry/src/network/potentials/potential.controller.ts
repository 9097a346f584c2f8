import { Body, Controller, Get, Header, Param, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { type Page, Versioned } from '#http-api';
import { Applies, type HistoryEntry, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import type { PotentialPermission } from './potential.policy.js';
import { PotentialMap, PotentialMapQuery } from './potential-map.dto.js';
import { PotentialSearch } from './potential-search.service.js';
import { PotentialChange, PotentialPage, PotentialQuery, PotentialResponse } from './potential.dto.js';
import { PotentialService } from './potential.service.js';
import { potentialWorkflow } from './potential.workflow.js';

const potentialId = z.uuid();
const geoJson = 'application/geo+json';

@ApiTags('potentials')
@Controller('v1/potentials')
export class PotentialController {
  constructor(
    private readonly potentials: PotentialService,
    private readonly search: PotentialSearch,
  ) {}

  @Get()
  @Action<PotentialPermission>('potential.read')
  @ApiOperation({ operationId: 'findPotentials', summary: 'List offers and needs of KIM, newest first' })
  @ApiOkResponse({ standardSchema: PotentialPage })
  find(@Query({ schema: PotentialQuery }) query: PotentialQuery): Promise<Page<PotentialResponse>> {
    return this.search.find(query);
  }

  @Get('map')
  @Action<PotentialPermission>('potential.read')
  @Header('content-type', geoJson)
  @ApiOperation({ operationId: 'mapPotentials', summary: 'List potentials with a point, as GeoJSON' })
  @ApiProduces(geoJson)
  @ApiOkResponse({ standardSchema: PotentialMap })
  map(@Query({ schema: PotentialMapQuery }) query: PotentialMapQuery): Promise<PotentialMap> {
    return this.search.map(query);
  }

  @Get(':id')
  @Action<PotentialPermission>('potential.read')
  @Versioned()
  @ApiOperation({ operationId: 'getPotential', summary: 'Get a potential, archived or not' })
  @ApiOkResponse({ standardSchema: PotentialResponse })
  get(
    @Param('id', { schema: potentialId }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<PotentialResponse> {
    return this.potentials.get(id, actor);
  }

  @Patch(':id')
  @Action<PotentialPermission>('potential.edit')
  @Versioned()
  @Applies(potentialWorkflow, 'edit')
  @ApiOperation({ operationId: 'editPotential', summary: 'Edit a potential' })
  @ApiOkResponse({ standardSchema: PotentialResponse })
  edit(
    @VersionedCommand() { id, version, actor }: VersionedCommand,
    @Body({ schema: PotentialChange }) change: PotentialChange,
  ): Promise<PotentialResponse> {
    return this.potentials.edit(id, version, change, actor);
  }

  @Transition(potentialWorkflow, 'archive', { summary: 'Archive a potential permanently', response: PotentialResponse })
  archive(@VersionedCommand() { id, version, actor }: VersionedCommand): Promise<PotentialResponse> {
    return this.potentials.archive(id, version, actor);
  }

  @Get(':id/history')
  @Action<PotentialPermission>('potential.read-history')
  @ApiOperation({ operationId: 'getPotentialHistory', summary: 'List the transitions of a potential' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @Param('id', { schema: potentialId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<HistoryEntry>> {
    return this.potentials.history(id, query, actor);
  }
}
