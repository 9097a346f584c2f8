import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { Database, type Transaction } from '#database';
import { CategoryService } from '../../intake/categories/category.service.js';
import { isVillageKnown } from '../../intake/areas/known-village.js';
import { readDraft } from '../../intake/drafts/draft-rows.js';
import { Drafts } from '../../intake/drafts/draft.service.js';
import { channelRules } from '../../intake/channels.js';
import { redactSubmission } from '../../intake/redacted-submission.js';
import { Intake } from '../../intake/intake.service.js';
import type { RequestForm } from './open311-request.dto.js';
import { reporterOf, intakeContentOf } from './intake-content.js';

const channel = 'INTEGRATOR';

export interface Open311Receipt {
  readonly service_request_id?: string;
  /** The token of a draft that lacks its village. */
  readonly token?: string;
  /** Tracking number and PIN for the reporter; the PIN is shown only here. */
  readonly service_notice: string;
  readonly account_id: null;
}

/** Receives service requests of GeoReport v2 as aspirations. */
@Injectable()
export class Open311Submission {
  constructor(
    private readonly database: Database,
    private readonly categories: CategoryService,
    private readonly intake: Intake,
    private readonly drafts: Drafts,
    private readonly access: Access,
  ) {}

  /**
   * Receives a form. Without a village, or with one that does not exist, it is stored as a draft, which the reporter completes by number and PIN; its token
   * resolves to the request once it is submitted.
   */
  async submit(tx: Transaction, form: RequestForm, actor: Actor, now: Date): Promise<Open311Receipt> {
    const { questions } = await this.categories.form(form.service_code, undefined, tx);
    const content = intakeContentOf(form, questions);
    const reporter = reporterOf(form);
    const by = { account: actor.subject, now };
    const villageCode = form.address_id;
    if (villageCode === undefined || !(await isVillageKnown(tx, villageCode))) {
      this.access.scopes(actor, channelRules[channel].action);
      const draft = await this.drafts.create(tx, channel, { ...content, ...(reporter && { reporter }) }, by);
      const { id, trackingNumber, pin } = draft;
      const notice = `Belum lengkap: desa atau kelurahan belum diketahui. Lengkapi dengan ${keys(trackingNumber, pin)}`;
      return { token: id, service_notice: notice, account_id: null };
    }
    this.access.check(actor, channelRules[channel].action, { area: villageCode });
    const entered = { ...content, villageCode, channel, kimId: null, reporter: reporter ?? null } as const;
    const { id, trackingNumber, pin } = await this.intake.receive(tx, redactSubmission(entered), by);
    return {
      service_request_id: id,
      service_notice: `Ikuti dengan ${keys(trackingNumber, pin)}`,
      account_id: null,
    };
  }

  /** The request of a draft of this integrator: null before submission, undefined when there is no such draft. */
  async requestOf(token: string, { subject }: Actor): Promise<string | null | undefined> {
    const draft = await readDraft(this.database, token);
    if (draft?.account !== subject) return undefined;
    return draft.status === 'SUBMITTED' ? draft.id : null;
  }
}

function keys(trackingNumber: string, pin: string): string {
  return `nomor pelacakan ${trackingNumber}, PIN ${pin}`;
}
