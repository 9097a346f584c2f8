import { AreaRecorded, AreaRetired } from '#contracts';
import type { Area } from './area-rows.js';

/** The state of an area as each of its events carries it. */
export function toAreaState({
  code,
  version,
  kind,
  name,
  parentCode,
  validFrom,
  validUntil,
  aliases,
  population,
}: Area) {
  return { code, version, kind, name, parentCode, validFrom, validUntil, aliases: [...aliases], population };
}

/** The event that states an area: recorded, or retired once its end is known. */
export function eventOf(area: Area, successorCodes: readonly string[]) {
  const state = toAreaState(area);
  if (state.validUntil === null) return AreaRecorded(state);
  return AreaRetired({ ...state, validUntil: state.validUntil, successorCodes: [...successorCodes] });
}
