import { jakartaDate } from '#calendar';
import { type FieldError, inLanguage } from '#http-api';
import { missingFields } from './content/notice.js';
import type { Refusal } from './edition.dto.js';
import type { Edition } from './edition.entity.js';
import { editionError } from './edition.errors.js';
import { openStatuses, publicationGuards } from './edition.workflow.js';

type PublicationGuard = (typeof publicationGuards)[number];

const missing = (field: string): FieldError => ({
  pointer: `/${field}`,
  detail: { en: 'must be given for the publication', id: 'wajib diisi sebelum diterbitkan' },
});

/**
 * What an edition must fulfil to be published, by the code of the refusal: the fields at fault, none when it is fulfilled. The
 * guards of the workflow and what a draft lists as missing are these same rules. Days are `YYYY-MM-DD`: they compare as text.
 */
export const publicationRules: {
  readonly [code in PublicationGuard]: (edition: Edition, now: Date) => readonly FieldError[];
} = {
  'information-exempt': ({ informationClass }) =>
    informationClass === 'EXEMPT'
      ? [
          {
            pointer: '/informationClass',
            detail: {
              en: 'must not be EXEMPT: such information is never published',
              id: 'tidak boleh EXEMPT: informasi yang dikecualikan tidak diterbitkan',
            },
          },
        ]
      : [],
  'edition-incomplete': ({ body, disseminateBy, villageCodes }) => [
    ...(body === '' ? [missing('body')] : []),
    ...(disseminateBy === null ? [missing('disseminateBy')] : []),
    ...(villageCodes.length === 0 ? [missing('areaCodes')] : []),
  ],
  'notice-incomplete': ({ informationClass, notice }) =>
    informationClass === 'IMMEDIATE' ? missingFields(notice).map((field) => missing(`notice/${field}`)) : [],
  'disseminate-by-passed': ({ disseminateBy }, now) =>
    disseminateBy !== null && disseminateBy < jakartaDate(now)
      ? [{ pointer: '/disseminateBy', detail: { en: 'must not have passed', id: 'tidak boleh sudah lewat' } }]
      : [],
  'expiry-passed': ({ expiresAt }, now) =>
    expiresAt !== null && expiresAt <= now
      ? [{ pointer: '/expiresAt', detail: { en: 'must not have passed', id: 'tidak boleh sudah lewat' } }]
      : [],
};

/** What would refuse the publication of an edition that is being written; nothing for others. */
export function refusalsOf(edition: Edition, now: Date): Refusal[] {
  if (!(openStatuses as readonly string[]).includes(edition.status)) return [];
  return publicationGuards.flatMap((code) => {
    const errors = publicationRules[code](edition, now);
    const { en, id } = editionError.table[code];
    return errors.length === 0 ? [] : [{ code, title: en, titleId: id, errors: errors.map(inBothLanguages) }];
  });
}

function inBothLanguages({ pointer, detail }: FieldError): Refusal['errors'][number] {
  return { pointer, detail: inLanguage(detail, 'en'), detailId: inLanguage(detail, 'id') };
}
