import { type Queryable, sql, type Transaction } from '#database';
import { type Route, type RoutingInput, router, type RoutingRule } from './route.js';
import type { StoredRule } from './rule-set.dto.js';

type RuleRow = Pick<StoredRule, 'category' | 'areaCode' | 'agencyId'> & {
  readonly position: number;
  readonly conditions: Pick<StoredRule, 'kinds' | 'text' | 'when'>;
};

/** SQL of the number of the set in force at the moment `at`. */
export const setInForce = (at: Date) => sql`(
  SELECT number FROM routing_rule_set WHERE active_from <= ${at} ORDER BY active_from DESC, activated_at DESC, number DESC LIMIT 1)`;

const selectRules = sql`
  SELECT position, category, area_code, conditions, agency_id FROM routing_rule`;

/** The rules of a set, in order of evaluation. */
export async function rulesOf(source: Queryable, number: number): Promise<StoredRule[]> {
  const rows = await source.query<RuleRow>(sql`${selectRules} WHERE set_number = ${number} ORDER BY position`);
  return rows.map(toRule);
}

/** Routes one aspiration by the rules in force; reads only those that can match it. */
export async function routeOf(source: Queryable, aspiration: RoutingInput, at: Date): Promise<Route | undefined> {
  const { category, villageCode } = aspiration;
  const rows = await source.query<RuleRow>(sql`
    ${selectRules} WHERE set_number = ${setInForce(at)} AND (category IS NULL OR category = ${category})
       AND (area_code IS NULL OR starts_with(${`${villageCode}.`}, area_code || '.')) ORDER BY position`);
  const route = router(rows.map(toRule))(aspiration);
  return route && { ...route, rule: rows[route.rule - 1]!.position };
}

/** Replaces the rules of a set. */
export async function storeRules(tx: Transaction, number: number, rules: readonly RoutingRule[]): Promise<void> {
  await tx.query(sql`DELETE FROM routing_rule WHERE set_number = ${number}`);
  await tx.query(sql`
    INSERT INTO routing_rule (set_number, position, category, area_code, conditions, agency_id)
    SELECT ${number}, position, rule->>'category', rule->>'areaCode',
           jsonb_build_object('kinds', rule->'kinds', 'text', rule->'text', 'when', rule->'when'), rule->>'agencyId'
      FROM jsonb_array_elements(${JSON.stringify(rules)}) WITH ORDINALITY AS given(rule, position)`);
}

function toRule({ category, areaCode, conditions, agencyId }: RuleRow): StoredRule {
  return { category, areaCode, ...conditions, agencyId };
}
