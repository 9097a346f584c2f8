import type { z } from 'zod';
import { bilingualText, type BilingualText, rule } from '#text';
import { formatWords, typeWords, units } from './issue-words.js';

type RawIssue = z.core.$ZodRawIssue;
type Issue<Code extends RawIssue['code']> = Extract<RawIssue, { code: Code }>;

/** The message of an issue whose schema has none of its own, in both languages: what the value must be, with the limits. */
export function issueMessage(issue: RawIssue): string {
  return rule(textOf(issue));
}

function textOf(issue: RawIssue): BilingualText {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue);
    case 'too_small':
      return ofLimit(issue, Number(issue.minimum), 'least');
    case 'too_big':
      return ofLimit(issue, Number(issue.maximum), 'most');
    case 'invalid_format':
      return ofFormat(issue);
    case 'not_multiple_of':
      return { en: `must be a multiple of ${issue.divisor}`, id: `harus kelipatan ${issue.divisor}` };
    case 'invalid_value':
      return oneOf(issue.values);
    case 'unrecognized_keys':
      return unknownKey(issue);
    case 'invalid_union':
      return 'options' in issue && issue.options ? oneOf(issue.options as unknown[]) : anyOf(issue);
    case 'invalid_key':
      return named(issue.issues, { en: 'must have other keys', id: 'harus memakai kunci lain' });
    case 'invalid_element':
      return named(issue.issues, { en: 'must have other items', id: 'harus berisi butir lain' });
    case 'custom':
  }
  return { en: 'must be another value', id: 'harus diisi dengan nilai lain' };
}

function ofType({ expected, input }: Issue<'invalid_type'>): BilingualText {
  if (input === undefined) return typeWords['nonoptional']!;
  return typeWords[expected] ?? { en: `must be of the type ${expected}`, id: `harus berjenis ${expected}` };
}

function ofLimit(
  { origin, exact, inclusive = true }: Issue<'too_small'> | Issue<'too_big'>,
  limit: number,
  end: 'least' | 'most',
): BilingualText {
  const unit = units[origin];
  if (!unit) return ofNumber(limit, end, inclusive);
  if (exact) return { en: `must have exactly ${limit} ${unit.en}`, id: `harus tepat ${limit} ${unit.id}` };
  if (end === 'least' && limit === 1) return { en: 'must not be empty', id: 'tidak boleh kosong' };
  const bound = end === 'least' ? 'sedikitnya' : 'paling banyak';
  return { en: `must have at ${end} ${limit} ${unit.en}`, id: `harus ${bound} ${limit} ${unit.id}` };
}

function ofNumber(limit: number, end: 'least' | 'most', inclusive: boolean): BilingualText {
  if (end === 'least')
    return inclusive
      ? { en: `must be ${limit} or more`, id: `harus ${limit} atau lebih` }
      : { en: `must be more than ${limit}`, id: `harus lebih dari ${limit}` };
  return inclusive
    ? { en: `must be ${limit} or less`, id: `harus ${limit} atau kurang` }
    : { en: `must be less than ${limit}`, id: `harus kurang dari ${limit}` };
}

function ofFormat(issue: Issue<'invalid_format'>): BilingualText {
  const { prefix, suffix, includes, pattern } = issue as { [part in string]?: string };
  if (prefix !== undefined) return { en: `must begin with ${prefix}`, id: `harus diawali ${prefix}` };
  if (suffix !== undefined) return { en: `must end with ${suffix}`, id: `harus diakhiri ${suffix}` };
  if (includes !== undefined) return { en: `must contain ${includes}`, id: `harus memuat ${includes}` };
  return (
    formatWords[issue.format] ?? {
      en: `must match ${pattern ?? issue.format}`,
      id: `harus sesuai pola ${pattern ?? issue.format}`,
    }
  );
}

function oneOf(values: readonly unknown[]): BilingualText {
  const all = values.map(String).join(', ');
  return values.length === 1
    ? { en: `must be ${all}`, id: `harus ${all}` }
    : { en: `must be one of: ${all}`, id: `harus salah satu dari: ${all}` };
}

function unknownKey({ inst }: Issue<'unrecognized_keys'>): BilingualText {
  const { shape = {} } = ((inst as z.core.$ZodType | undefined)?._zod.def ?? {}) as { shape?: object };
  const known = Object.keys(shape).join(', ');
  return known === ''
    ? { en: 'must be left out', id: 'harus dihilangkan' }
    : { en: `is not known; known are: ${known}`, id: `tidak dikenal; yang dikenal: ${known}` };
}

/** What each form of a union asks for. */
function anyOf({ errors }: Issue<'invalid_union'>): BilingualText {
  const forms = errors.flatMap(([first]) => (first ? [ofNested(first)] : []));
  return {
    en: [...new Set(forms.map(({ en }) => en))].join(', or ') || 'must be another value',
    id: [...new Set(forms.map(({ id }) => id))].join(', atau ') || 'harus diisi dengan nilai lain',
  };
}

function named([first]: readonly z.core.$ZodIssue[], { en, id }: BilingualText): BilingualText {
  if (!first) return { en, id };
  const text = ofNested(first);
  return { en: `${en}: ${text.en}`, id: `${id}: ${text.id}` };
}

function ofNested({ path, message }: z.core.$ZodIssue): BilingualText {
  const at = path.length === 0 ? '' : `${path.join('.')} `;
  const { en, id } = bilingualText(message) ?? { en: message, id: message };
  return { en: at + en, id: at + id };
}
