import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import { routeOf, type RoutingRule } from './route.js';
import type { RoutingRules } from './routing.dto.js';

/** The rules by which aspirations find their agency. */
@Injectable()
export class Routing {
  constructor(private readonly database: Database) {}

  /** 422 `unknown-category` unless it is on offer. */
  async requireCategory(tx: Pick<Transaction, 'query'>, code: string): Promise<void> {
    if ((await tx.query(`SELECT FROM category WHERE code = $1 AND NOT retired`, [code])).length === 0)
      throw aspirationsError('unknown-category', { errors: [{ pointer: '/category', detail: code }] });
  }

  async rules(from: Pick<Transaction, 'query'> = this.database): Promise<RoutingRules> {
    return {
      rules: await from.query(
        `SELECT category, nullif(area_code, '') AS "areaCode", agency_id AS "agencyId"
           FROM routing_rule ORDER BY category, area_code`,
      ),
    };
  }

  /** Replaces all rules; 422 `unknown-category` or `unknown-agency` when one names what does not exist. */
  recordRules({ rules }: RoutingRules): Promise<RoutingRules> {
    return this.database.transaction(async (tx) => {
      await this.requireKnown(tx, rules, 'category');
      await this.requireKnown(tx, rules, 'agencyId');
      await tx.query(`LOCK TABLE routing_rule IN SHARE ROW EXCLUSIVE MODE`);
      await tx.query(`DELETE FROM routing_rule`);
      await tx.query(
        `INSERT INTO routing_rule (category, area_code, agency_id)
         SELECT category, coalesce("areaCode", ''), "agencyId"
           FROM jsonb_to_recordset($1) AS rule(category text, "areaCode" text, "agencyId" text)`,
        [JSON.stringify(rules)],
      );
      return this.rules(tx);
    });
  }

  /** The agency that the rules name for a case; undefined when the coordinator must decide. */
  async agencyFor(
    tx: Transaction,
    aspiration: { readonly category: string; readonly villageCode: string },
  ): Promise<string | undefined> {
    const rules = await tx.query<RoutingRule>(
      `SELECT category, nullif(area_code, '') AS "areaCode", agency_id AS "agencyId"
         FROM routing_rule WHERE category = $1`,
      [aspiration.category],
    );
    return routeOf(aspiration, rules);
  }

  private async requireKnown(
    tx: Transaction,
    rules: readonly RoutingRule[],
    field: 'category' | 'agencyId',
  ): Promise<void> {
    const [table, key, code] =
      field === 'category'
        ? (['category', 'code', 'unknown-category'] as const)
        : (['agency', 'id', 'unknown-agency'] as const);
    const rows = await tx.query<{ name: string }>(`SELECT ${key} AS name FROM ${table}`);
    const known = new Set(rows.map(({ name }) => name));
    const errors = rules.flatMap((rule, place) =>
      known.has(rule[field]) ? [] : [{ pointer: `/rules/${place}/${field}`, detail: rule[field] }],
    );
    if (errors.length > 0) throw aspirationsError(code, { errors });
  }
}
