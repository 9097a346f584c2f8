import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { IfMatch, Versioned } from '#http-api';
import { Transition } from '#lifecycle';
import { DecreeList, DecreeRenewal } from './decree.dto.js';
import { KimCommands } from './kim-commands.service.js';
import { KimProfileChange } from './kim-profile.dto.js';
import { KimDissolution, KimReason, KimResponse, KimReturn } from './kim.dto.js';
import type { KimPermission } from './kim.policy.js';
import { KimService } from './kim.service.js';
import { kimWorkflow } from './kim.workflow.js';

const uuid = z.uuid();

@ApiTags('kims')
@Controller('v1/kims')
export class KimLifecycleController {
  constructor(
    private readonly commands: KimCommands,
    private readonly kims: KimService,
  ) {}

  @Transition(kimWorkflow, 'submit', { summary: 'Submit the registration', response: KimResponse })
  submit(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.commands.review('submit', { id, version, actor });
  }

  @Transition(kimWorkflow, 'return', { summary: 'Return the registration for completion', response: KimResponse })
  return(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimReturn }) { reason }: KimReturn,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.commands.review('return', { id, version, actor }, reason);
  }

  @Transition(kimWorkflow, 'verify', { summary: 'Verify the registration', response: KimResponse })
  verify(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.commands.review('verify', { id, version, actor });
  }

  @Transition(kimWorkflow, 'activate', { summary: 'Activate a verified KIM', response: KimResponse })
  activate(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.commands.review('activate', { id, version, actor });
  }

  @Transition(kimWorkflow, 'reject', { summary: 'Reject the registration for good', response: KimResponse })
  reject(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimReason }) { reason }: KimReason,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.commands.review('reject', { id, version, actor }, reason);
  }

  @Transition(kimWorkflow, 'suspend', { summary: 'Suspend an active or dormant KIM', response: KimResponse })
  suspend(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimReason }) { reason }: KimReason,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.commands.review('suspend', { id, version, actor }, reason);
  }

  @Transition(kimWorkflow, 'reinstate', { summary: 'Lift a suspension', response: KimResponse })
  reinstate(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimReason }) { reason }: KimReason,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.commands.review('reinstate', { id, version, actor }, reason);
  }

  @Transition(kimWorkflow, 'dissolve', {
    summary: 'Dissolve a KIM, alone or into its successor',
    response: KimResponse,
  })
  dissolve(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimDissolution }) body: KimDissolution,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.commands.dissolve({ id, version, actor }, body);
  }

  @Patch(':id/profile')
  @Action<KimPermission>('kim.change-profile')
  @Versioned()
  @ApiOperation({ operationId: 'changeKimProfile', summary: 'Change the public profile of a registered KIM' })
  @ApiOkResponse({ standardSchema: KimResponse })
  changeProfile(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: KimProfileChange }) change: KimProfileChange,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.commands.changeProfile({ id, version, actor }, change);
  }

  @Transition(kimWorkflow, 'renew-decree', {
    operationId: 'renewKimDecree',
    summary: 'Replace the present decree by a new one',
    response: KimResponse,
  })
  renewDecree(
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() version: number,
    @Body({ schema: DecreeRenewal }) renewal: DecreeRenewal,
    @CurrentActor() actor: Actor,
  ): Promise<KimResponse> {
    return this.commands.renewDecree({ id, version, actor }, renewal);
  }

  @Get(':id/decrees')
  @Action<KimPermission>('kim.read')
  @ApiOperation({ operationId: 'listKimDecrees', summary: 'List the decrees of a KIM, the present one first' })
  @ApiOkResponse({ standardSchema: DecreeList })
  decrees(@Param('id', { schema: uuid }) id: string, @CurrentActor() actor: Actor | undefined): Promise<DecreeList> {
    return this.kims.decrees(id, actor);
  }
}
