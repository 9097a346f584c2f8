import type { Transaction } from '#database';
import { aspirationsError } from '../aspirations.errors.js';
import { type Fact, type FactAnswers, flawedFacts } from '../categories/facts.js';
import { channelFlaws, type Channel, channelRules, type Medium } from './channels.js';
import { mostAttachments } from './intake.dto.js';

/** What is looked at before something is let in. */
export interface Entry {
  readonly channel: Channel;
  readonly kimId: string | null;
  readonly medium: Medium | null;
  readonly villageCode: string;
  readonly kind: string;
  readonly category: string;
  readonly facts: FactAnswers;
  readonly attachmentIds: readonly string[];
  readonly reporter: object | null;
}

interface Found {
  readonly known: boolean;
  readonly active: boolean | null;
  readonly serves: boolean | null;
  readonly taken: boolean;
  readonly sheet: { readonly version: number; readonly facts: readonly Fact[] } | null;
}

export interface Admission {
  /** Whether the tracking number is somebody's already. */
  readonly taken: boolean;
  /** Of the questions that were answered; 0 when there are none. */
  readonly factsVersion: number;
}

/**
 * Lets in what can be taken in.
 *
 * @throws 422 `channel-unfit`, `too-many-attachments`, `unknown-category`, `kim-not-active`, `kim-not-of-village`,
 * `facts-incomplete`
 */
export async function admit(tx: Transaction, entry: Entry, trackingNumber: string): Promise<Admission> {
  const { channel, kimId, villageCode, category, attachmentIds } = entry;
  const unfit = channelFlaws({ ...entry, hasReporter: entry.reporter !== null });
  if (unfit.length > 0) throw aspirationsError('channel-unfit', { errors: unfit });
  if (attachmentIds.length > mostAttachments)
    throw aspirationsError('too-many-attachments', {
      errors: [{ pointer: '/attachmentIds', detail: `at most ${mostAttachments}` }],
    });
  const [row] = await tx.query<Found>(statement, [kimId, villageCode, category, trackingNumber]);
  const { known, active, serves, taken, sheet } = row!;
  if (!known) throw aspirationsError('unknown-category', { errors: [{ pointer: '/category', detail: category }] });
  if (channel === 'KIM' && !active)
    throw aspirationsError('kim-not-active', { errors: [{ pointer: '/kimId', detail: kimId! }] });
  if (channel === 'KIM' && !serves)
    throw aspirationsError('kim-not-of-village', { errors: [{ pointer: '/villageCode', detail: villageCode }] });
  const flawed = flawedFacts(sheet?.facts ?? [], entry).filter(
    ({ flaw }) => channelRules[channel].asksFacts || flaw !== 'MISSING',
  );
  if (flawed.length > 0)
    throw aspirationsError('facts-incomplete', {
      errors: flawed.map(({ key, flaw, questionEn, questionId }) => ({
        pointer: `/facts/${key}`,
        detail: flaw === 'UNASKED' ? 'nobody asked for it' : `${questionEn} / ${questionId}`,
      })),
    });
  return { taken, factsVersion: sheet?.version ?? 0 };
}

const statement = `
  SELECT EXISTS (SELECT FROM category WHERE code = $3 AND NOT retired) AS known,
         (SELECT status = 'ACTIVE' FROM kim WHERE id = $1) AS active,
         (SELECT $2 = ANY(village_codes) FROM kim WHERE id = $1) AS serves,
         EXISTS (SELECT FROM aspiration WHERE tracking_number = $4
                 UNION ALL SELECT FROM supporter WHERE tracking_number = $4
                 UNION ALL SELECT FROM aspiration_draft WHERE tracking_number = $4) AS taken,
         (SELECT json_build_object('version', version, 'facts', facts)
            FROM fact_sheet WHERE category = $3 ORDER BY version DESC LIMIT 1) AS sheet`;
