import { z } from 'zod';
import type { WhatsAppTemplate } from '../../templates/whatsapp/channel-contents.service.js';
import type { ChannelDriver, OutgoingMessage, SendResult } from '../channel-driver.js';
import { callProvider, resultOfStatus } from '../provider-call.js';
import type { Conversations } from './conversations.js';
import { graphError, resultOfGraphError } from './whatsapp-error.js';

const sent = z.object({ messages: z.array(z.object({ id: z.string().min(1).max(200) })).min(1) });
const failed = z.object({ error: graphError });

export interface WhatsAppOptions {
  /** With the version, such as `https://graph.facebook.com/v23.0`. */
  readonly apiUrl: string;
  readonly phoneNumberId: string;
  readonly accessKey: string;
  readonly timeoutSeconds: number;
}

/**
 * WhatsApp by the Cloud API. A person who has written within 24 hours gets the text; anybody else only a template that
 * WhatsApp has approved.
 */
export class WhatsAppDriver implements ChannelDriver {
  readonly channel = 'WHATSAPP';
  readonly provider = 'whatsapp';
  readonly idempotent = false;
  readonly connections = 20;

  constructor(
    private readonly options: WhatsAppOptions,
    private readonly conversations: Pick<Conversations, 'isOpen'>,
  ) {}

  async send({ to, content }: OutgoingMessage): Promise<SendResult> {
    if (!/^\+\d{8,15}$/.test(to.address)) return { kind: 'permanent', reason: 'ADDRESS_REFUSED', detail: 'NO_NUMBER' };
    const message = content.whatsapp
      ? { type: 'template', template: templateOf(content.whatsapp) }
      : { type: 'text', text: { body: content.text.slice(0, 4096), preview_url: false } };
    if (message.type === 'text' && !(await this.conversations.isOpen(to.address)))
      return { kind: 'permanent', reason: 'UNDELIVERABLE', detail: 'NO_APPROVED_TEMPLATE' };
    return this.post({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: to.address.slice(1),
      ...message,
    });
  }

  private async post(body: object): Promise<SendResult> {
    const { apiUrl, phoneNumberId, accessKey, timeoutSeconds } = this.options;
    const answer = await callProvider({
      url: `${apiUrl}/${phoneNumberId}/messages`,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${accessKey}` },
      body: JSON.stringify(body),
      timeoutSeconds,
    });
    if (answer.kind !== 'answered') return answer;
    // Also in an answer of status 200: an error has not sent anything.
    const error = failed.safeParse(answer.json);
    if (error.success) return resultOfGraphError(error.data.error.code);
    const success = sent.safeParse(answer.json);
    return (
      resultOfStatus(answer) ??
      (success.success
        ? { kind: 'accepted', providerRef: success.data.messages[0]!.id }
        : { kind: 'unknown', detail: 'UNREADABLE_ANSWER' })
    );
  }
}

function templateOf({ name, language, parameters }: WhatsAppTemplate): object {
  const body = { type: 'body', parameters: parameters.map((text) => ({ type: 'text', text })) };
  return { name, language: { code: language }, components: parameters.length === 0 ? [] : [body] };
}
