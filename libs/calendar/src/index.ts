export { addDays, daysBetween, endOfJakartaDay, jakartaDate } from './jakarta-date.js';
export {
  addWorkingDays,
  CalendarUnknownError,
  countWorkingDays,
  isWorkingDay,
  type Pause,
  type WorkingCalendar,
  workingDaysBefore,
} from './working-days.js';
