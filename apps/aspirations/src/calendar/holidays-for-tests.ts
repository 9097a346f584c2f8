import type { Holidays } from './holiday.dto.js';

type Day = Holidays['days'][number];

const off = (kind: Day['kind'], dates: string): Day[] =>
  dates
    .split(' ')
    .map((date) => ({ date, name: kind === 'JOINT_LEAVE' ? 'Cuti bersama' : 'Hari libur nasional', kind }));

/** For tests: the days off of 2026 (SKB 3 Menteri 1497/2025) and of 2027 (Islamic dates estimated). */
export const holidaysForTests: Record<number, Holidays> = {
  2026: {
    days: [
      ...off(
        'NATIONAL_HOLIDAY',
        '2026-01-01 2026-01-16 2026-02-17 2026-03-19 2026-03-21 2026-03-22 2026-04-03 2026-04-05 2026-05-01 2026-05-14 2026-05-27 2026-05-31 2026-06-01 2026-06-16 2026-08-17 2026-08-25 2026-12-25',
      ),
      ...off('JOINT_LEAVE', '2026-02-16 2026-03-18 2026-03-20 2026-03-23 2026-03-24 2026-05-15 2026-05-28 2026-12-24'),
    ],
  },
  2027: {
    days: [
      ...off(
        'NATIONAL_HOLIDAY',
        '2027-01-01 2027-01-05 2027-02-06 2027-03-08 2027-03-10 2027-03-11 2027-03-26 2027-03-28 2027-05-01 2027-05-06 2027-05-17 2027-05-20 2027-06-01 2027-06-06 2027-08-15 2027-08-17 2027-12-25 2027-12-26',
      ),
      ...off('JOINT_LEAVE', '2027-02-05 2027-03-09 2027-03-12 2027-03-15 2027-03-25 2027-05-18 2027-05-19 2027-12-24'),
    ],
  },
};
