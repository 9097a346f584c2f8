import { isVisible, plainText } from '#text';
import type { Question, FormAnswer } from '../../intake/categories/questions.js';
import { nameless } from '../../citizens/reporters/reporter-name.js';
import { answerable } from './open311-services.js';
import type { RequestForm } from './open311-request.dto.js';

/**
 * Maps a form to the content of an intake, without the village, which may be missing. Anonymous by default: the safer
 * level, because clients of the standard do not know it.
 */
export function intakeContentOf(form: RequestForm, questions: readonly Question[]) {
  return {
    kind: form['attribute[KIND]'] ?? ('COMPLAINT' as const),
    category: form.service_code,
    body: bodyOf(form),
    ...(form.lat !== undefined &&
      form.long !== undefined && { position: { latitude: form.lat, longitude: form.long } }),
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

/** Address and media follow the description, where the office reads them and masks what is not for the public. */
function bodyOf({ description, address_string: address, media_url: media }: RequestForm): string {
  const details = [address !== undefined && `Alamat: ${address}`, media !== undefined && `Foto: ${media}`].filter(
    (detail) => detail !== false,
  );
  return [description, ...(details.length > 0 ? [details.join('\n')] : [])].join('\n\n');
}

const details = /\n\n(?=(?:Alamat|Foto): )(?:Alamat: (?<address>[^\n]*))?(?:\n?Foto: (?<media>[^\n]*))?$/u;

/** What `bodyOf` joined, as the public reads it; a masked address of media is none. */
export function contentOfBody(body: string): { description: string; address: string | null; media: string | null } {
  const { index, groups } = details.exec(body) ?? {};
  const { address = null, media } = groups ?? {};
  return { description: body.slice(0, index), address, media: media && URL.canParse(media) ? media : null };
}

/** Ignores answers to unknown questions, as the standard requires. */
function answersOf(form: RequestForm, questions: readonly Question[]): Record<string, FormAnswer> {
  const given = new Map(Object.entries(form));
  return Object.fromEntries(
    answerable(questions).flatMap(({ key }) => {
      const answer = given.get(`attribute[${key}]`);
      const written = [answer].flat().filter((each) => typeof each === 'string' && isVisible(each));
      return written.length > 0 ? [[key, plainText(written.join(', '))] as const] : [];
    }),
  );
}
