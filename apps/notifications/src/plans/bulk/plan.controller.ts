import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Explains, type Call, Created, Idempotency, IdempotentCall, Versioned } from '#http-api';
import { Applies, HistoryPage, HistoryQuery, Transition, VersionedCommand } from '#lifecycle';
import { ConservationResponse } from './conservation.dto.js';
import { NewPlan, PlanPage, PlanQuery, PlanReason, PlanRecall, PlanResponse } from './plan.dto.js';
import type { PlanPermission } from './plan.policy.js';
import { PlanService } from './plan.service.js';
import { planWorkflow } from './plan.workflow.js';

const planId = z.uuid();

@ApiTags('plans')
@Controller('v1/plans')
export class PlanController {
  constructor(
    private readonly plans: PlanService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Action<PlanPermission>('plan.read')
  @ApiOperation({
    operationId: 'listPlans',
    summary: 'Plans for audiences within the scope of the caller, newest first',
  })
  @ApiOkResponse({ standardSchema: PlanPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: PlanQuery }) query: PlanQuery): Promise<PlanPage> {
    return this.plans.list(actor, query);
  }

  @Post()
  @Versioned()
  @Action<PlanPermission>('plan.manage')
  @Applies(planWorkflow, 'create')
  @Explains({
    en: 'Nothing is sent yet: read the dry run, then approve and start the plan.',
    id: 'Belum ada yang dikirim: baca hasil uji coba, lalu setujui dan mulai rencana.',
  })
  @ApiOperation({ operationId: 'createPlan', summary: 'Plan messages to an audience: a draft with its dry run' })
  @Created(PlanResponse, '/v1/plans/{id}')
  create(
    @CurrentActor() actor: Actor,
    @IdempotentCall() call: Call,
    @Body({ schema: NewPlan }) body: NewPlan,
  ): Promise<PlanResponse> {
    return this.idempotency.once(call, (tx) => this.plans.create(tx, actor, body));
  }

  @Get(':id')
  @Versioned()
  @Action<PlanPermission>('plan.read')
  @ApiOperation({ operationId: 'readPlan', summary: 'One plan with its dry run, its state and the cause of a pause' })
  @ApiOkResponse({ standardSchema: PlanResponse })
  read(@CurrentActor() actor: Actor, @Param('id', { schema: planId }) id: string): Promise<PlanResponse> {
    return this.plans.read(actor, id);
  }

  @Get(':id/history')
  @Action<PlanPermission>('plan.read')
  @ApiOperation({ operationId: 'readPlanHistory', summary: 'The transitions of a plan with their reasons' })
  @ApiOkResponse({ standardSchema: HistoryPage })
  history(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: planId }) id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
  ): Promise<HistoryPage> {
    return this.plans.history(actor, id, query);
  }

  @Get(':id/conservation')
  @Action<PlanPermission>('plan.read')
  @ApiOperation({
    operationId: 'readPlanConservation',
    summary: 'Where the messages of a plan are; the sum is what was planned',
  })
  @ApiOkResponse({ standardSchema: ConservationResponse })
  conservation(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: planId }) id: string,
  ): Promise<ConservationResponse> {
    return this.plans.conservation(actor, id);
  }

  @Transition(planWorkflow, 'estimate', {
    path: ':id/dry-run',
    summary: 'Repeat the dry run of a draft',
    response: PlanResponse,
  })
  estimate(@VersionedCommand() command: VersionedCommand): Promise<PlanResponse> {
    return this.plans.estimate(command);
  }

  @Transition(planWorkflow, 'approve', { summary: 'Approve a draft as a second person', response: PlanResponse })
  approve(@VersionedCommand() command: VersionedCommand): Promise<PlanResponse> {
    return this.plans.approve(command);
  }

  @Transition(planWorkflow, 'start', { summary: 'Create the messages, and send them', response: PlanResponse })
  start(@VersionedCommand() command: VersionedCommand): Promise<PlanResponse> {
    return this.plans.start(command);
  }

  @Transition(planWorkflow, 'pause', { summary: 'Send no further message for the time being', response: PlanResponse })
  pause(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: PlanReason }) { reason }: PlanReason,
  ): Promise<PlanResponse> {
    return this.plans.pause(command, reason);
  }

  @Transition(planWorkflow, 'resume', {
    summary: 'Continue where the plan paused, and accept the figures of its cause',
    response: PlanResponse,
  })
  resume(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: PlanReason }) { reason }: PlanReason,
  ): Promise<PlanResponse> {
    return this.plans.resume(command, reason);
  }

  @Transition(planWorkflow, 'cancel', {
    summary: 'Send none of the messages that no provider has',
    response: PlanResponse,
  })
  cancel(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: PlanReason }) { reason }: PlanReason,
  ): Promise<PlanResponse> {
    return this.plans.cancel(command, reason);
  }

  @Transition(planWorkflow, 'recall', {
    summary: 'Cancel what was not sent, and replace the messages in inboxes by a notice',
    response: PlanResponse,
  })
  recall(
    @VersionedCommand() command: VersionedCommand,
    @Body({ schema: PlanRecall }) recall: PlanRecall,
  ): Promise<PlanResponse> {
    return this.plans.recall(command, recall);
  }
}
