import { Injectable, type OnModuleInit } from '@nestjs/common';
import { anyOf, sql, type Transaction } from '#database';
import { type Identity, identityIn, maskPassages, passagesIn } from '#text';
import { ErasureNotices } from '../../messages/erasure/erasure-notices.js';
import { maskValues, PlanTextMasking } from '../../messages/bulk/plan-text-masking.js';

/** Names of fewer letters are parts of other words, and of other names. */
const leastNameLetters = 6;

interface PlanText {
  readonly id: string;
  readonly variables: Record<string, string>;
  readonly recallNotice: string | null;
  readonly reasons: readonly { readonly version: number; readonly reason: string }[];
}

/** Searches the texts of plans for people who are erased, and masks what names them or reaches them. */
@Injectable()
export class PlanTextErasure implements OnModuleInit {
  constructor(
    private readonly notices: ErasureNotices,
    private readonly messages: PlanTextMasking,
  ) {}

  onModuleInit(): void {
    this.notices.observe((tx, people) => this.erase(tx, people));
  }

  private async erase(tx: Transaction, people: readonly Identity[]): Promise<void> {
    const mask = (text: string) => maskPeople(text, people);
    const found = (await this.candidates(tx, people)).flatMap((plan) => {
      const masked = {
        ...plan,
        variables: maskValues(plan.variables, mask),
        recallNotice: plan.recallNotice === null ? null : mask(plan.recallNotice),
        reasons: plan.reasons.map(({ version, reason }) => ({ version, reason: mask(reason) })),
      };
      return JSON.stringify(masked) === JSON.stringify(plan) ? [] : [masked];
    });
    if (found.length === 0) return;
    const rows = JSON.stringify(
      found.map(({ id, variables, recallNotice: recall_notice, reasons }) => ({
        id,
        variables,
        recall_notice,
        reasons,
      })),
    );
    await tx.query(sql`
      UPDATE plan SET variables = row.variables
        FROM jsonb_to_recordset(${rows}::jsonb) AS row (id uuid, variables jsonb) WHERE plan.id = row.id`);
    await tx.query(sql`
      UPDATE bulk_plan SET recall_notice = row.recall_notice
        FROM jsonb_to_recordset(${rows}::jsonb) AS row (id uuid, recall_notice text) WHERE bulk_plan.id = row.id`);
    await tx.query(sql`
      UPDATE plan_history SET reason = step.reason
        FROM jsonb_to_recordset(${rows}::jsonb) AS row (id uuid, reasons jsonb),
             jsonb_to_recordset(row.reasons) AS step (version int, reason text)
       WHERE subject_id = row.id AND plan_history.version = step.version`);
    await this.messages.mask(
      tx,
      found.map(({ id }) => id),
      mask,
    );
  }

  /** Plans whose texts have a part of a name or of an address, in the order of their ids. */
  private async candidates(tx: Transaction, people: readonly Identity[]): Promise<PlanText[]> {
    const parts = [...new Set(people.flatMap(partsOf))].map(
      (part) => `%${part.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
    );
    if (parts.length === 0) return [];
    const has = anyOf(
      sql`variables::text ILIKE ANY (${parts}::text[])`,
      sql`recall_notice ILIKE ANY (${parts}::text[])`,
      sql`EXISTS (SELECT FROM plan_history WHERE subject_id = plan.id AND reason ILIKE ANY (${parts}::text[]))`,
    );
    return tx.query<PlanText>(sql`
      SELECT plan.id, variables, recall_notice,
             coalesce((SELECT jsonb_agg(jsonb_build_object('version', version, 'reason', reason) ORDER BY version)
                         FROM plan_history WHERE subject_id = plan.id AND reason IS NOT NULL), '[]') AS reasons
        FROM bulk_plan JOIN plan USING (id) WHERE ${has} ORDER BY plan.id FOR UPDATE OF plan, bulk_plan`);
  }
}

/** What every spelling has: the longest word of the name, the mailbox, the last digits of the number. */
function partsOf({ fullName, email, phone }: Identity): string[] {
  const words = isNamed(fullName) ? fullName.split(/\s+/).toSorted((one, other) => other.length - one.length) : [];
  const digits = phone?.replaceAll(/\D/g, '') ?? '';
  return [words[0], email?.split('@')[0], digits.slice(-2)].filter((part): part is string => Boolean(part));
}

function maskPeople(text: string, people: readonly Identity[]): string {
  const passages = people.flatMap(({ fullName, email, phone }) => [
    ...(isNamed(fullName) ? passagesIn(text, fullName) : []),
    ...identityIn(text, { fullName: '', email, phone }),
  ]);
  return maskPassages(text, passages);
}

function isNamed(fullName: string): boolean {
  return fullName.replaceAll(/\P{L}/gu, '').length >= leastNameLetters;
}
