import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import type { Transaction } from '#database';
import { CategoryService } from '../../intake/categories/category.service.js';
import { villageAt } from '../../intake/areas/village-at.js';
import { isVillageKnown } from '../../intake/areas/known-village.js';
import { Drafts } from '../../intake/drafts/draft.service.js';
import { citizenAccountOf } from '../../intake/citizen-account.js';
import { channelRules } from '../../intake/channels.js';
import { redactSubmission } from '../../intake/redacted-submission.js';
import { Intake } from '../../intake/intake.service.js';
import type { RequestForm } from './open311-request.dto.js';
import type { Open311Receipt } from './open311-response.dto.js';
import { reporterOf, intakeContentOf } from './intake-content.js';

const channel = 'INTEGRATOR';

/** Receives service requests of GeoReport v2 as aspirations. */
@Injectable()
export class Open311Submission {
  constructor(
    private readonly categories: CategoryService,
    private readonly intake: Intake,
    private readonly drafts: Drafts,
    private readonly access: Access,
  ) {}

  /**
   * Receives a form. Without a village that exists and without a position in one, it is stored as a draft, which the reporter completes by number and PIN; its token
   * resolves to the request once it is submitted. It is on the list of the citizen whom the integrator has signed in.
   */
  async submit(
    tx: Transaction,
    form: RequestForm,
    { actor, signedIn }: { readonly actor: Actor; readonly signedIn: Actor | undefined },
    now: Date,
  ): Promise<Open311Receipt> {
    const { questions } = await this.categories.form(form.service_code, undefined, tx);
    const content = intakeContentOf(form, questions);
    const reporter = reporterOf(form);
    const by = { account: actor.subject, citizen: citizenAccountOf(this.access, signedIn), now };
    const villageCode = await villageOf(tx, form, content);
    if (villageCode === undefined) {
      this.access.scopes(actor, channelRules[channel].action);
      const draft = await this.drafts.create(tx, channel, { ...content, ...(reporter && { reporter }) }, by);
      const { id, trackingNumber, pin } = draft;
      const notice = `${content.position ? outsideNotice : unknownNotice} ${keys(trackingNumber, pin)}`;
      return { token: id, service_notice: notice, account_id: null, tracking_number: trackingNumber, pin };
    }
    this.access.check(actor, channelRules[channel].action, { area: villageCode });
    const entered = { ...content, villageCode, channel, kimId: null, reporter: reporter ?? null } as const;
    const { id, trackingNumber, pin, notice } = await this.intake.receive(tx, redactSubmission(entered), by);
    return {
      service_request_id: id,
      service_notice: notice ? `${notice.id} / ${notice.en}` : `Ikuti dengan ${keys(trackingNumber, pin!)}`,
      account_id: null,
      tracking_number: trackingNumber,
      pin,
    };
  }
}

/** The village that the form names, else the one in which its position lies. */
async function villageOf(
  tx: Transaction,
  { address_id: given }: RequestForm,
  { position }: ReturnType<typeof intakeContentOf>,
): Promise<string | undefined> {
  if (given !== undefined && (await isVillageKnown(tx, given))) return given;
  return position && villageAt(tx, position);
}

const unknownNotice =
  'Tersimpan, belum lengkap: desa atau kelurahan belum diketahui. / Stored, not complete: the village is not known. Lengkapi dengan';
const outsideNotice =
  'Tersimpan, belum lengkap: titiknya di luar semua desa dan kelurahan. / Stored, not complete: the position is outside of all villages. Lengkapi dengan';

function keys(trackingNumber: string, pin: string): string {
  return `nomor pelacakan ${trackingNumber}, PIN ${pin}`;
}
