import { Module } from '@nestjs/common';
import { RoutingDryRuns } from './dry-run.service.js';
import { RoutingCommands } from './routing-commands.service.js';
import { RoutingRuleController } from './routing-rule.controller.js';
import { Routing } from './routing.service.js';
import { RuleSetController } from './rule-set.controller.js';
import { RuleSets } from './rule-set.service.js';

@Module({
  controllers: [RoutingRuleController, RuleSetController],
  providers: [Routing, RoutingCommands, RoutingDryRuns, RuleSets],
  exports: [Routing, RuleSets],
})
export class RoutingModule {}
