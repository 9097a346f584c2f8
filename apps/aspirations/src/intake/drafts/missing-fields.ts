import { type Question, type FormAnswer, findFormIssues } from '../categories/questions.js';
import { channelRules } from '../channels.js';
import type { DraftChanges, DraftContent } from './draft.dto.js';
import type { Channel } from '../../aspirations/aspiration.states.js';

/** A field without a value, or with an invalid one. */
export interface MissingField {
  readonly pointer: string;
  readonly questionId: string;
  readonly questionEn: string;
}

type Asked = 'kimId' | 'medium' | 'villageCode' | 'kind' | 'category' | 'title' | 'body' | 'anonymous' | 'confidential';

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
  title: ['Apa intinya dalam satu kalimat?', 'What is the matter, in one sentence?'],
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
    .map((field) => missingField(`/${field}`, questions[field]));
  const { kind = '', answers = {}, attachmentIds = [], reporter = {} } = content;
  const issues = findFormIssues(formQuestions ?? [], { kind, answers, attachmentIds })
    .filter(
      ({ issue: flaw }) => formQuestions !== null && (channelRules[channel].requiresAnswers || flaw !== 'MISSING'),
    )
    .map(({ key, questionId, questionEn }) => missingField(`/answers/${key}`, [questionId, questionEn]));
  return [
    ...missing,
    ...issues,
    ...(reporter.fullName === undefined && channel !== 'INTEGRATOR'
      ? [missingField('/reporter/fullName', nameQuestion)]
      : []),
    ...(content.consent === true ? [] : [missingField('/consent', consentQuestion)]),
  ];
}

function missingField(pointer: string, [questionId, questionEn]: readonly [string, string]): MissingField {
  return { pointer, questionId, questionEn };
}

/** Given fields replace those of the draft; of the answers and the reporter, one by one. */
export function applyChanges(before: DraftContent, { answers, reporter, ...changes }: DraftChanges): DraftContent {
  const merged = Object.entries({ ...before.answers, ...answers }).filter(
    (entry): entry is [string, FormAnswer] => entry[1] !== null,
  );
  return {
    ...before,
    ...changes,
    answers: Object.fromEntries(merged),
    reporter: { ...before.reporter, ...reporter },
  };
}
