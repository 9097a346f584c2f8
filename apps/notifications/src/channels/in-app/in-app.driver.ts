import { Injectable } from '@nestjs/common';
import type { ChannelDriver, SendResult } from '../channel-driver.js';

/** The inbox shows the message itself: to store it is to deliver it. */
@Injectable()
export class InAppDriver implements ChannelDriver {
  readonly channel = 'IN_APP';
  readonly provider = 'inbox';
  readonly idempotent = true;
  readonly connections = 20;

  async send(): Promise<SendResult> {
    return { kind: 'delivered', providerRef: null };
  }
}
