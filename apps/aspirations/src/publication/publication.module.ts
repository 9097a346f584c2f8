import { Module } from '@nestjs/common';
import { InternalStatisticsController } from './internal-statistics/internal-statistics.controller.js';
import { InternalStatisticsService } from './internal-statistics/internal-statistics.service.js';
import { StatisticsPrint } from './internal-statistics/statistics-print.service.js';
import { PublicAspirationController } from './public-aspirations/public-aspiration.controller.js';
import { PublicAspirations } from './public-aspirations/public-aspiration.service.js';
import { OpenDataController } from './statistics/open-data.controller.js';
import { OpenData } from './statistics/open-data.service.js';
import { AspirationStatisticsController } from './statistics/statistics.controller.js';
import { StatisticalFigures } from './statistics/figures.service.js';
import { PublicationJob } from './statistics/publication.job.js';
import { AspirationStatisticsService } from './statistics/statistics.service.js';
import { TimingJob } from './statistics/timing.job.js';

@Module({
  controllers: [
    AspirationStatisticsController,
    InternalStatisticsController,
    OpenDataController,
    PublicAspirationController,
  ],
  providers: [
    AspirationStatisticsService,
    InternalStatisticsService,
    StatisticsPrint,
    OpenData,
    PublicationJob,
    PublicAspirations,
    StatisticalFigures,
    TimingJob,
  ],
  exports: [PublicAspirations],
})
export class PublicationModule {}
