import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Attachments } from '#attachments';
import { Database, sql } from '#database';
import { key, keyset, type Page, page } from '#http-api';
import { readForm, openQuestions } from './answers/answer-rows.js';
import { ReporterVault } from '../citizens/reporters/reporter-vault.js';
import { missingContacts } from './missing-field.js';
import { intakeError } from './intake.errors.js';
import { audienceOf, submitterFor, readsAsWritten } from '../aspirations/redaction/audience.js';
import { channelRules, type ConsentForm, type Medium } from './channels.js';
import type { IntakeResponse, OwnAspiration } from './intake.dto.js';
import { aspirationAttachment } from './attachment-access.js';
import { targetOf } from '../aspirations/aspiration.step.js';
import { type Readable, requireReadable } from '../aspirations/reach.js';
import { positionOf, roundedPositionOf } from './positions.js';
import type { PersonalDataKind } from '#text';
import type { Channel } from '../aspirations/aspiration.states.js';

interface Row extends Readable {
  readonly anonymous: boolean;
  readonly channel: Channel;
  readonly submittedBy: string;
  readonly citizenAccount: string | null;
  readonly medium: Medium | null;
  readonly consentForm: ConsentForm;
  readonly consentVersion: string;
  /** The submitted aspiration: itself, or the whole that it is a part of. */
  readonly wholeId: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly personalData: readonly PersonalDataKind[];
}

const newestFirst = keyset({ id: key.uuid(sql`aspiration_id`) }, 'desc');

/** Reads how aspirations were submitted. */
@Injectable()
export class IntakeRecords {
  constructor(
    private readonly database: Database,
    private readonly attachments: Attachments,
    private readonly reporters: ReporterVault,
    private readonly access: Access,
  ) {}

  /** With the questions that were answered; a part has those of the whole. @throws 404 `aspiration-not-found` */
  async get(id: string, actor: Actor): Promise<IntakeResponse> {
    const [row] = await this.database.query<Row>(sql`
      SELECT village_code, kim_id, check_kim_id, agency_id, confidential, anonymous, channel, submitted_by, citizen_account, medium, consent_form, consent_version,
             aspiration_id AS whole_id, latitude, longitude, personal_data
        FROM aspiration JOIN aspiration_intake ON aspiration_id = coalesce(parent_id, aspiration.id)
       WHERE aspiration.id = ${id}`);
    if (!row) throw intakeError('aspiration-not-found');
    const target = targetOf(row);
    requireReadable(this.access, actor, row);
    const audience = audienceOf(this.access, actor, target);
    const known = (await readForm(this.database, row.wholeId))!;
    const answers = readsAsWritten(audience, row) ? known.answers : known.answersMasked;
    return {
      aspirationId: id,
      channel: row.channel,
      medium: row.medium,
      submittedBy: submitterFor(audience, row),
      onBehalf: channelRules[row.channel].onBehalf,
      consent: { form: row.consentForm, version: row.consentVersion },
      formCategory: known.category,
      formVersion: known.formVersion,
      answers: known.questions.map(({ key: name, questionId, questionEn }) => {
        const answer = Object.hasOwn(answers, name) ? answers[name]! : null;
        return { key: name, questionId, questionEn, answer };
      }),
      missing: [
        ...openQuestions(known),
        ...missingContacts(await this.reporters.unreadContacts(this.database, row.wholeId)),
      ],
      position: audience === 'COORDINATOR' || audience === 'AGENCY' ? positionOf(row) : roundedPositionOf(row),
      personalData: known.personalData,
      attachments: await this.attachments.list(this.database, { kind: aspirationAttachment, id: row.wholeId }),
    };
  }

  /** The aspirations that a citizen has submitted with this account, newest first. */
  async own(
    query: { readonly cursor?: string | undefined; readonly limit: number },
    account: string,
  ): Promise<Page<OwnAspiration>> {
    const rows = await this.database.query<Omit<OwnAspiration, 'receivedAt'> & { receivedAt: Date }>(sql`
      SELECT id, tracking_number, status, kind, category, title, received_at
        FROM aspiration_intake JOIN aspiration ON aspiration.id = aspiration_id
       WHERE citizen_account = ${account} AND ${newestFirst.after(query)} ${newestFirst.orderAndLimit(query)}`);
    return page(rows, query, newestFirst, (row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
  }
}
