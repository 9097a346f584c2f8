import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { ChangeController } from './change-log/change.controller.js';
import { ChangeLog } from './change-log/change-log.js';
import { ChangeQueries } from './change-log/change-queries.js';
import { NewestChange } from './change-log/newest-change.js';
import { FeedAddresses } from './feeds/feed-addresses.js';
import { FeedCache } from './feeds/feed-cache.js';
import { FeedController } from './feeds/feed.controller.js';
import { FeedReader } from './feeds/feed-reader.js';
import { PublishedItems } from './items/published-items.js';
import { SearchController } from './search/search.controller.js';
import { SearchService } from './search/search.service.js';
import { SitemapController } from './sitemap/sitemap.controller.js';
import { SitemapService } from './sitemap/sitemap.service.js';
import { WebSubJob } from './websub/websub.job.js';

/** What the public reads of what is published: feeds, the log of changes, search and the site map. */
@Module({
  imports: [DocumentsModule],
  controllers: [ChangeController, FeedController, SearchController, SitemapController],
  providers: [
    ChangeLog,
    ChangeQueries,
    FeedAddresses,
    FeedCache,
    FeedReader,
    NewestChange,
    PublishedItems,
    SearchService,
    SitemapService,
    WebSubJob,
  ],
})
export class PublicationModule {}
