import { Inject, Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Database, sql } from '#database';
import { publishingSettings, type PublishingSettings } from '../../publishing.settings.js';
import { FeedAddresses } from '../feeds/feed-addresses.js';
import { feedFormats } from '../feeds/feed-formats.js';
import { type PingedChange, pingedFeeds } from './pinged-feeds.js';
import { informHub } from './websub-hub.js';

/** Longer than a hub may take. */
const claimSeconds = 60;
/** The pause after a failure, doubled with each further one. */
const [firstPauseSeconds, longestPauseSeconds] = [10, 3600];

interface Claim {
  readonly from: string;
  readonly to: string;
  readonly attempts: number;
}

/** Informs the WebSub hub of all changes since it was informed last: the log of changes is its outbox. */
@Injectable()
export class WebSubJob {
  private readonly logger = new Logger('WebSub');

  constructor(
    private readonly database: Database,
    private readonly addresses: FeedAddresses,
    @Inject(publishingSettings) private readonly settings: PublishingSettings,
  ) {}

  @Cron('*/5 * * * * *', { waitForCompletion: true })
  async run(): Promise<void> {
    const { PUBLISHING_WEBSUB_HUB: hub, PUBLISHING_WEBSUB_SECRET: secret } = this.settings;
    if (hub === undefined) return;
    const claim = await this.claim();
    if (!claim) return;
    try {
      await informHub(hub, secret, await this.feedUrls(claim));
      await this.database.query(sql`
        UPDATE websub_position SET seq = ${claim.to}, attempts = 0, next_attempt_at = now() WHERE id = 1`);
    } catch (error) {
      const pause = Math.min(firstPauseSeconds * 2 ** claim.attempts, longestPauseSeconds);
      this.logger.warn({ err: error }, `the hub was not informed; again in ${pause} s`);
      await this.database.query(sql`
        UPDATE websub_position SET attempts = attempts + 1, next_attempt_at = now() + ${pause} * interval '1 second'
         WHERE id = 1`);
    }
  }

  /** Of several replicas one gets it; after a crash another one, later. */
  private async claim(): Promise<Claim | undefined> {
    const [claim] = await this.database.query<Claim>(sql`
      UPDATE websub_position SET next_attempt_at = now() + ${claimSeconds} * interval '1 second'
        FROM publication_head head
       WHERE websub_position.id = 1 AND websub_position.next_attempt_at <= now() AND websub_position.seq < head.seq
      RETURNING websub_position.seq AS from, head.seq AS to, websub_position.attempts`);
    return claim;
  }

  /** An item that has changed again since is one of the next changes. */
  private async feedUrls({ from, to }: Claim): Promise<string[]> {
    const changes = await this.database.query<PingedChange>(sql`
      SELECT DISTINCT topic, kind, language FROM published_item WHERE change_seq > ${from} AND change_seq <= ${to}`);
    const feeds = pingedFeeds(changes);
    return feeds.flatMap((filters) => feedFormats.map((format) => this.addresses.of(format, filters)));
  }
}
