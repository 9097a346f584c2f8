import { Injectable } from '@nestjs/common';
import { Database, type Queryable, sql, type Transaction } from '#database';
import { key, keyset, page, requireVersion } from '#http-api';
import { routingError } from './routing.errors.js';
import { rulesOf, setInForce, storeRules } from './rule-rows.js';
import type {
  RoutingRulesResponse,
  RuleSetDraft,
  RuleSetEntry,
  RuleSetPage,
  RuleSetQuery,
  RuleSetResponse,
} from './rule-set.dto.js';
import { RoutingRuleSet, RoutingRuleSetHistory, type RuleSetAction } from './rule-set.entity.js';
import { validateRules } from './rule-validation.js';

/** A command to a rule set, based on the version that the actor has read. */
export interface RuleSetCommand {
  readonly number: number;
  readonly version: number;
  readonly actor: string;
}

const selectEntry = (at: Date) => sql`
  SELECT number, version, note, active_from, created_at,
         CASE WHEN active_from IS NULL THEN 'DRAFT' WHEN active_from > ${at} THEN 'SCHEDULED'
              WHEN number = ${setInForce(at)} THEN 'IN_FORCE' ELSE 'PAST' END AS state,
         (SELECT count(*)::int FROM routing_rule WHERE set_number = routing_rule_set.number) AS rule_count
    FROM routing_rule_set`;

const newestFirst = keyset({ number: key.int() }, 'desc');

type EntryRow = Omit<RuleSetEntry, 'activeFrom' | 'createdAt'> & { activeFrom: Date | null; createdAt: Date };

/** The sets of routing rules: drafted, then in force from a moment on until another set takes effect. */
@Injectable()
export class RuleSets {
  constructor(private readonly database: Database) {}

  /** Lets one transaction at a time add sets, and gives its time: no set was activated later. */
  async lock(tx: Transaction): Promise<Date> {
    await tx.query(sql`LOCK TABLE routing_rule_set IN SHARE ROW EXCLUSIVE MODE`);
    const [row] = await tx.query<{ now: Date }>(sql`SELECT clock_timestamp() AS now`);
    return row!.now;
  }

  /** @throws 422 as `validateRules` */
  async draft(tx: Transaction, draft: RuleSetDraft, actor: string, now = new Date()): Promise<RoutingRuleSet> {
    await validateRules(tx, draft.rules);
    await this.lock(tx);
    const [last] = await tx.query<{ number: number }>(
      sql`SELECT coalesce(max(number), 0)::int AS number FROM routing_rule_set`,
    );
    const drafted: RoutingRuleSet = {
      number: last!.number + 1,
      version: 1,
      note: draft.note,
      activeFrom: null,
      activatedAt: null,
      createdAt: now,
    };
    await tx.manager.insert(RoutingRuleSet, drafted);
    await storeRules(tx, drafted.number, draft.rules);
    await addHistory(tx, drafted, 'draft', { actor, reason: draft.note, now });
    return drafted;
  }

  /** Replaces a draft or scheduled set. @throws 409 `rule-set-in-force`; as `draft`, and 404 `rule-set-not-found` */
  change(command: RuleSetCommand, draft: RuleSetDraft, now = new Date()): Promise<RuleSetResponse> {
    return this.database.transaction(async (tx) => {
      const before = await locked(tx, command);
      if (before.activeFrom !== null) throw routingError('rule-set-in-force');
      await validateRules(tx, draft.rules);
      await storeRules(tx, command.number, draft.rules);
      const by = { actor: command.actor, reason: draft.note, now };
      await applyChange(tx, before, 'change', { note: draft.note }, by);
      return this.get(command.number, tx, now);
    });
  }

  /**
   * Activates a set, now or from a later moment on; a scheduled set can be rescheduled.
   *
   * @throws 409 `rule-set-in-force`; 422 `rules-begin-in-past`
   */
  async activate(
    tx: Transaction,
    before: RoutingRuleSet,
    { from, reason }: { readonly from: Date | null; readonly reason: string },
    actor: string,
    now = new Date(),
  ): Promise<void> {
    if (before.activeFrom !== null && before.activeFrom <= now) throw routingError('rule-set-in-force');
    if (from !== null && from < now)
      throw routingError('rules-begin-in-past', { errors: [{ pointer: '/from', detail: from.toISOString() }] });
    await applyChange(tx, before, 'activate', { activeFrom: from ?? now, activatedAt: now }, { actor, reason, now });
  }

  /** Turns a scheduled set back into a draft. @throws 409 `rule-set-not-scheduled` */
  withdraw(command: RuleSetCommand, reason: string, now = new Date()): Promise<RuleSetResponse> {
    return this.database.transaction(async (tx) => {
      const before = await locked(tx, command);
      if (before.activeFrom === null || before.activeFrom <= now) throw routingError('rule-set-not-scheduled');
      const by = { actor: command.actor, reason, now };
      await applyChange(tx, before, 'withdraw', { activeFrom: null, activatedAt: null }, by);
      return this.get(command.number, tx, now);
    });
  }

  /** The set, locked until the transaction ends. @throws 404 `rule-set-not-found`; 412 for another version */
  locked(tx: Transaction, command: RuleSetCommand): Promise<RoutingRuleSet> {
    return locked(tx, command);
  }

  /** @throws 404 `rule-set-not-found` */
  async get(number: number, source: Queryable = this.database, now = new Date()): Promise<RuleSetResponse> {
    const [row] = await source.query<EntryRow>(sql`${selectEntry(now)} WHERE number = ${number}`);
    if (!row) throw routingError('rule-set-not-found');
    const history = await source.query<Readonly<Omit<RoutingRuleSetHistory, 'setNumber'>>>(sql`
      SELECT version, action, actor, reason, active_from, at
        FROM routing_rule_set_history WHERE set_number = ${number} ORDER BY version`);
    const { ruleCount: _, ...head } = toEntry(row);
    return {
      ...head,
      rules: await rulesOf(source, number),
      history: history.map((one) => ({
        ...one,
        activeFrom: one.activeFrom?.toISOString() ?? null,
        at: one.at.toISOString(),
      })),
    };
  }

  /** Newest first. */
  async list(query: RuleSetQuery, now = new Date()): Promise<RuleSetPage> {
    const rows = await this.database.query<EntryRow>(
      sql`${selectEntry(now)} WHERE ${newestFirst.after(query)} ${newestFirst.orderAndLimit(query)}`,
    );
    return page(rows, query, newestFirst, toEntry);
  }

  /** The rules in force at a moment. */
  async inForce(source: Queryable = this.database, now = new Date()): Promise<RoutingRulesResponse> {
    const [row] = await source.query<{ number: number; activeFrom: Date }>(
      sql`SELECT number, active_from FROM routing_rule_set WHERE number = ${setInForce(now)}`,
    );
    if (!row) return { version: 0, number: null, activeFrom: null, rules: [] };
    const { number, activeFrom } = row;
    return { version: number, number, activeFrom: activeFrom.toISOString(), rules: await rulesOf(source, number) };
  }
}

async function locked(tx: Transaction, { number, version }: RuleSetCommand): Promise<RoutingRuleSet> {
  const found = await tx.manager.findOne(RoutingRuleSet, { where: { number }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw routingError('rule-set-not-found');
  requireVersion(found.version, version);
  return found;
}

interface ChangedBy {
  readonly actor: string;
  readonly reason: string;
  readonly now: Date;
}

async function applyChange(
  tx: Transaction,
  before: RoutingRuleSet,
  action: RuleSetAction,
  changes: Partial<RoutingRuleSet>,
  by: ChangedBy,
): Promise<void> {
  const { number, activeFrom } = before;
  const version = before.version + 1;
  await tx.manager.update(RoutingRuleSet, { number }, { ...changes, version });
  await addHistory(tx, { number, version, activeFrom, ...changes }, action, by);
}

async function addHistory(
  tx: Transaction,
  after: Pick<RoutingRuleSet, 'number' | 'version' | 'activeFrom'>,
  action: RuleSetAction,
  by: ChangedBy,
): Promise<void> {
  const { number: setNumber, version, activeFrom } = after;
  const { actor, reason, now: at } = by;
  await tx.manager.insert(RoutingRuleSetHistory, { setNumber, version, action, actor, reason, activeFrom, at });
}

function toEntry({ activeFrom, createdAt, ...row }: EntryRow): RuleSetEntry {
  return { ...row, activeFrom: activeFrom?.toISOString() ?? null, createdAt: createdAt.toISOString() };
}
