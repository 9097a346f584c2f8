import type { Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import { type Question, type FormAnswers, findFormIssues } from './categories/questions.js';
import { channelIssues, type Channel, channelRules, type Medium } from './channels.js';
import { maxAttachments } from './intake.dto.js';

/** What is looked at before something is let in. */
export interface IntakeInput {
  readonly channel: Channel;
  readonly kimId: string | null;
  readonly medium: Medium | null;
  readonly villageCode: string;
  readonly kind: string;
  readonly category: string;
  readonly answers: FormAnswers;
  readonly attachmentIds: readonly string[];
  readonly reporter: object | null;
}

interface LookupRow {
  readonly known: boolean;
  readonly active: boolean | null;
  readonly serves: boolean | null;
  readonly taken: boolean;
  readonly form: { readonly version: number; readonly questions: readonly Question[] } | null;
}

export interface IntakeCheck {
  /** Whether the tracking number is somebody's already. */
  readonly taken: boolean;
  /** Of the questions that were answered; 0 when there are none. */
  readonly formVersion: number;
}

/**
 * Lets in what can be taken in.
 *
 * @throws 422 `channel-mismatch`, `too-many-attachments`, `unknown-category`, `kim-not-active`, `kim-not-of-village`,
 * `form-incomplete`
 */
export async function validateIntake(
  tx: Transaction,
  input: IntakeInput,
  trackingNumber: string,
): Promise<IntakeCheck> {
  const { channel, kimId, villageCode, category, attachmentIds } = input;
  const mismatches = channelIssues({ ...input, hasReporter: input.reporter !== null });
  if (mismatches.length > 0) throw aspirationsError('channel-mismatch', { errors: mismatches });
  if (attachmentIds.length > maxAttachments)
    throw aspirationsError('too-many-attachments', {
      errors: [{ pointer: '/attachmentIds', detail: `at most ${maxAttachments}` }],
    });
  const [row] = await tx.query<LookupRow>(statement, [kimId, villageCode, category, trackingNumber]);
  const { known, active, serves, taken, form } = row!;
  if (!known) throw aspirationsError('unknown-category', { errors: [{ pointer: '/category', detail: category }] });
  if (channel === 'KIM' && !active)
    throw aspirationsError('kim-not-active', { errors: [{ pointer: '/kimId', detail: kimId! }] });
  if (channel === 'KIM' && !serves)
    throw aspirationsError('kim-not-of-village', { errors: [{ pointer: '/villageCode', detail: villageCode }] });
  const issues = findFormIssues(form?.questions ?? [], input).filter(
    ({ issue: flaw }) => channelRules[channel].requiresAnswers || flaw !== 'MISSING',
  );
  if (issues.length > 0)
    throw aspirationsError('form-incomplete', {
      errors: issues.map(({ key, issue: flaw, questionEn, questionId }) => ({
        pointer: `/answers/${key}`,
        detail: flaw === 'UNASKED' ? 'nobody asked for it' : `${questionEn} / ${questionId}`,
      })),
    });
  return { taken, formVersion: form?.version ?? 0 };
}

const statement = `
  SELECT EXISTS (SELECT FROM category WHERE code = $3 AND NOT retired) AS known,
         (SELECT status = 'ACTIVE' FROM kim WHERE id = $1) AS active,
         (SELECT $2 = ANY(village_codes) FROM kim WHERE id = $1) AS serves,
         EXISTS (SELECT FROM aspiration WHERE tracking_number = $4
                 UNION ALL SELECT FROM supporter WHERE tracking_number = $4
                 UNION ALL SELECT FROM aspiration_draft WHERE tracking_number = $4) AS taken,
         (SELECT json_build_object('version', version, 'questions', questions)
            FROM form_version WHERE category = $3 ORDER BY version DESC LIMIT 1) AS form`;
