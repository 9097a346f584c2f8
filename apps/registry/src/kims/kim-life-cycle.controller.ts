import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { RegistryAction } from '../registry.policy.js';
import { KimLifeCycle } from './kim-life-cycle.service.js';
import { kimResponse, type KimResponse, kimReturn, type KimReturn } from './kim.dto.js';

const kimId = z.uuid();

@ApiTags('kims')
@Controller('v1/kims/:id')
export class KimLifeCycleController {
  constructor(private readonly lifeCycle: KimLifeCycle) {}

  @Post('submit')
  @HttpCode(200)
  @Action<RegistryAction>('kim.submit')
  @Versioned()
  @ApiOperation({ operationId: 'submitKim', summary: 'Hand the registration in' })
  @ApiOkResponse({ standardSchema: kimResponse })
  submit(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifeCycle.take('submit', id, version, actor);
  }

  @Post('return')
  @HttpCode(200)
  @Action<RegistryAction>('kim.return')
  @Versioned()
  @ApiOperation({ operationId: 'returnKim', summary: 'Give the registration back for completion' })
  @ApiOkResponse({ standardSchema: kimResponse })
  return(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: kimReturn }) body: KimReturn,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifeCycle.take('return', id, version, actor, body.reason);
  }

  @Post('verify')
  @HttpCode(200)
  @Action<RegistryAction>('kim.verify')
  @Versioned()
  @ApiOperation({ operationId: 'verifyKim', summary: 'Find the registration in order' })
  @ApiOkResponse({ standardSchema: kimResponse })
  verify(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifeCycle.take('verify', id, version, actor);
  }

  @Post('activate')
  @HttpCode(200)
  @Action<RegistryAction>('kim.activate')
  @Versioned()
  @ApiOperation({ operationId: 'activateKim', summary: 'Let a verified KIM begin its work' })
  @ApiOkResponse({ standardSchema: kimResponse })
  activate(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifeCycle.take('activate', id, version, actor);
  }
}
