import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Action, type Actor, CurrentActor } from '#access';
import { Explains, IfMatch, Versioned } from '#http-api';
import type { RoutingPermission } from './routing.policy.js';
import { RoutingCommands } from './routing-commands.service.js';
import { RecordedRulesResponse, RoutingRules, RoutingRulesResponse } from './rule-set.dto.js';
import { RuleSets } from './rule-set.service.js';
import { DryRunRequest } from './dry-run-request.dto.js';
import { DryRunResponse } from './dry-run.dto.js';

@ApiTags('routing')
@Controller('v1/routing-rules')
export class RoutingRuleController {
  constructor(
    private readonly ruleSets: RuleSets,
    private readonly commands: RoutingCommands,
  ) {}

  @Get()
  @Action<RoutingPermission>('routing.read')
  @Versioned()
  @ApiOperation({
    operationId: 'listRoutingRules',
    summary: 'The routing rules in force, in order of evaluation',
  })
  @ApiOkResponse({ standardSchema: RoutingRulesResponse })
  rules(): Promise<RoutingRulesResponse> {
    return this.ruleSets.inForce();
  }

  @Put()
  @Action<RoutingPermission>('routing.record')
  @Versioned()
  @ApiOperation({
    operationId: 'recordRoutingRules',
    summary: 'Draft and activate routing rules at once; the first rule that matches an aspiration decides',
  })
  @ApiOkResponse({ standardSchema: RecordedRulesResponse })
  record(
    @IfMatch() version: number,
    @Body({ schema: RoutingRules }) body: RoutingRules,
    @CurrentActor() actor: Actor,
  ): Promise<RecordedRulesResponse> {
    return this.commands.record(body, { version, actor: actor.subject });
  }

  @Post('dry-run')
  @HttpCode(200)
  @Action<RoutingPermission>('routing.dry-run')
  @Explains({
    en: 'Reads aspirations by both sets of rules and compares; no aspiration is reassigned. The response has ids, never texts.',
    id: 'Membaca aspirasi menurut kedua himpunan aturan dan membandingkannya; tidak ada yang dipindahkan. Jawaban memuat id, tidak pernah teks.',
  })
  @ApiOperation({
    operationId: 'dryRunRoutingRules',
    summary: 'Compare the outcome of other rules with those in force; reassigns nothing and shows no text of citizens',
  })
  @ApiOkResponse({ standardSchema: DryRunResponse })
  dryRun(@Body({ schema: DryRunRequest }) order: DryRunRequest): Promise<DryRunResponse> {
    return this.commands.dryRun(order);
  }
}
