import { z } from 'zod';
import type { UnreadContact } from '../citizens/reporters/reporter-contacts.js';
import type { FormIssue } from './categories/questions.js';

/** A question to which there is no answer yet, or one that could not be read and is kept in its words. */
export const missingField = z.strictObject({
  pointer: z.string().describe('JSON pointer to the field'),
  questionId: z.string(),
  questionEn: z.string(),
  required: z.boolean().describe('Without it the report cannot be handled; otherwise it may stay as it is'),
});
export type MissingField = z.output<typeof missingField>;

const contactQuestions: Readonly<Record<UnreadContact, readonly [id: string, en: string]>> = {
  phone: [
    'Nomor telepon berapa yang dapat dihubungi? Misalnya 0812-3456-7890.',
    'Which telephone number can be called? For example 0812-3456-7890.',
  ],
  email: ['Apa alamat surelnya? Misalnya siti@example.id.', 'What is the e-mail address? For example siti@example.id.'],
};

export function missingAnswer({ key, questionId, questionEn, required }: FormIssue): MissingField {
  return { pointer: `/answers/${key}`, questionId, questionEn, required };
}

export function missingContacts(unread: readonly UnreadContact[]): MissingField[] {
  return unread.map((contact) => {
    const [questionId, questionEn] = contactQuestions[contact];
    return { pointer: `/reporter/${contact}`, questionId, questionEn, required: false };
  });
}
