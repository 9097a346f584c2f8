import { Injectable } from '@nestjs/common';
import type { MessageChannel } from '#contracts';
import { type ChannelState, decide } from '../../preferences/policy.js';
import { type ConfirmedContactPoint, ContactPoints } from '../../subscribers/contact-points/contact-points.js';
import { Suppressions } from '../../subscribers/suppressions/suppressions.js';
import { declarations, type TemplateName } from '../../templates/catalog/declarations.js';
import { addressOn } from '../address-on.js';
import { ChannelRules } from '../channel-rules.js';
import type { Recipient } from '../recipient.js';
import { type ChannelChoice, chooseChannels } from './channel-choice.js';
import { RecipientPolicies, type RecipientPolicy } from './recipient-policies.js';

/** A message that is to be created on the channels of its recipient. */
export interface Wanted {
  readonly template: TemplateName;
  readonly recipient: Recipient;
}

export interface Chosen {
  readonly channels: readonly ChannelChoice[];
  readonly language: RecipientPolicy['language'];
}

interface AvailableChannel extends ChannelState {
  /** The own address of the recipient; null for the one of the claim check. */
  readonly contactPointId: string | null;
}

const telephoneChannels = ['WHATSAPP', 'SMS'] as const;

/** Chooses the channels of operational messages by the preferences of their recipients. */
@Injectable()
export class ChannelChoices {
  constructor(
    private readonly rules: ChannelRules,
    private readonly contactPoints: ContactPoints,
    private readonly suppressions: Suppressions,
    private readonly policies: RecipientPolicies,
  ) {}

  /** In the order of the wanted messages; a few statements for a batch. */
  async choose(wanted: readonly Wanted[], now = new Date()): Promise<Chosen[]> {
    const policies = await this.policies.of(
      wanted.map(({ recipient: { kind, id, accountId } }) => ({ recipient: kind, recipientId: id, accountId })),
      undefined,
      now,
    );
    const channels = await this.channelsOf(wanted.map(({ recipient }) => recipient));
    return wanted.map(({ template }, index) => {
      const [policy, { class: messageClass, topic }] = [policies[index]!, declarations[template]];
      const decisions = decide({
        ...policy.inputOf(messageClass),
        class: messageClass,
        topic,
        disaster: false,
        channels: channels[index]!,
        now,
      });
      const own = channels[index]!.flatMap(({ channel, contactPointId }) =>
        contactPointId === null ? [] : [[channel, contactPointId] as const],
      );
      return { channels: chooseChannels(decisions, new Map(own)), language: policy.language };
    });
  }

  private async channelsOf(recipients: readonly Recipient[]): Promise<AvailableChannel[][]> {
    const own = await this.ownPoints(recipients);
    const addressed = recipients.map((recipient) =>
      addressChannels(recipient, this.rules.channels).map((channel) => {
        return { channel, address: addressOn(channel, recipient) };
      }),
    );
    const reasons = await this.suppressions.of(addressed.flat().filter(({ address }) => address !== ''));
    let position = 0;
    return addressed.map((channels, index) => {
      const { accountId } = recipients[index]!;
      // Who owns an unproven mail address is asked when the message is sent.
      const resolved = channels.map(({ channel, address }) => {
        return { channel, address, suppressed: address === '' ? null : (reasons[position++] ?? null) };
      });
      const inbox = { channel: 'IN_APP', confirmed: true, suppressed: null, contactPointId: null } as const;
      return [...merge(own[index]!, resolved), ...(accountId === null ? [] : [inbox])];
    });
  }

  /** What the accounts of the recipients have confirmed; one statement for a batch. */
  private async ownPoints(recipients: readonly Recipient[]): Promise<ConfirmedContactPoint[][]> {
    const accountOf = ({ accountId, registeredOnly }: Recipient) => (registeredOnly ? null : accountId);
    const accounts = recipients.map(accountOf).filter((id): id is string => id !== null);
    const points = await this.contactPoints.confirmedOf('ACCOUNT', [...new Set(accounts)]);
    const usable = points.filter(({ channel }) => this.rules.channels.includes(channel));
    return recipients.map((recipient) => usable.filter(({ ownerId }) => ownerId === accountOf(recipient)));
  }
}

/** An own address takes the place of the one of the claim check, unless it is suppressed. */
function merge(
  own: readonly ConfirmedContactPoint[],
  resolved: readonly { channel: MessageChannel; address: string; suppressed: ChannelState['suppressed'] }[],
): AvailableChannel[] {
  const registered = own.length > 0 ? resolved.filter(({ address }) => address !== '') : resolved;
  const used = own.filter(
    (point) => point.suppressed === null || !registered.some(({ channel }) => channel === point.channel),
  );
  return [
    ...used.map(({ id, channel, suppressed }) => ({ channel, confirmed: true, suppressed, contactPointId: id })),
    ...registered
      .filter(({ channel }) => !used.some((point) => point.channel === channel))
      .map(({ channel, suppressed }) => ({ channel, confirmed: true, suppressed, contactPointId: null })),
  ];
}

/** Without any address it is mail, which then fails and shows what is missing. */
function addressChannels(recipient: Recipient, channels: readonly MessageChannel[]) {
  const byTelephone = telephoneChannels.filter(
    (channel) => channels.includes(channel) && recipient.vouched !== false && addressOn(channel, recipient) !== '',
  );
  return recipient.email === null && byTelephone.length > 0 ? byTelephone : (['EMAIL', ...byTelephone] as const);
}
