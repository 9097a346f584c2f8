import { type Queryable, sql, type Transaction } from '#database';
import { type Decree, decreeKey, endedDecree, issuerKey } from './decree.js';
import { KimFormerDecreeEntity } from './kim-former-decree.entity.js';
import type { Kim } from './kim-rows.js';

/** Latest first. A KIM has had as many as it has had terms: a handful. */
export async function formerDecrees(source: Queryable, kimId: string): Promise<Decree[]> {
  const rows = await source.query<{ decree: Decree }>(
    sql`SELECT decree FROM kim_former_decree WHERE kim_id = ${kimId} ORDER BY version DESC`,
  );
  return rows.map(({ decree }) => decree);
}

/** Stores the decree that a renewal has replaced, with the term that it ended with. */
export async function storeFormerDecree(
  tx: Transaction,
  { before, after, presentEndsOn }: { before: Kim; after: Kim; presentEndsOn: string | null },
): Promise<void> {
  const decree = before.decree && endedDecree(before.decree, after.decree!, presentEndsOn);
  if (decree)
    await tx.manager.insert(KimFormerDecreeEntity, {
      kimId: after.id,
      version: after.version,
      decreeKey: decreeKey(decree.number),
      decreeIssuerKey: issuerKey(decree.issuer),
      decree,
    });
}
