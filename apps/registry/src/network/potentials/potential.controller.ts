import { Body, Controller, Get, Header, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, type Page, Versioned } from '#http-api';
import type { PotentialPermission } from './potential.policy.js';
import { PotentialHistory } from './potential-history.service.js';
import { PotentialMap, PotentialMapQuery } from './potential-map.dto.js';
import { PotentialSearch } from './potential-search.service.js';
import {
  PotentialChange,
  type PotentialHistoryEntry,
  PotentialHistoryPage,
  PotentialHistoryQuery,
  PotentialPage,
  PotentialQuery,
  PotentialResponse,
} from './potential.dto.js';
import { PotentialService } from './potential.service.js';

const potentialId = z.uuid();
const geoJson = 'application/geo+json';

@ApiTags('potentials')
@Controller('v1/potentials')
export class PotentialController {
  constructor(
    private readonly potentials: PotentialService,
    private readonly search: PotentialSearch,
    private readonly histories: PotentialHistory,
  ) {}

  @Get()
  @Action<PotentialPermission>('potential.read')
  @ApiOperation({ operationId: 'findPotentials', summary: 'What KIM and their villages have and need, newest first' })
  @ApiOkResponse({ standardSchema: PotentialPage })
  find(@Query({ schema: PotentialQuery }) query: PotentialQuery): Promise<Page<PotentialResponse>> {
    return this.search.find(query);
  }

  @Get('map')
  @Action<PotentialPermission>('potential.read')
  @Header('content-type', geoJson)
  @ApiOperation({ operationId: 'mapPotentials', summary: 'Those that have a point, as GeoJSON' })
  @ApiProduces(geoJson)
  @ApiOkResponse({ standardSchema: PotentialMap })
  map(@Query({ schema: PotentialMapQuery }) query: PotentialMapQuery): Promise<PotentialMap> {
    return this.search.map(query);
  }

  @Get(':id')
  @Action<PotentialPermission>('potential.read')
  @Versioned()
  @ApiOperation({ operationId: 'getPotential', summary: 'One potential, archived or not' })
  @ApiOkResponse({ standardSchema: PotentialResponse })
  get(
    @Param('id', { schema: potentialId }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<PotentialResponse> {
    return this.potentials.find(id, actor);
  }

  @Patch(':id')
  @Action<PotentialPermission>('potential.edit')
  @Versioned()
  @ApiOperation({ operationId: 'editPotential', summary: 'Change what is said of a potential' })
  @ApiOkResponse({ standardSchema: PotentialResponse })
  edit(
    @Param('id', { schema: potentialId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: PotentialChange }) change: PotentialChange,
    @CurrentActor() actor: Actor,
  ): Promise<PotentialResponse> {
    return this.potentials.edit(id, version, change, actor);
  }

  @Post(':id/archive')
  @HttpCode(200)
  @Action<PotentialPermission>('potential.archive')
  @Versioned()
  @ApiOperation({ operationId: 'archivePotential', summary: 'Take a potential out of the lists for good' })
  @ApiOkResponse({ standardSchema: PotentialResponse })
  archive(
    @Param('id', { schema: potentialId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<PotentialResponse> {
    return this.potentials.archive(id, version, actor);
  }

  @Get(':id/history')
  @Action<PotentialPermission>('potential.read-history')
  @ApiOperation({ operationId: 'getPotentialHistory', summary: 'Who changed the potential and when' })
  @ApiOkResponse({ standardSchema: PotentialHistoryPage })
  history(
    @Param('id', { schema: potentialId }) id: string,
    @Query({ schema: PotentialHistoryQuery }) query: PotentialHistoryQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<PotentialHistoryEntry>> {
    return this.histories.of(id, query, actor);
  }
}
