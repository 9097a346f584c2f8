import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChannelReports } from '../../channels/channel-reports.js';
import { Receipts } from './receipts.service.js';

/** Records what the providers of the channels report. */
@Injectable()
export class ChannelReceipts implements OnModuleInit {
  constructor(
    private readonly reports: ChannelReports,
    private readonly receipts: Receipts,
  ) {}

  onModuleInit(): void {
    this.reports.observe({ receipt: (receipt) => this.receipts.record(receipt) });
  }
}
