import { Injectable } from '@nestjs/common';
import { sql, type Transaction } from '#database';

type Mask = (text: string) => string;

interface Written {
  readonly variables: Record<string, string>;
  readonly subject: string | null;
  readonly text: string | null;
}

/** Masks what people wrote in the messages of plans, as in the plans themselves. */
@Injectable()
export class PlanTextMasking {
  /** The messages of a plan have few different texts: each is masked once, and replaced by one statement. */
  async mask(tx: Transaction, planIds: readonly string[], mask: Mask): Promise<void> {
    if (planIds.length === 0) return;
    const written = await tx.query<Written>(sql`
      SELECT DISTINCT variables, subject, text FROM message WHERE plan_id = ANY (${[...planIds]}::uuid[])`);
    const rows = written.map(({ variables, subject, text }) => ({
      variables,
      subject,
      text,
      masked: maskValues(variables, mask),
      masked_subject: subject === null ? null : mask(subject),
      masked_text: text === null ? null : mask(text),
    }));
    await tx.query(sql`
      UPDATE message SET variables = row.masked, subject = row.masked_subject, text = row.masked_text
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (variables jsonb, subject text, text text, masked jsonb,
               masked_subject text, masked_text text)
       WHERE plan_id = ANY (${[...planIds]}::uuid[]) AND message.variables = row.variables
         AND message.subject IS NOT DISTINCT FROM row.subject AND message.text IS NOT DISTINCT FROM row.text`);
  }
}

export function maskValues(values: Readonly<Record<string, string>>, mask: Mask): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, mask(value)]));
}
