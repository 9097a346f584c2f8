import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Unsubscribes } from '../subscribers/unsubscribe/unsubscribes.js';
import { ChannelReports } from './channel-reports.js';

/** STOP and BERHENTI in a reply end the messages to its sender. */
@Injectable()
export class ReplyWords implements OnModuleInit {
  constructor(
    private readonly reports: ChannelReports,
    private readonly unsubscribes: Unsubscribes,
  ) {}

  onModuleInit(): void {
    this.reports.observe({
      reply: async ({ channel, address, text }) => void (await this.unsubscribes.byAnswer(channel, address, text)),
    });
  }
}
