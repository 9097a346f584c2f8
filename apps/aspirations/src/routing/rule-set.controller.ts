import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Action, type Actor, CurrentActor } from '#access';
import { Created, type Call, Idempotency, IdempotentCall, IfMatch, Versioned } from '#http-api';
import type { RoutingPermission } from './routing.policy.js';
import { RoutingCommands } from './routing-commands.service.js';
import {
  ActivatedRuleSet,
  Activation,
  ChangedRuleSet,
  RuleSetDraft,
  RuleSetPage,
  RuleSetQuery,
  RuleSetResponse,
  Withdrawal,
} from './rule-set.dto.js';
import { RuleSets } from './rule-set.service.js';

const ruleSetNumber = { schema: z.coerce.number().int().min(1).max(1_000_000) };

@ApiTags('routing')
@Controller('v1/routing-rule-sets')
export class RuleSetController {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly commands: RoutingCommands,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Action<RoutingPermission>('routing.record')
  @Versioned()
  @ApiOperation({ operationId: 'draftRuleSet', summary: 'Draft routing rules, without effect yet' })
  @Created(RuleSetResponse, '/v1/routing-rule-sets/{number}')
  draft(
    @Body({ schema: RuleSetDraft }) body: RuleSetDraft,
    @IdempotentCall() call: Call,
    @CurrentActor() actor: Actor,
  ): Promise<RuleSetResponse> {
    return this.idempotency.once(call, async (tx) => {
      const { number } = await this.ruleSets.draft(tx, body, actor.subject);
      return this.ruleSets.get(number, tx);
    });
  }

  @Get()
  @Action<RoutingPermission>('routing.read')
  @ApiOperation({ operationId: 'listRuleSets', summary: 'List the sets of routing rules, newest first' })
  @ApiOkResponse({ standardSchema: RuleSetPage })
  list(@Query({ schema: RuleSetQuery }) query: RuleSetQuery): Promise<RuleSetPage> {
    return this.ruleSets.list(query);
  }

  @Get(':number')
  @Action<RoutingPermission>('routing.read')
  @Versioned()
  @ApiOperation({
    operationId: 'getRuleSet',
    summary: 'Get a set of routing rules with its history',
  })
  @ApiOkResponse({ standardSchema: RuleSetResponse })
  get(@Param('number', ruleSetNumber) number: number): Promise<RuleSetResponse> {
    return this.ruleSets.get(number);
  }

  @Put(':number')
  @Action<RoutingPermission>('routing.record')
  @Versioned()
  @ApiOperation({ operationId: 'changeRuleSet', summary: 'Replace the rules of a draft' })
  @ApiOkResponse({ standardSchema: RuleSetResponse })
  change(
    @Param('number', ruleSetNumber) number: number,
    @IfMatch() version: number,
    @Body({ schema: ChangedRuleSet }) body: ChangedRuleSet,
    @CurrentActor() actor: Actor,
  ): Promise<RuleSetResponse> {
    return this.ruleSets.change({ number, version, actor: actor.subject }, body);
  }

  @Post(':number/activate')
  @HttpCode(200)
  @Action<RoutingPermission>('routing.record')
  @Versioned()
  @ApiOperation({
    operationId: 'activateRuleSet',
    summary:
      'Activate a set now or later; reports which open aspirations it would route differently and reassigns none',
  })
  @ApiOkResponse({ standardSchema: ActivatedRuleSet })
  activate(
    @Param('number', ruleSetNumber) number: number,
    @IfMatch() version: number,
    @Body({ schema: Activation }) body: Activation,
    @CurrentActor() actor: Actor,
  ): Promise<ActivatedRuleSet> {
    return this.commands.activate({ number, version, actor: actor.subject }, body);
  }

  @Post(':number/withdraw')
  @HttpCode(200)
  @Action<RoutingPermission>('routing.record')
  @Versioned()
  @ApiOperation({ operationId: 'withdrawRuleSet', summary: 'Turn a scheduled set back into a draft' })
  @ApiOkResponse({ standardSchema: RuleSetResponse })
  withdraw(
    @Param('number', ruleSetNumber) number: number,
    @IfMatch() version: number,
    @Body({ schema: Withdrawal }) { reason }: Withdrawal,
    @CurrentActor() actor: Actor,
  ): Promise<RuleSetResponse> {
    return this.ruleSets.withdraw({ number, version, actor: actor.subject }, reason);
  }
}
