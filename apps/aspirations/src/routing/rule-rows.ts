import { type Queryable, sql, type Transaction } from '#database';
import { officeArea, type Route, type RoutingInput, router } from './route.js';
import { answersOf, officesByArea } from './routing-input.js';
import { offices, type RoutingRule } from './rule.js';
import type { StoredRule } from './rule-set.dto.js';

type RuleRow = Pick<StoredRule, 'category' | 'areaCode' | 'agencyId' | 'office'> & {
  readonly position: number;
  readonly conditions: Pick<StoredRule, 'kinds' | 'text' | 'when' | 'answers'>;
};

/** A stored aspiration; its answers are read where a rule depends on them. */
export type StoredAspiration = Omit<RoutingInput, 'answers'> & { readonly id: string };

/** SQL of the number of the set in force at the moment `at`. */
export const setInForce = (at: Date) => sql`(
  SELECT number FROM routing_rule_set WHERE active_from <= ${at} ORDER BY active_from DESC, activated_at DESC, number DESC LIMIT 1)`;

const selectRules = sql`
  SELECT position, category, area_code, conditions, agency_id, office FROM routing_rule`;

/** The rules of a set, in order of evaluation. */
export async function rulesOf(source: Queryable, number: number): Promise<StoredRule[]> {
  const rows = await source.query<RuleRow>(sql`${selectRules} WHERE set_number = ${number} ORDER BY position`);
  return rows.map(toRule);
}

/** Routes one aspiration by the rules in force; reads only those that can match it. */
export async function routeOf(source: Queryable, aspiration: StoredAspiration, at: Date): Promise<Route | undefined> {
  const { category, villageCode } = aspiration;
  const rows = await source.query<RuleRow>(sql`
    ${selectRules} WHERE set_number = ${setInForce(at)} AND (category IS NULL OR category = ${category})
       AND (area_code IS NULL OR starts_with(${`${villageCode}.`}, area_code || '.')) ORDER BY position`);
  const rules = rows.map(toRule);
  const areas = offices.map((office) => officeArea(office, villageCode));
  const byArea = rules.some(({ office }) => office !== null) ? await officesByArea(source, areas) : undefined;
  const answers = rules.some((rule) => rule.answers.length > 0) ? await readAnswers(source, aspiration) : {};
  const route = router(rules, byArea)({ ...aspiration, answers });
  return route && { ...route, rule: rows[route.rule - 1]!.position };
}

/** Replaces the rules of a set. */
export async function storeRules(tx: Transaction, number: number, rules: readonly RoutingRule[]): Promise<void> {
  await tx.query(sql`DELETE FROM routing_rule WHERE set_number = ${number}`);
  await tx.query(sql`
    INSERT INTO routing_rule (set_number, position, category, area_code, conditions, agency_id, office)
    SELECT ${number}, position, rule->>'category', rule->>'areaCode',
           jsonb_build_object('kinds', rule->'kinds', 'text', rule->'text', 'when', rule->'when',
                              'answers', rule->'answers'),
           rule->>'agencyId', rule->>'office'
      FROM jsonb_array_elements(${JSON.stringify(rules)}) WITH ORDINALITY AS given(rule, position)`);
}

async function readAnswers(source: Queryable, { id, category }: StoredAspiration): Promise<RoutingInput['answers']> {
  const [row] = await source.query<Pick<RoutingInput, 'answers'>>(sql`
    SELECT ${answersOf(sql`${id}::uuid`, sql`${category}::text`)} AS answers`);
  return row!.answers;
}

function toRule({ category, areaCode, conditions, agencyId, office }: RuleRow): StoredRule {
  return { category, areaCode, ...conditions, agencyId, office };
}
