import type { Transaction } from '#database';
import type { AreaService } from '../areas/area.service.js';
import { areaError } from '../areas/area.errors.js';

/** @throws 'village-unknown', pointing at every village that the registry does not know */
export async function requireVillages(tx: Transaction, areas: AreaService, codes: readonly string[]): Promise<void> {
  const unknown = new Set(await areas.unknown(tx, codes));
  const errors = codes.flatMap((code, index) =>
    unknown.has(code) ? [{ pointer: `/villageCodes/${index}`, detail: code }] : [],
  );
  if (errors.length > 0) throw areaError('village-unknown', { errors });
}
