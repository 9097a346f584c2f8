import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Location } from '#http-api';
import { Transition, VersionedCommand } from '#lifecycle';
import { EditionResponse } from '../edition.dto.js';
import { toEditionResponse } from '../edition.response.js';
import {
  ContributionAcceptance,
  ContributionReason,
  ContributionResponse,
  toContributionResponse,
} from './contribution.dto.js';
import { ContributionService } from './contribution.service.js';
import { contributionWorkflow } from './contribution.workflow.js';

@ApiTags('contributions')
@Controller('v1/contributions')
export class ContributionStepsController {
  constructor(private readonly contributions: ContributionService) {}

  @Transition(contributionWorkflow, 'propose', {
    summary: 'Propose it to the officers of the KIM',
    response: ContributionResponse,
  })
  async propose(@VersionedCommand() command: VersionedCommand): Promise<ContributionResponse> {
    return toContributionResponse(await this.contributions.move('propose', command));
  }

  @Transition(contributionWorkflow, 'send-back', {
    summary: 'Send it back to its author, inside the KIM',
    response: ContributionResponse,
  })
  async sendBack(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ContributionReason }) { reason }: ContributionReason,
  ): Promise<ContributionResponse> {
    return toContributionResponse(await this.contributions.move('send-back', command, reason));
  }

  @Transition(contributionWorkflow, 'approve', {
    summary: 'Approve it inside the KIM, and submit it to the office',
    response: ContributionResponse,
  })
  async approve(@VersionedCommand() command: VersionedCommand): Promise<ContributionResponse> {
    return toContributionResponse(await this.contributions.approve(command));
  }

  @Transition(contributionWorkflow, 'return', {
    summary: 'Return it to the KIM with comments',
    response: ContributionResponse,
  })
  async return(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ContributionReason }) { reason }: ContributionReason,
  ): Promise<ContributionResponse> {
    return toContributionResponse(await this.contributions.move('return', command, reason));
  }

  @Transition(contributionWorkflow, 'accept', {
    summary: 'Make the draft of a document of it, under the name of the KIM',
    response: EditionResponse,
    status: 201,
  })
  @Location('/v1/editions/{id}')
  async accept(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ContributionAcceptance }) body: ContributionAcceptance,
  ): Promise<EditionResponse> {
    return toEditionResponse(await this.contributions.accept(command, body));
  }

  @Transition(contributionWorkflow, 'decline', {
    summary: 'Decline it for good, with the reason',
    response: ContributionResponse,
  })
  async decline(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: ContributionReason }) { reason }: ContributionReason,
  ): Promise<ContributionResponse> {
    return toContributionResponse(await this.contributions.move('decline', command, reason));
  }

  @Transition(contributionWorkflow, 'withdraw', { summary: 'Take it back', response: ContributionResponse })
  async withdraw(@VersionedCommand() command: VersionedCommand): Promise<ContributionResponse> {
    return toContributionResponse(await this.contributions.move('withdraw', command));
  }
}
