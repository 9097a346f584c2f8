import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Versioned } from '#http-api';
import { Applies, Transition, VersionedCommand } from '#lifecycle';
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
  submit(@VersionedCommand() command: VersionedCommand): Promise<KimResponse> {
    return this.commands.review('submit', command);
  }

  @Transition(kimWorkflow, 'return', { summary: 'Return the registration for completion', response: KimResponse })
  return(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: KimReturn }) { reason }: KimReturn,
  ): Promise<KimResponse> {
    return this.commands.review('return', command, reason);
  }

  @Transition(kimWorkflow, 'verify', { summary: 'Verify the registration', response: KimResponse })
  verify(@VersionedCommand() command: VersionedCommand): Promise<KimResponse> {
    return this.commands.review('verify', command);
  }

  @Transition(kimWorkflow, 'activate', { summary: 'Activate a verified KIM', response: KimResponse })
  activate(@VersionedCommand() command: VersionedCommand): Promise<KimResponse> {
    return this.commands.review('activate', command);
  }

  @Transition(kimWorkflow, 'reject', { summary: 'Reject the registration for good', response: KimResponse })
  reject(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: KimReason }) { reason }: KimReason,
  ): Promise<KimResponse> {
    return this.commands.review('reject', command, reason);
  }

  @Transition(kimWorkflow, 'suspend', { summary: 'Suspend an active or dormant KIM', response: KimResponse })
  suspend(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: KimReason }) { reason }: KimReason,
  ): Promise<KimResponse> {
    return this.commands.review('suspend', command, reason);
  }

  @Transition(kimWorkflow, 'reinstate', { summary: 'Lift a suspension', response: KimResponse })
  reinstate(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: KimReason }) { reason }: KimReason,
  ): Promise<KimResponse> {
    return this.commands.review('reinstate', command, reason);
  }

  @Transition(kimWorkflow, 'dissolve', {
    summary: 'Dissolve a KIM, alone or into its successor',
    response: KimResponse,
  })
  dissolve(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: KimDissolution }) body: KimDissolution,
  ): Promise<KimResponse> {
    return this.commands.dissolve(command, body);
  }

  @Patch(':id/profile')
  @Action<KimPermission>('kim.change-profile')
  @Versioned()
  @Applies(kimWorkflow, 'change-profile')
  @ApiOperation({ operationId: 'changeKimProfile', summary: 'Change the public profile of a registered KIM' })
  @ApiOkResponse({ standardSchema: KimResponse })
  changeProfile(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: KimProfileChange }) change: KimProfileChange,
  ): Promise<KimResponse> {
    return this.commands.changeProfile(command, change);
  }

  @Transition(kimWorkflow, 'renew-decree', {
    operationId: 'renewKimDecree',
    summary: 'Replace the present decree by a new one',
    response: KimResponse,
  })
  renewDecree(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: DecreeRenewal }) renewal: DecreeRenewal,
  ): Promise<KimResponse> {
    return this.commands.renewDecree(command, renewal);
  }

  @Get(':id/decrees')
  @Action<KimPermission>('kim.read')
  @ApiOperation({ operationId: 'listKimDecrees', summary: 'List the decrees of a KIM, the present one first' })
  @ApiOkResponse({ standardSchema: DecreeList })
  decrees(@Param('id', { schema: uuid }) id: string, @CurrentActor() actor: Actor | undefined): Promise<DecreeList> {
    return this.kims.decrees(id, actor);
  }
}
