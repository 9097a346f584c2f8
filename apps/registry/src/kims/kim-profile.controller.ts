import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import type { KimPermission } from './kim.policy.js';
import { DecreeList, DecreeRenewal } from './decree.dto.js';
import { KimProfileChange } from './kim-profile.dto.js';
import { KimProfileService } from './kim-profile.service.js';
import { KimResponse } from './kim.dto.js';
import { KimService } from './kim.service.js';

const kimId = z.uuid();

@ApiTags('kims')
@Controller('v1/kims/:id')
export class KimProfileController {
  constructor(
    private readonly profiles: KimProfileService,
    private readonly kims: KimService,
  ) {}

  @Patch('profile')
  @Action<KimPermission>('kim.change-profile')
  @Versioned()
  @ApiOperation({ operationId: 'changeKimProfile', summary: 'Change what a KIM past its registration tells of itself' })
  @ApiOkResponse({ standardSchema: KimResponse })
  changeProfile(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimProfileChange }) change: KimProfileChange,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.profiles.changeProfile(id, version, change, actor);
  }

  @Post('renew-decree')
  @HttpCode(200)
  @Action<KimPermission>('kim.renew-decree')
  @Versioned()
  @ApiOperation({ operationId: 'renewKimDecree', summary: 'Let a new decree follow on the present one' })
  @ApiOkResponse({ standardSchema: KimResponse })
  renewDecree(
    @Param('id', { schema: kimId }) id: string,
    @IfMatch() version: number,
    @Body({ schema: DecreeRenewal }) renewal: DecreeRenewal,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.profiles.renewDecree(id, version, renewal, actor);
  }

  @Get('decrees')
  @Action<KimPermission>('kim.read')
  @ApiOperation({ operationId: 'listKimDecrees', summary: 'The decrees of a KIM, the present one first' })
  @ApiOkResponse({ standardSchema: DecreeList })
  async decrees(
    @Param('id', { schema: kimId }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<DecreeList> {
    return this.profiles.decrees(await this.kims.visible(id, actor));
  }
}
