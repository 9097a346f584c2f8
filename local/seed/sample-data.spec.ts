import { describe, expect, it } from '@jest/globals';
import { areaCode, topicNamed } from '#contracts';
import { accounts } from '../accounts.js';
import { agencies } from './agencies.js';
import { areas } from './areas.js';
import { categories } from './categories.js';
import { daysAgo, monthsAgo } from './days.js';
import { activityDays } from './seed-activities.js';
import { holidays } from './holidays.js';
import { kims } from './kims.js';

const subjectOf = (name: string) => accounts.find((account) => account.name === name)?.subject;

describe('the sample data', () => {
  const all = areas();

  it('hold the whole regency, each area after the one it lies in', () => {
    expect(all).toHaveLength(1 + 40 + 435);
    const seen = new Set<string | null>([null]);
    for (const { code, parentCode } of all) {
      expect(areaCode.safeParse(code).success).toBe(true);
      expect(seen.has(parentCode)).toBe(true);
      seen.add(code);
    }
  });

  it('send every category to an agency that is there', () => {
    const ids = new Set(agencies.map(({ id }) => id));
    for (const { agencyId } of categories) expect(ids).toContain(agencyId);
    for (const id of ids) expect(topicNamed(`agency.${id}.aspirations.v1`)).toBeDefined();
  });

  it('hold the days off of three years, none twice', () => {
    expect(Object.keys(holidays())).toEqual(['2025', '2026', '2027']);
    for (const days of Object.values(holidays())) expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
  });

  it('name villages as the area table does', () => {
    const names = new Map(all.map(({ code, name }) => [code, name]));
    for (const { villageCodes, decree } of kims)
      for (const code of villageCodes) expect(decree.issuer.endsWith(` ${names.get(code)}`)).toBe(true);
  });

  it('give the sample accounts their places in the KIM of Caringin, and nobody a real address', () => {
    const [caringin] = kims;
    expect(caringin?.members.map(({ post, accountId }) => [post, accountId])).toEqual([
      ['CHAIR', subjectOf('ketua')],
      ['SECRETARY', subjectOf('sekretaris')],
      ['TREASURER', subjectOf('bendahara')],
      ['MEMBER', subjectOf('anggota')],
    ]);
    for (const { email } of [...kims.flatMap(({ members }) => members), ...agencies])
      expect(email).toMatch(/\.example$/);
  });

  it('show KIM in every state that people can bring them to, and more than twelve of them', () => {
    expect(kims.length).toBeGreaterThan(12);
    expect(new Set(kims.map(({ goal }) => goal)).size).toBe(7);
    expect(new Set(kims.map(({ decree }) => decree.number)).size).toBe(kims.length);
  });

  it('let activities lie within the year before today; of quiet KIM, before the last half of it', () => {
    for (const count of [1, 2, 3, 4, 9, 18])
      for (const ago of activityDays(count)) {
        expect(ago).toBeGreaterThanOrEqual(count < 4 ? 200 : 1);
        expect(ago).toBeLessThan(365);
      }
  });

  it('reckon days and months as in Jakarta', () => {
    const newYear = new Date('2026-12-31T18:00:00Z');
    expect([daysAgo(0, newYear), daysAgo(1, newYear)]).toEqual(['2027-01-01', '2026-12-31']);
    expect([monthsAgo(0, newYear), monthsAgo(1, newYear), monthsAgo(13, newYear)]).toEqual([
      '2027-01',
      '2026-12',
      '2025-12',
    ]);
  });
});
