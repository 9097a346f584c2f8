import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { requireVersion } from '#http-api';
import { validateRules } from './rule-validation.js';
import { RuleSets, type RuleSetCommand } from './rule-set.service.js';
import type { Activation, ActivatedRuleSet, RecordedRulesResponse, RoutingRules } from './rule-set.dto.js';
import { RoutingDryRuns } from './dry-run.service.js';
import type { DryRunRequest } from './dry-run-request.dto.js';
import type { DryRunResponse } from './dry-run.dto.js';

/** Runs rules dry, and activates them with a report of the open aspirations that they would route to another agency. */
@Injectable()
export class RoutingCommands {
  constructor(
    private readonly database: Database,
    private readonly ruleSets: RuleSets,
    private readonly dryRuns: RoutingDryRuns,
  ) {}

  /** Refuses the rules that `record` refuses. @throws 404 `rule-set-not-found`; 422 as `record` */
  async dryRun({ ruleSet, rules, texts, ...range }: DryRunRequest): Promise<DryRunResponse> {
    if (rules) await validateRules(this.database, rules);
    return this.dryRuns.dryRun(rules ?? (await this.ruleSets.get(ruleSet!)).rules, range, texts);
  }

  /** @throws 404 `rule-set-not-found`; 409 `rule-set-in-force`; 422 `rules-begin-in-past` */
  async activate(command: RuleSetCommand, order: Activation, now = new Date()): Promise<ActivatedRuleSet> {
    const from = order.from === null ? null : new Date(order.from);
    const { before, ruleSet } = await this.database.transaction(async (tx) => {
      const drafted = await this.ruleSets.locked(tx, command);
      const { rules } = await this.ruleSets.inForce(tx, now);
      await this.ruleSets.activate(tx, drafted, { from, reason: order.reason }, command.actor, now);
      return { before: rules, ruleSet: await this.ruleSets.get(command.number, tx, now) };
    });
    return {
      version: ruleSet.version,
      ruleSet,
      openAspirations: await this.dryRuns.openAspirations(before, ruleSet.rules),
    };
  }

  /**
   * Drafts and activates a set in one transaction, if the rules in force are those that the actor has read.
   *
   * @throws 412; 422 as `validateRules`
   */
  async record(
    { note, rules }: RoutingRules,
    { version, actor }: Pick<RuleSetCommand, 'version' | 'actor'>,
  ): Promise<RecordedRulesResponse> {
    const { before, after } = await this.database.transaction(async (tx) => {
      const now = await this.ruleSets.lock(tx);
      const drafted = await this.ruleSets.draft(tx, { note, rules }, actor, now);
      const { version: current, rules: earlier } = await this.ruleSets.inForce(tx, now);
      requireVersion(current, version);
      await this.ruleSets.activate(tx, drafted, { from: null, reason: note }, actor, now);
      return { before: earlier, after: await this.ruleSets.inForce(tx, now) };
    });
    return { ...after, openAspirations: await this.dryRuns.openAspirations(before, after.rules) };
  }
}
