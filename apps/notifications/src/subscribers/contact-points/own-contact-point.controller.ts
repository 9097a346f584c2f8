import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import type { SubscriberPermission } from '../subscriber.policy.js';
import { NewContactPoint, OwnContactPoints } from './own-contact-point.dto.js';
import { OwnContactPointsService } from './own-contact-points.service.js';

@ApiTags('contact-points')
@Controller('v1/contact-points')
@Action<SubscriberPermission>('contact-point.manage')
export class OwnContactPointController {
  constructor(private readonly points: OwnContactPointsService) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'listContactPoints', summary: 'List the addresses that your account has added' })
  @ApiOkResponse({ standardSchema: OwnContactPoints })
  list(@CurrentActor() actor: Actor): Promise<OwnContactPoints> {
    return this.points.list(actor);
  }

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'addContactPoint', summary: 'Add an address to your account; a code is sent to it' })
  @ApiOkResponse({ standardSchema: OwnContactPoints })
  add(
    @Body({ schema: NewContactPoint }) point: NewContactPoint,
    @CurrentActor() actor: Actor,
  ): Promise<OwnContactPoints> {
    return this.points.add(actor, point);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeContactPoint', summary: 'Remove an address of your account' })
  @ApiNoContentResponse()
  remove(@Param('id', { schema: z.uuid() }) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.points.remove(actor, id);
  }
}
