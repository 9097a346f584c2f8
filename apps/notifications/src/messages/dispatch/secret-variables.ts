import { Injectable, Logger } from '@nestjs/common';
import { SecretClaims } from '../../contacts/secret-claims.js';
import type { TemplateName } from '../../templates/catalog/declarations.js';
import type { AddressedMessage } from './addressed-message.js';
import type { ClaimedMessage } from './claimed-message.js';

/** What the message carries, and by which variable of the plan it is requested. */
const claimOf = {
  'account-invitation': { by: 'invitationId', as: 'invitationLink' },
  'pin-renewed': { by: 'renewalId', as: 'pin' },
} as const satisfies Partial<Record<TemplateName, { readonly by: string; readonly as: string }>>;

type SecretTemplate = keyof typeof claimOf;

/** These are handed over to an address of the recipient; the inbox would store them, a volunteer would read them. */
const carried: readonly ClaimedMessage['channel'][] = ['EMAIL', 'SMS', 'WHATSAPP'];

function isSecret(template: TemplateName): template is SecretTemplate {
  return Object.hasOwn(claimOf, template);
}

/** Adds links and PINs to the messages that carry them. They are in no event, no plan and no message that is stored. */
@Injectable()
export class SecretVariables {
  private readonly logger = new Logger('SecretVariables');

  constructor(private readonly claims: SecretClaims) {}

  /** What is no longer valid is not sent; when its service does not respond, the message is tried again later. */
  async add(messages: readonly AddressedMessage[]): Promise<AddressedMessage[]> {
    const open = messages.filter(({ message, refused }) => refused === undefined && isSecret(message.template));
    if (open.length === 0) return [...messages];
    const sendable = open.filter(({ message }) => carried.includes(message.channel));
    const [links, pins] = await Promise.all([
      this.claim('account-invitation', sendable, (of) =>
        this.claims.invitationLinks(
          of.map(({ invitationId: id = '', issue }) => {
            return { id, issue: Number(issue) };
          }),
        ),
      ),
      this.claim('pin-renewed', sendable, (of) => this.claims.renewedPins(of.map(({ renewalId = '' }) => renewalId))),
    ]);
    const found = { 'account-invitation': links, 'pin-renewed': pins };
    return messages.map((one): AddressedMessage => {
      const { template, variables, channel } = one.message;
      if (one.refused !== undefined || !isSecret(template)) return one;
      const values = found[template];
      if (values === undefined) return { ...one, refused: { kind: 'transient', detail: 'SECRET_UNAVAILABLE' } };
      const { by, as } = claimOf[template];
      const value = carried.includes(channel) ? values.get(variables[by] ?? '') : undefined;
      if (value === undefined) return { ...one, refused: { kind: 'failed', reason: 'EXPIRED' } };
      return { ...one, secret: { [as]: value } };
    });
  }

  /** Undefined when the service does not respond. */
  private async claim(
    template: SecretTemplate,
    messages: readonly AddressedMessage[],
    request: (variables: ClaimedMessage['variables'][]) => Promise<ReadonlyMap<string, string>>,
  ): Promise<ReadonlyMap<string, string> | undefined> {
    const variables = messages
      .filter(({ message }) => message.template === template)
      .map(({ message }) => message.variables);
    try {
      return await request(variables);
    } catch (error) {
      this.logger.warn({ err: error, messages: variables.length }, 'Links and PINs are not available, retried later');
      return undefined;
    }
  }
}
