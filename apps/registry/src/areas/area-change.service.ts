import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '#access';
import type { Transaction } from '#database';
import { type Call, Idempotency } from '#http-api';
import { Outbox } from '#messaging';
import { jakartaDate } from '../jakarta-date.js';
import { areaError } from './area.errors.js';
import type { AreaChangeResponse, NewAreaChange } from './area-change.dto.js';
import { aliasesAfter, dayBefore, faultsOfChange } from './area-change.rules.js';
import { type Area, areaColumns, type AreaDraft, lockAreas, storeAreas } from './area-rows.js';
import { eventOf } from './area-events.js';
import { AreaService } from './area.service.js';

@Injectable()
export class AreaChangeService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly areas: AreaService,
  ) {}

  /**
   * Renames, splits, merges, recodes or retires areas. What there was stays in the history; nothing that refers to an old
   * code is moved.
   *
   * @throws 'area-change-refused' when the change contradicts itself, 'area-not-found', 'area-not-valid' (it has ended
   * already, or begins later), 'area-code-taken', 'area-not-empty'
   */
  async change(body: NewAreaChange, actor: Actor, call: Call): Promise<AreaChangeResponse> {
    const errors = faultsOfChange(body);
    if (errors.length > 0) throw areaError('area-change-refused', { errors });
    if (body.effectiveOn > jakartaDate())
      throw areaError('area-change-refused', {
        errors: [{ pointer: '/effectiveOn', detail: 'lies in the future / masih di masa depan' }],
      });
    return this.idempotency.once(call, (tx) => this.apply(tx, body, actor));
  }

  private async apply(tx: Transaction, body: NewAreaChange, actor: Actor): Promise<AreaChangeResponse> {
    await lockAreas(tx);
    const existing = await this.requireApplicable(tx, body);
    const change = { id: uuidv7(), intoCodes: body.into.map(({ code }) => code), at: new Date() };
    await tx.query(
      `INSERT INTO area_change (id, kind, from_codes, into_codes, effective_on, basis, actor, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [change.id, body.kind, body.from, change.intoCodes, body.effectiveOn, body.basis, actor.subject, change.at],
    );
    const revision = { action: body.kind, changeId: change.id, actor: actor.subject };
    const stored = await storeAreas(tx, draftsOf(body, existing), revision);
    await this.outbox.add(tx, ...stored.map((area) => eventOf(area, change.intoCodes)));
    return {
      id: change.id,
      kind: body.kind,
      from: [...body.from],
      into: change.intoCodes,
      effectiveOn: body.effectiveOn,
      basis: body.basis,
      at: change.at.toISOString(),
    };
  }

  /** The areas that change, by their codes. */
  private async requireApplicable(
    tx: Transaction,
    { from, into, effectiveOn }: NewAreaChange,
  ): Promise<Map<string, Area>> {
    const codes = [...new Set([...from, ...into.map(({ code }) => code)])];
    const rows = await tx.query<Area>(`SELECT ${areaColumns} FROM area WHERE code = ANY ($1)`, [codes]);
    const existing = new Map(rows.map((area) => [area.code, area]));
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
    await this.requireParents(tx, into);
    await requireEmpty(
      tx,
      from.filter((code) => !into.some((area) => area.code === code)),
      place,
    );
    return existing;
  }

  private async requireParents(tx: Transaction, into: NewAreaChange['into']): Promise<void> {
    const parents = into.flatMap(({ parentCode }) => parentCode ?? []);
    const unknown = new Set(await this.areas.unknown(tx, parents));
    const errors = into.flatMap(({ parentCode }, index) =>
      parentCode && unknown.has(parentCode) ? [{ pointer: `/into/${index}/parentCode`, detail: parentCode }] : [],
    );
    if (errors.length > 0) throw areaError('area-misplaced', { errors });
  }
}

/** What ends must hold no area that goes on. */
async function requireEmpty(
  tx: Transaction,
  ending: readonly string[],
  place: (code: string) => { pointer: string; detail: string },
): Promise<void> {
  const full = await tx.query<{ code: string }>(
    `SELECT DISTINCT parent_code AS code FROM area WHERE parent_code = ANY ($1) AND valid_until IS NULL`,
    [ending],
  );
  if (full.length > 0) throw areaError('area-not-empty', { errors: full.map(({ code }) => place(code)) });
}

function draftsOf({ from, into, effectiveOn }: NewAreaChange, existing: ReadonlyMap<string, Area>): AreaDraft[] {
  const ending = from.filter((code) => !into.some((area) => area.code === code)).map((code) => existing.get(code)!);
  return [
    ...ending.map((area) => ({ ...area, validUntil: dayBefore(effectiveOn) })),
    ...into.map((area) => {
      const before = existing.get(area.code);
      return before ? { ...area, aliases: aliasesAfter(before, area) } : { ...area, validFrom: effectiveOn };
    }),
  ];
}
