import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sql, type Transaction } from '#database';
import { fullNameIn, type Identity, identityIn, maskPassages } from '#text';
import { ErasureNotices } from '../../messages/erasure/erasure-notices.js';
import { maskValues, PlanTextMasking } from '../../messages/bulk/plan-text-masking.js';

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

  /**
   * Plans whose texts may name one of them, in the order of their ids. A text with characters beyond ASCII is always examined:
   * they may be digits, or stand unseen within a name.
   */
  private async candidates(tx: Transaction, people: readonly Identity[]): Promise<PlanText[]> {
    const words = [...new Set(people.flatMap(wordsOf))].map((word) => `%${word}%`);
    const numbers = [...new Set(people.flatMap(digitsOf))].map((digits) => `%${digits}%`);
    if (words.length + numbers.length === 0) return [];
    return tx.query<PlanText>(sql`
      SELECT plan.id, variables, recall_notice, written.reasons
        FROM bulk_plan JOIN plan USING (id)
       CROSS JOIN LATERAL (
               SELECT coalesce(jsonb_agg(jsonb_build_object('version', version, 'reason', reason) ORDER BY version), '[]')
                        AS reasons, string_agg(reason, ' ') AS text
                 FROM plan_history WHERE subject_id = plan.id AND reason IS NOT NULL) AS written
       CROSS JOIN LATERAL (
               SELECT concat_ws(' ', string_agg(value, ' '), recall_notice, written.text) AS text
                 FROM jsonb_each_text(variables)) AS whole
       WHERE whole.text ~ '[^\\x01-\\x7f]'
          OR replace(whole.text, '''', '') ILIKE ANY (${words}::text[])
          OR regexp_replace(translate(whole.text, 'oO', '00'), '[^0-9]', '', 'g') LIKE ANY (${numbers}::text[])
       ORDER BY plan.id FOR UPDATE OF plan, bulk_plan`);
  }
}

/** What every spelling has: the longest word of the name and of the mailbox. */
function wordsOf({ fullName, email }: Identity): string[] {
  return [fullName, email?.split('@')[0] ?? ''].flatMap((written) => {
    const plain = written.replaceAll("'", '').normalize('NFKD').replaceAll(/\p{M}/gu, '');
    const words = plain.match(/[\p{L}\d]+/gu) ?? [];
    return words.toSorted((one, other) => other.length - one.length).slice(0, 1);
  });
}

/** The digits of the number, without 0 or country code. */
function digitsOf({ phone }: Identity): string[] {
  const digits = phone?.replaceAll(/\D/g, '').replace(/^(?:62|0)/, '') ?? '';
  return digits === '' ? [] : [digits];
}

function maskPeople(text: string, people: readonly Identity[]): string {
  const passages = people.flatMap(({ fullName, email, phone }) => [
    ...fullNameIn(text, fullName),
    ...identityIn(text, { fullName: '', email, phone }),
  ]);
  return maskPassages(text, passages);
}
