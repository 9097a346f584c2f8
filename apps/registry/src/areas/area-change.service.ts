import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import { sql, type Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { Outbox } from '#messaging';
import { addDays, jakartaDate } from '#calendar';
import { areaError } from './area.errors.js';
import type { AreaChangeResponse, NewAreaChange } from './area-change.dto.js';
import { aliasesAfter, faultsOfChange } from './area-change.rules.js';
import { AreaChangeEntity } from './area-change.entity.js';
import { eventOf } from './area.events.js';
import { type Area, type AreaDraft, lockAreas, readAreas, storeAreas, unknownAreas } from './area-rows.js';

@Injectable()
export class AreaChangeService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Renames, splits, merges, recodes or retires areas. The history retains the former versions; references to an old code
   * stay as they are.
   *
   * @throws 'area-change-refused' when the change contradicts itself, 'area-not-found', 'area-not-valid' (it has ended
   * already, or begins later), 'area-code-taken', 'area-not-empty'
   */
  async change(body: NewAreaChange, actor: Actor, call: Call): Promise<AreaChangeResponse> {
    const errors = faultsOfChange(body);
    if (errors.length > 0) throw areaError('area-change-refused', { errors });
    if (body.effectiveOn > jakartaDate())
      throw areaError('area-change-refused', {
        errors: [
          { pointer: '/effectiveOn', detail: { en: 'must not lie in the future', id: 'tidak boleh di masa depan' } },
        ],
      });
    return this.idempotency.once(call, (tx) => this.apply(tx, body, actor));
  }

  private async apply(tx: Transaction, body: NewAreaChange, actor: Actor): Promise<AreaChangeResponse> {
    await lockAreas(tx);
    const existing = await this.requireApplicable(tx, body);
    const { kind, effectiveOn, basis } = body;
    const [id, from, into, at] = [uuidv7(), [...body.from], body.into.map(({ code }) => code), new Date()];
    const change = { id, kind, fromCodes: from, intoCodes: into, effectiveOn, basis, actor: actor.subject, at };
    await tx.manager.insert(AreaChangeEntity, change);
    const revision = { action: kind, changeId: id, actor: actor.subject };
    const stored = await storeAreas(tx, draftsOf(body, existing), revision);
    await this.outbox.add(tx, ...stored.map((area) => eventOf(area, into)));
    return { id, kind, from, into, effectiveOn, basis, at: at.toISOString() };
  }

  /** The areas that change, by their codes. */
  private async requireApplicable(
    tx: Transaction,
    { from, into, effectiveOn }: NewAreaChange,
  ): Promise<Map<string, Area>> {
    const codes = [...from, ...into.map(({ code }) => code)];
    const existing = new Map((await readAreas(tx, codes)).map((area) => [area.code, area]));
    const place = (code: string) => ({ pointer: `/from/${from.indexOf(code)}`, detail: code });

    const missing = from.filter((code) => !existing.has(code));
    if (missing.length > 0) throw areaError('area-not-found', { errors: missing.map(place) });
    const outside = from.filter((code) => {
      const { validFrom, validUntil } = existing.get(code)!;
      return validUntil !== null || (validFrom !== null && validFrom >= effectiveOn);
    });
    if (outside.length > 0) throw areaError('area-not-valid', { errors: outside.map(place) });

    const taken = into.flatMap(({ code }, index) =>
      existing.has(code) && !from.includes(code) ? [{ pointer: `/into/${index}/code`, detail: code }] : [],
    );
    if (taken.length > 0) throw areaError('area-code-taken', { errors: taken });
    await requireParents(tx, into);
    await requireEmpty(
      tx,
      from.filter((code) => !into.some((area) => area.code === code)),
      place,
    );
    return existing;
  }
}

async function requireParents(tx: Transaction, into: NewAreaChange['into']): Promise<void> {
  const unknown = await unknownAreas(
    tx,
    into.flatMap(({ parentCode }) => parentCode ?? []),
  );
  const errors = into.flatMap(({ parentCode }, index) =>
    parentCode && unknown.includes(parentCode) ? [{ pointer: `/into/${index}/parentCode`, detail: parentCode }] : [],
  );
  if (errors.length > 0) throw areaError('area-misplaced', { errors });
}

/** An area that ends must contain no area that continues. */
async function requireEmpty(
  tx: Transaction,
  ending: readonly string[],
  place: (code: string) => { pointer: string; detail: string },
): Promise<void> {
  const full = await tx.query<{ code: string }>(sql`
    SELECT DISTINCT parent_code AS code FROM area
     WHERE parent_code = ANY (${ending}::text[]) AND valid_until IS NULL`);
  if (full.length > 0) throw areaError('area-not-empty', { errors: full.map(({ code }) => place(code)) });
}

function draftsOf({ from, into, effectiveOn }: NewAreaChange, existing: ReadonlyMap<string, Area>): AreaDraft[] {
  const ending = from.filter((code) => !into.some((area) => area.code === code)).map((code) => existing.get(code)!);
  return [
    ...ending.map((area) => ({ ...area, validUntil: addDays(effectiveOn, -1) })),
    ...into.map((area) => {
      const before = existing.get(area.code);
      return before ? { ...area, aliases: aliasesAfter(before, area) } : { ...area, validFrom: effectiveOn };
    }),
  ];
}
