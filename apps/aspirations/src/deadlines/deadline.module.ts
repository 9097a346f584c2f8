import { Module } from '@nestjs/common';
import { AspirationModule } from '../aspirations/aspiration.module.js';
import { CalendarRecalculation } from './calendar-recalculation.js';
import { HolidayController } from './calendar/holiday.controller.js';
import { HolidayCalendar } from './calendar/holiday.service.js';
import { DeadlineController } from './deadline.controller.js';
import { DeadlineJob } from './deadline.job.js';
import { DeadlineMetrics } from './deadline.metrics.js';
import { DeadlineObserver } from './deadline.observer.js';
import { DeadlineService } from './deadline.service.js';
import { PauseRequests } from './pause-request.service.js';
import { Deadlines } from './deadlines.js';
import { TimeLimitController } from './time-limit.controller.js';
import { TimeLimitService } from './time-limit.service.js';

@Module({
  imports: [AspirationModule],
  controllers: [DeadlineController, HolidayController, TimeLimitController],
  providers: [
    CalendarRecalculation,
    DeadlineJob,
    DeadlineMetrics,
    DeadlineObserver,
    Deadlines,
    DeadlineService,
    PauseRequests,
    HolidayCalendar,
    TimeLimitService,
  ],
  exports: [Deadlines],
})
export class DeadlineModule {}
