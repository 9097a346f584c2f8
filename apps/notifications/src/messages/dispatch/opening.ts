import { Injectable } from '@nestjs/common';
import { DigestContents, isDigest } from '../digests/digest-contents.js';
import type { Language } from '../../templates/content/language.js';
import { WhatsAppApprovals } from '../../templates/whatsapp/whatsapp-approvals.service.js';
import type { AddressedMessage } from './addressed-message.js';
import { AddressesOf } from './addresses-of.js';
import { Admission } from './admission.js';
import type { ClaimedMessage } from './claimed-message.js';
import { SecretVariables } from './secret-variables.js';

/** Completes claimed messages with what is needed to send them, a batch at a time. */
@Injectable()
export class Opening {
  constructor(
    private readonly digests: DigestContents,
    private readonly addresses: AddressesOf,
    private readonly admission: Admission,
    private readonly approvals: WhatsAppApprovals,
    private readonly secrets: SecretVariables,
  ) {}

  /** Opens their addresses, and refuses those that get no message now. A digest that lists nothing is missing. */
  async open(messages: readonly ClaimedMessage[]): Promise<AddressedMessage[]> {
    const digests = await this.digests.open(messages);
    const addressed = await this.addresses.open(messages.filter((one) => !isDigest(one) || digests.has(one.id)));
    const languages = await this.approvedLanguages(addressed);
    const admitted = await this.admission.admit(
      addressed.map((one) => {
        const digest = digests.get(one.message.id);
        const approvedLanguage = languages.get(one.message.id);
        return { ...one, ...(digest && { digest }), ...(approvedLanguage && { approvedLanguage }) };
      }),
    );
    return this.secrets.add(admitted);
  }

  private async approvedLanguages(messages: readonly AddressedMessage[]): Promise<ReadonlyMap<string, Language>> {
    const wanted = messages.flatMap(
      ({ refused, message: { id, channel, template, templateVersion: number, language } }) =>
        channel === 'WHATSAPP' && refused === undefined ? [{ id, template, number, language }] : [],
    );
    const languages = await this.approvals.approvedLanguages(wanted);
    return new Map(wanted.flatMap(({ id }, index) => (languages[index] ? [[id, languages[index]] as const] : [])));
  }
}
