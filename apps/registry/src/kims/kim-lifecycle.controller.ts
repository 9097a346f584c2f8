import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { KimPermission } from './kim.policy.js';
import { KimLifecycle } from './kim-lifecycle.service.js';
import {
  kimDissolution,
  type KimDissolution,
  kimReason,
  type KimReason,
  kimResponse,
  type KimResponse,
  kimReturn,
  type KimReturn,
} from './kim.dto.js';

const kimId = z.uuid();

@ApiTags('kims')
@Controller('v1/kims/:id')
export class KimLifecycleController {
  constructor(private readonly lifecycle: KimLifecycle) {}

  @Post('submit')
  @HttpCode(200)
  @Action<KimPermission>('kim.submit')
  @Versioned()
  @ApiOperation({ operationId: 'submitKim', summary: 'Hand the registration in' })
  @ApiOkResponse({ standardSchema: kimResponse })
  submit(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.apply('submit', id, version, actor);
  }

  @Post('return')
  @HttpCode(200)
  @Action<KimPermission>('kim.return')
  @Versioned()
  @ApiOperation({ operationId: 'returnKim', summary: 'Give the registration back for completion' })
  @ApiOkResponse({ standardSchema: kimResponse })
  return(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: kimReturn }) body: KimReturn,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.apply('return', id, version, actor, body.reason);
  }

  @Post('verify')
  @HttpCode(200)
  @Action<KimPermission>('kim.verify')
  @Versioned()
  @ApiOperation({ operationId: 'verifyKim', summary: 'Find the registration in order' })
  @ApiOkResponse({ standardSchema: kimResponse })
  verify(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.apply('verify', id, version, actor);
  }

  @Post('activate')
  @HttpCode(200)
  @Action<KimPermission>('kim.activate')
  @Versioned()
  @ApiOperation({ operationId: 'activateKim', summary: 'Let a verified KIM begin its work' })
  @ApiOkResponse({ standardSchema: kimResponse })
  activate(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.apply('activate', id, version, actor);
  }

  @Post('reject')
  @HttpCode(200)
  @Action<KimPermission>('kim.reject')
  @Versioned()
  @ApiOperation({ operationId: 'rejectKim', summary: 'Turn the registration down for good' })
  @ApiOkResponse({ standardSchema: kimResponse })
  reject(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: kimReason }) body: KimReason,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.apply('reject', id, version, actor, body.reason);
  }

  @Post('suspend')
  @HttpCode(200)
  @Action<KimPermission>('kim.suspend')
  @Versioned()
  @ApiOperation({ operationId: 'suspendKim', summary: 'Suspend an active or a dormant KIM' })
  @ApiOkResponse({ standardSchema: kimResponse })
  suspend(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: kimReason }) body: KimReason,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.apply('suspend', id, version, actor, body.reason);
  }

  @Post('reinstate')
  @HttpCode(200)
  @Action<KimPermission>('kim.reinstate')
  @Versioned()
  @ApiOperation({ operationId: 'reinstateKim', summary: 'Lift a suspension' })
  @ApiOkResponse({ standardSchema: kimResponse })
  reinstate(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: kimReason }) body: KimReason,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.apply('reinstate', id, version, actor, body.reason);
  }

  @Post('dissolve')
  @HttpCode(200)
  @Action<KimPermission>('kim.dissolve')
  @Versioned()
  @ApiOperation({
    operationId: 'dissolveKim',
    summary: 'End a KIM for good, by itself or into the one that succeeds it',
  })
  @ApiOkResponse({ standardSchema: kimResponse })
  dissolve(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: kimDissolution }) body: KimDissolution,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.dissolve(id, version, body, actor);
  }
}
