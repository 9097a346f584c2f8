import { unreadContacts } from '../../citizens/reporters/reporter-contacts.js';
import { type Question, type FormAnswers, findFormIssues, refusals } from '../categories/questions.js';
import { readAnswers } from '../categories/read-answers.js';
import { type MissingField, missingAnswer, missingContacts } from '../missing-field.js';
import { channelRules } from '../channels.js';
import type { DraftChanges, DraftContent } from './draft.dto.js';
import type { Channel } from '../../aspirations/aspiration.states.js';

type Asked = 'kimId' | 'medium' | 'villageCode' | 'kind' | 'category' | 'body' | 'anonymous' | 'confidential';

/** In the order of the form. */
const questions: Readonly<Record<Asked, readonly [id: string, en: string]>> = {
  kimId: ['KIM mana yang menyampaikan?', 'Which KIM submits it?'],
  medium: ['Melalui apa warga menyampaikannya?', 'How did it reach you?'],
  villageCode: ['Di desa atau kelurahan mana?', 'In which village?'],
  kind: [
    'Pengaduan, aspirasi, permintaan informasi, saran, atau apresiasi?',
    'A complaint, an aspiration, a request for information, a suggestion, or an appreciation?',
  ],
  category: ['Tentang apa?', 'What is it about?'],
  body: ['Ceritakan selengkapnya.', 'Describe it in full.'],
  anonymous: [
    'Apakah identitas Anda disembunyikan dari publik dan dinas?',
    'Shall your identity be hidden from the public and the agency?',
  ],
  confidential: ['Apakah isinya disembunyikan dari publik?', 'Shall the content be hidden from the public?'],
};
const consentQuestion = [
  'Apakah warga setuju laporannya diteruskan dan diproses?',
  'Does the citizen agree that the submission is forwarded and processed?',
] as const;
const nameQuestion = ['Siapa nama pelapor?', 'What is the name of the reporter?'] as const;

/** The missing and invalid fields of a draft, in the order of the form. */
export function missingFields(
  channel: Channel,
  content: DraftContent,
  formQuestions: readonly Question[] | null,
): MissingField[] {
  const missing = (Object.keys(questions) as Asked[])
    .filter((field) => (field !== 'kimId' || channel === 'KIM') && (field !== 'medium' || channel === 'STAFF'))
    .filter((field) => content[field] === undefined || (field === 'category' && formQuestions === null))
    .map((field) => required(`/${field}`, questions[field]));
  const { kind = '', answers: written = {}, attachmentIds = [], reporter = {} } = content;
  const { phone = null, email = null } = reporter;
  const answers = readAnswers(formQuestions ?? [], written);
  const issues = formQuestions === null ? [] : findFormIssues(formQuestions, { kind, answers, attachmentIds });
  const refused = new Set(refusals(issues, channelRules[channel]));
  return [
    ...missing,
    ...issues
      .filter((issue) => refused.has(issue) || issue.issue === 'UNFIT')
      .map((issue) => ({ ...missingAnswer(issue), required: refused.has(issue) })),
    ...missingContacts(unreadContacts({ phone, email })),
    ...(reporter.fullName === undefined && channel !== 'INTEGRATOR'
      ? [required('/reporter/fullName', nameQuestion)]
      : []),
    ...(content.consent === true ? [] : [required('/consent', consentQuestion)]),
  ];
}

function required(pointer: string, [questionId, questionEn]: readonly [string, string]): MissingField {
  return { pointer, questionId, questionEn, required: true };
}

/** Given fields replace those of the draft, and null removes them; of the answers and the reporter, one by one. */
export function applyChanges(before: DraftContent, { answers, reporter, ...changes }: DraftChanges): DraftContent {
  return {
    ...(filled({ ...before, ...changes }) as DraftContent),
    answers: filled({ ...before.answers, ...answers }) as FormAnswers,
    reporter: filled({ ...before.reporter, ...reporter }),
  };
}

function filled(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}
