import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Transition, VersionedCommand } from '#lifecycle';
import { AspirationCommands } from '../../aspirations/aspiration-commands.service.js';
import { AspirationResponse as response, type AspirationResponse } from '../../aspirations/aspiration.dto.js';
import { aspirationWorkflow } from '../../aspirations/aspiration.workflow.js';
import { Hold, Release } from './next-step.dto.js';
import { CategoryChanges } from './category-change.service.js';
import {
  Archiving,
  CategoryChange,
  CompletionRequest,
  Protection,
  Referral,
  Verification,
} from './verification.dto.js';
import { VerificationService } from './verification.service.js';

@ApiTags('verification')
@Controller('v1/aspirations')
export class VerificationController {
  constructor(
    private readonly verification: VerificationService,
    private readonly categories: CategoryChanges,
    private readonly commands: AspirationCommands,
  ) {}

  @Transition(aspirationWorkflow, 'verify', {
    summary: 'Verify an aspiration, and choose what becomes of it; by the routing rules without a choice',
    response,
  })
  verify(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Verification }) body: Verification,
  ): Promise<AspirationResponse> {
    return this.verification.verify(command, body);
  }

  @Transition(aspirationWorkflow, 'hold', {
    summary: 'Hold a verified aspiration; its reporter is notified that it is being checked',
    response,
  })
  hold(@VersionedCommand() command: VersionedCommand, @Body({ schema: Hold }) body: Hold): Promise<AspirationResponse> {
    return this.commands.apply('hold', command, body);
  }

  @Transition(aspirationWorkflow, 'release', {
    summary: 'Release a held aspiration, and choose what becomes of it',
    response,
  })
  release(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Release }) body: Release,
  ): Promise<AspirationResponse> {
    return this.verification.release(command, body);
  }

  @Transition(aspirationWorkflow, 'recategorise', {
    summary: 'Give it another category; deadlines and routing follow the category',
    response,
  })
  recategorise(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: CategoryChange }) body: CategoryChange,
  ): Promise<AspirationResponse> {
    return this.categories.apply(command, body);
  }

  @Transition(aspirationWorkflow, 'return', {
    summary: 'Return it to its reporter for completion; the deadline is paused until then',
    response,
  })
  return(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: CompletionRequest }) body: CompletionRequest,
  ): Promise<AspirationResponse> {
    return this.commands.apply('return', command, body);
  }

  @Transition(aspirationWorkflow, 'archive', {
    summary: 'Archive it because no agency can act on it; nothing is deleted',
    response,
  })
  archive(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Archiving }) body: Archiving,
  ): Promise<AspirationResponse> {
    return this.commands.apply('archive', command, body, { reason: body.reason });
  }

  @Transition(aspirationWorkflow, 'refer', { summary: 'Refer it to an authority outside the regency', response })
  refer(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Referral }) body: Referral,
  ): Promise<AspirationResponse> {
    return this.commands.apply('refer', command, body, { reason: body.destination });
  }

  @Transition(aspirationWorkflow, 'protect', {
    summary: 'Raise its protection; everything public hides it at once',
    response,
  })
  protect(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: Protection }) body: Protection,
  ): Promise<AspirationResponse> {
    return this.verification.protect(command, body);
  }
}
