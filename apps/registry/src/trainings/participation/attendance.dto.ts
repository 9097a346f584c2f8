import { z } from 'zod';
import { moment } from '#contracts';

export const AttendanceCode = z
  .object({
    sessionId: z.uuid(),
    code: z.string().describe('To be shown in the session'),
    validFrom: moment,
    validUntil: moment,
  })
  .meta({ id: 'AttendanceCode' });
export type AttendanceCode = z.output<typeof AttendanceCode>;

export const CodeEntry = z
  .strictObject({ code: z.string().min(1).max(20).describe('As shown in the session, case-insensitive') })
  .meta({ id: 'AttendanceCodeEntry' });
export type CodeEntry = z.output<typeof CodeEntry>;

export const Attendance = z
  .object({ sessionId: z.uuid(), attendedAt: moment.describe('When it was first recorded') })
  .meta({ id: 'TrainingAttendance' });
export type Attendance = z.output<typeof Attendance>;

export const CheckIn = z
  .strictObject({ registrationIds: z.array(z.uuid()).min(1).max(500) })
  .meta({ id: 'TrainingCheckIn' });
export type CheckIn = z.output<typeof CheckIn>;

export const CheckedIn = z
  .object({ checkedIn: z.int().describe('Number of registrations whose attendance is new') })
  .meta({ id: 'TrainingCheckedIn' });
export type CheckedIn = z.output<typeof CheckedIn>;
