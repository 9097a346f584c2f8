import { Injectable } from '@nestjs/common';
import type { MessageChannel } from '#contracts';
import type { TemplateName } from '../catalog/declarations.js';
import type { Language } from '../content/language.js';
import type { ListedItem } from '../content/mail-html.js';
import type { Rendered, Variables } from '../content/render.js';
import { whatsappName } from '../content/whatsapp.js';
import { type TemplateReference, Templates } from '../templates.service.js';
import { WhatsAppApprovals } from './whatsapp-approvals.service.js';

/** A template that WhatsApp has approved, with its parameters by position. */
export interface WhatsAppTemplate {
  readonly name: string;
  readonly language: string;
  readonly parameters: readonly string[];
}

export type ChannelContent = Rendered & { readonly whatsapp?: WhatsAppTemplate };

/** Renders a message for its channel: for WhatsApp with the approved template, where there is one. */
@Injectable()
export class ChannelContents {
  constructor(
    private readonly templates: Templates,
    private readonly approvals: WhatsAppApprovals,
  ) {}

  /** By the current version of the template. */
  async ofCurrent(
    channel: MessageChannel,
    template: TemplateName,
    language: Language,
    variables: Variables,
  ): Promise<ChannelContent> {
    const number = await this.templates.currentNumber(template);
    const wanted = channel === 'WHATSAPP' ? [{ template, number, language }] : [];
    const [approvedLanguage] = await this.approvals.approvedLanguages(wanted);
    return this.of(channel, { template, number }, language, variables, { approvedLanguage });
  }

  /** By the approved language of `WhatsAppApprovals.approvedLanguages`, which a batch reads together. */
  async of(
    channel: MessageChannel,
    reference: TemplateReference,
    language: Language,
    variables: Variables,
    { items, approvedLanguage }: { readonly items?: readonly ListedItem[]; readonly approvedLanguage?: Language } = {},
  ): Promise<ChannelContent> {
    await this.templates.load([reference]);
    const content = this.templates.render(reference, language, variables, items);
    // Without one WhatsApp carries the text to those alone who wrote within a day.
    if (channel !== 'WHATSAPP' || approvedLanguage === undefined) return content;
    const { parameters } = this.templates.render(reference, approvedLanguage, variables);
    const name = whatsappName(reference.template, reference.number);
    return { ...content, whatsapp: { name, language: approvedLanguage, parameters } };
  }
}
