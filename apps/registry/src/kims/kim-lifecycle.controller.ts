import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { KimPermission } from './kim.policy.js';
import { KimLifecycle } from './kim-lifecycle.service.js';
import { KimDissolution, KimReason, KimResponse, KimReturn } from './kim.dto.js';

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
  @ApiOkResponse({ standardSchema: KimResponse })
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
  @ApiOkResponse({ standardSchema: KimResponse })
  return(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimReturn }) body: KimReturn,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.apply('return', id, version, actor, body.reason);
  }

  @Post('verify')
  @HttpCode(200)
  @Action<KimPermission>('kim.verify')
  @Versioned()
  @ApiOperation({ operationId: 'verifyKim', summary: 'Find the registration in order' })
  @ApiOkResponse({ standardSchema: KimResponse })
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
  @ApiOkResponse({ standardSchema: KimResponse })
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
  @ApiOkResponse({ standardSchema: KimResponse })
  reject(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimReason }) body: KimReason,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.apply('reject', id, version, actor, body.reason);
  }

  @Post('suspend')
  @HttpCode(200)
  @Action<KimPermission>('kim.suspend')
  @Versioned()
  @ApiOperation({ operationId: 'suspendKim', summary: 'Suspend an active or a dormant KIM' })
  @ApiOkResponse({ standardSchema: KimResponse })
  suspend(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimReason }) body: KimReason,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.apply('suspend', id, version, actor, body.reason);
  }

  @Post('reinstate')
  @HttpCode(200)
  @Action<KimPermission>('kim.reinstate')
  @Versioned()
  @ApiOperation({ operationId: 'reinstateKim', summary: 'Lift a suspension' })
  @ApiOkResponse({ standardSchema: KimResponse })
  reinstate(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimReason }) body: KimReason,
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
  @ApiOkResponse({ standardSchema: KimResponse })
  dissolve(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimDissolution }) body: KimDissolution,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.lifecycle.dissolve(id, version, body, actor);
  }
}
