import { Inject, Injectable, Logger } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { inBatches } from '#database';
import { type ChannelDriver, channelDrivers } from '../../channels/channel-driver.js';
import { Confirmations } from '../../subscribers/confirmations/confirmations.js';
import { AddressCaps } from '../../subscribers/contact-points/address-caps.js';
import { AddressFingerprints } from '../../subscribers/contact-points/address-fingerprints.js';
import { ContactPoints, type OpenedContactPoint } from '../../subscribers/contact-points/contact-points.js';
import type { TemplateName } from '../../templates/catalog/declarations.js';
import { ChannelContents } from '../../templates/whatsapp/channel-contents.service.js';

const batchSize = 20;
/** A stranger who types the address of another cannot flood it. */
const mostPerDay = 3;
/** Codes expire sooner than the longest wait of a provider. */
const validMs = 3_600_000;

/** Sends the codes by which addresses are confirmed, with no word of who gave the address. */
@Injectable()
export class ConfirmationJob {
  private readonly logger = new Logger('ConfirmationJob');

  constructor(
    private readonly confirmations: Confirmations,
    private readonly contactPoints: ContactPoints,
    private readonly caps: AddressCaps,
    private readonly fingerprints: AddressFingerprints,
    private readonly contents: ChannelContents,
    @Inject(channelDrivers) private readonly drivers: readonly ChannelDriver[],
  ) {}

  @Cron(CronExpression.EVERY_SECOND, { waitForCompletion: true })
  async run(): Promise<void> {
    await inBatches(batchSize, async () => {
      const ids = await this.confirmations.claim(batchSize);
      const points = await this.contactPoints.open(ids);
      await Promise.all(ids.map((id) => this.ask(id, points.get(id))));
      return ids.length;
    });
  }

  /** What fails for now is tried again when its claim has expired. */
  private async ask(id: string, point: OpenedContactPoint | undefined): Promise<void> {
    const driver = this.drivers.find(({ channel }) => channel === point?.channel);
    const unreachable = ['HARD_BOUNCE', 'GONE', 'BLOCKED', 'COMPLAINT'].includes(point?.suppressed ?? '');
    if (point === undefined || driver === undefined || unreachable || !(await this.hasRoom(point))) {
      await this.confirmations.sent(id);
      return;
    }
    const code = await this.confirmations.issue(id, point.channel);
    const result = await driver.send({
      messageId: id,
      attempt: 1,
      sender: 'DISKOMINFO',
      to: { name: '', address: point.address },
      content: await this.contents.ofCurrent(point.channel, templateOf(point), 'id', { recipient: 'Bapak/Ibu', code }),
      expiresAt: new Date(Date.now() + validMs),
    });
    if (result.kind === 'transient' || result.kind === 'throttled')
      this.logger.warn({ contactPointId: id, result: result.kind }, 'A confirmation was not sent, it is retried later');
    else await this.confirmations.sent(id);
  }

  private async hasRoom({ channel, address }: OpenedContactPoint): Promise<boolean> {
    const fingerprint = this.fingerprints.of(channel, address);
    const [room] = await this.caps.count([{ channel, fingerprint, kind: 'CONFIRMATION' }], {
      CONFIRMATION: mostPerDay,
    });
    return room === true;
  }
}

function templateOf({ ownerKind }: OpenedContactPoint): TemplateName {
  return ownerKind === 'REPORTER' ? 'address-unconfirmed' : 'subscription-unconfirmed';
}
