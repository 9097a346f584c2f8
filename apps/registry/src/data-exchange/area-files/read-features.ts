import { type Detail, type FieldError, fieldErrors, isTooDeep, parseWith } from '#http-api';
import { areaFileError } from './area-file.errors.js';
import { areaFeature, maxRows } from './area-file.dto.js';
import type { NewArea } from '../../areas/area.rules.js';
import { boundaryFault, type Geometry, toGeometry } from '../../areas/boundary.rules.js';

/** An area of a GeoJSON file. */
export interface AreaFeature {
  readonly code: string;
  /** Undefined when the file has only the boundary. */
  readonly area: NewArea | undefined;
  /** Null when the file has no boundary. */
  readonly geometry: Geometry | null;
  /** JSON pointer to the feature. */
  readonly pointer: string;
}

/**
 * The features of a GeoJSON file (RFC 7946): a FeatureCollection with the code of an area among the properties of each
 * feature. Other properties are ignored: files of boundaries come from many sources.
 *
 * @throws 422 'geojson-refused' with every fault
 */
export function readFeatures(bytes: Uint8Array): AreaFeature[] {
  const features = parse(bytes);
  const faults: FieldError[] = [];
  const seen = new Set<string>();
  const read = features.flatMap((feature, index) => {
    const pointer = `/features/${index}`;
    const { type, properties, geometry } = (feature ?? {}) as Record<string, unknown>;
    if (type !== 'Feature')
      faults.push({ pointer: `${pointer}/type`, detail: { en: 'must be Feature', id: 'harus Feature' } });
    const fault = geometry === null ? undefined : boundaryFault(geometry);
    if (fault !== undefined) faults.push({ pointer: `${pointer}/geometry`, detail: fault });
    const result = parseWith(areaFeature, properties);
    if (!result.success) {
      faults.push(...fieldErrors(result.issues, `${pointer}/properties`));
      return [];
    }
    const { code } = result.data;
    if (seen.has(code))
      faults.push({
        pointer: `${pointer}/properties/code`,
        detail: { en: 'must be named once', id: 'hanya boleh disebut sekali' },
      });
    seen.add(code);
    return [{ code, area: areaOf(result.data), geometry: geometry && toGeometry(geometry as Geometry), pointer }];
  });
  if (faults.length > 0) throw areaFileError('geojson-refused', { errors: faults.slice(0, 100) });
  return read as AreaFeature[];
}

type AreaProperties = Pick<NewArea, 'code'> & Partial<NewArea>;

function areaOf({ code, kind, name, parentCode, validFrom, aliases, population }: AreaProperties): NewArea | undefined {
  if (kind === undefined || name === undefined || parentCode === undefined) return undefined;
  return { code, kind, name, parentCode, validFrom, aliases, population };
}

function parse(bytes: Uint8Array): unknown[] {
  const { type, features } = (json(bytes) ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    throw refused('/type', { en: 'must be FeatureCollection', id: 'harus FeatureCollection' });
  if (features.length === 0) throw refused('/features', { en: 'must not be empty', id: 'tidak boleh kosong' });
  if (features.length > maxRows)
    throw refused('/features', { en: `must have at most ${maxRows} features`, id: `paling banyak ${maxRows} fitur` });
  return features;
}

function json(bytes: Uint8Array): unknown {
  const text = utf8(bytes);
  if (isTooDeep(text)) throw refused('', { en: 'is nested too deeply', id: 'susunannya terlalu dalam' });
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notJson();
  }
}

function notJson(): Error {
  return refused('', { en: 'must be JSON in UTF-8', id: 'harus JSON dalam UTF-8' });
}

function refused(pointer: string, detail: Detail): Error {
  return areaFileError('geojson-refused', { errors: [{ pointer, detail }] });
}
