import { z } from 'zod';
import { defineEvent } from '../define-event.js';
import { publishingEditionV1 } from '../topics.js';
import { editionExample, editionFields } from './document-fields.js';

export const EditionRenewalDue = defineEvent({
  type: 'EditionRenewalDue',
  topic: publishingEditionV1,
  key: 'editionId',
  sequence: 'version',
  when: {
    en: 'A live edition of periodic information must be renewed soon: once per edition.',
    id: 'Edisi informasi berkala yang berlaku harus segera diperbarui: satu kali per edisi.',
  },
  data: z.strictObject({
    ...editionFields,
    title: z.string().min(1),
    /** The day until which it must be renewed. */
    renewBy: z.iso.date(),
  }),
  examples: [
    {
      ...editionExample,
      version: 5,
      title: 'Jadwal imunisasi campak di Posyandu',
      renewBy: '2027-05-24',
    },
  ],
});
