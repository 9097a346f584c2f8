import type { Question, FormAnswer } from '../../intake/categories/questions.js';
import { nameless } from '../../citizens/reporters/reporter-name.js';
import { answerable } from './open311-services.js';
import type { RequestForm } from './open311-request.dto.js';

const titleLength = 100;

/**
 * Maps a form to the content of an intake, without the village, which may be missing. Anonymous by default: the safer
 * level, because clients of the standard do not know it.
 */
export function intakeContentOf(form: RequestForm, questions: readonly Question[]) {
  return {
    kind: form['attribute[KIND]'] ?? ('COMPLAINT' as const),
    category: form.service_code,
    title: titleOf(form.description),
    body: bodyOf(form),
    anonymous: form['attribute[ANONYMOUS]'] !== 'false',
    confidential: form['attribute[CONFIDENTIAL]'] === 'true',
    consent: true as const,
    answers: answersOf(form, questions),
  };
}

/** Undefined for a form without reporter. */
export function reporterOf(form: RequestForm) {
  const fullName = [form.first_name, form.last_name].filter((name) => name !== undefined).join(' ');
  const [phone, email] = [form.phone ?? null, form.email ?? null];
  if (fullName === '' && phone === null && email === null) return undefined;
  return { fullName: fullName || nameless, phone, email };
}

function titleOf(description: string): string {
  const [first = ''] = description.split('\n', 1);
  return Array.from(first.replaceAll(/[\t\r]/g, ' '))
    .slice(0, titleLength)
    .join('')
    .trim();
}

function bodyOf({ description, address_string: address, lat, long, media_url: media }: RequestForm): string {
  const details = [
    address !== undefined && `Alamat: ${address}`,
    lat !== undefined && long !== undefined && `Koordinat: ${lat}, ${long}`,
    media !== undefined && `Foto: ${media}`,
  ].filter((detail) => detail !== false);
  return [description, ...(details.length > 0 ? [details.join('\n')] : [])].join('\n\n');
}

/** Ignores answers to unknown questions, as the standard requires. */
function answersOf(form: RequestForm, questions: readonly Question[]): Record<string, FormAnswer> {
  const given = new Map(Object.entries(form));
  return Object.fromEntries(
    answerable(questions).flatMap(({ key, type }) => {
      const answer = given.get(`attribute[${key}]`);
      return typeof answer === 'string' && answer.trim() !== '' ? [[key, read(type, answer.trim())] as const] : [];
    }),
  );
}

/** Leaves an answer of the wrong type unchanged, so that intake rejects it. */
function read(type: Question['type'], answer: string): FormAnswer {
  if (type === 'NUMBER') return Number.isFinite(Number(answer)) ? Number(answer) : answer;
  if (type === 'DATE') return answer.slice(0, 10);
  return type === 'PLACE' ? { description: answer.slice(0, 300) } : answer;
}
