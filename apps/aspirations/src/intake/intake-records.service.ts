import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Access, type Actor } from '#access';
import { Attachments } from '#attachments';
import { Database } from '#database';
import { cursorValues, type Page, pageOf } from '#http-api';
import { readForm, openQuestions } from './answers/answer-rows.js';
import { aspirationsError } from '../aspirations.errors.js';
import { mayReadPersonalData } from '../aspirations/redaction/text-redaction.js';
import { channelRules, type ConsentForm, type Medium } from './channels.js';
import { maskAnswer } from './answer-texts.js';
import type { IntakeResponse, OwnAspiration } from './intake.dto.js';
import { aspirationAttachment } from './attachment-access.js';
import { targetOf } from '../aspirations/aspiration.step.js';
import type { Channel } from '../aspirations/aspiration.states.js';

interface Row {
  readonly villageCode: string;
  readonly kimId: string | null;
  readonly agencyId: string | null;
  readonly anonymous: boolean;
  readonly channel: Channel;
  readonly submittedBy: string;
  readonly medium: Medium | null;
  readonly consentForm: ConsentForm;
  readonly consentVersion: string;
  /** The case that was taken in: itself, or that which it is a part of. */
  readonly wholeId: string;
}

interface OwnQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Reads how cases came in. */
@Injectable()
export class IntakeRecords {
  constructor(
    private readonly database: Database,
    private readonly attachments: Attachments,
    private readonly access: Access,
  ) {}

  /** 404 `aspiration-not-found`. The questions are those that were answered; a part has those of the whole. */
  async get(id: string, actor: Actor): Promise<IntakeResponse> {
    const [row] = await this.database.query<Row>(
      `SELECT village_code AS "villageCode", kim_id AS "kimId", agency_id AS "agencyId", anonymous, channel,
              submitted_by AS "submittedBy", medium, consent_form AS "consentForm", consent_version AS "consentVersion",
              aspiration_id AS "wholeId"
         FROM aspiration JOIN aspiration_intake ON aspiration_id = coalesce(parent_id, aspiration.id)
        WHERE aspiration.id = $1`,
      [id],
    );
    if (!row) throw aspirationsError('aspiration-not-found');
    this.access.check(actor, 'aspiration.read', targetOf(row));
    const unmasked = mayReadPersonalData(this.access, actor, row, targetOf(row));
    const known = (await readForm(this.database, row.wholeId))!;
    return {
      aspirationId: id,
      channel: row.channel,
      medium: row.medium,
      submittedBy: row.submittedBy,
      onBehalf: channelRules[row.channel].onBehalf,
      consent: { form: row.consentForm, version: row.consentVersion },
      formCategory: known.category,
      formVersion: known.formVersion,
      answers: known.questions.map(({ key, questionId, questionEn }) => {
        const answer = Object.hasOwn(known.answers, key) ? known.answers[key]! : null;
        return { key, questionId, questionEn, answer: answer === null || unmasked ? answer : maskAnswer(answer) };
      }),
      missing: [...openQuestions(known)],
      personalData: known.personalData,
      attachments: await this.attachments.list(this.database, { kind: aspirationAttachment, id: row.wholeId }),
    };
  }

  /** What a citizen has told with this account, newest first. */
  async own({ cursor, limit }: OwnQuery, account: string): Promise<Page<OwnAspiration>> {
    const [before] = cursor === undefined ? [null] : cursorValues(cursor, z.tuple([z.uuid()]));
    const rows = await this.database.query<Omit<OwnAspiration, 'receivedAt'> & { receivedAt: Date }>(
      `SELECT id, tracking_number AS "trackingNumber", status, kind, category, title, received_at AS "receivedAt"
         FROM aspiration_intake JOIN aspiration ON aspiration.id = aspiration_id
        WHERE citizen_account = $1 AND ($2::uuid IS NULL OR aspiration_id < $2)
        ORDER BY aspiration_id DESC LIMIT $3`,
      [account, before ?? null, limit + 1],
    );
    const items = rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
    return pageOf(items, limit, ({ id }) => [id]);
  }
}
