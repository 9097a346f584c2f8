import { describe, expect, it } from '@jest/globals';
import { areaCode, topicNamed } from '#contracts';
import { accounts } from '../accounts.js';
import { agencies } from './agencies.js';
import { areas } from './areas.js';
import { categories } from './categories.js';
import { daysAgo, monthsAgo } from './days.js';
import { activityDays, paceOf } from './seed-activities.js';
import { holidays } from './holidays.js';
import { kims, quietKims } from './kims.js';

const subjectOf = (name: string) => accounts.find((account) => account.name === name)?.subject;

describe('the sample data', () => {
  const all = areas();

  it('contain the whole regency, parents before children', () => {
    expect(all).toHaveLength(1 + 40 + 435);
    const seen = new Set<string | null>([null]);
    for (const { code, parentCode } of all) {
      expect(areaCode.safeParse(code).success).toBe(true);
      expect(seen.has(parentCode)).toBe(true);
      seen.add(code);
    }
  });

  it('assign every category to an existing agency', () => {
    const ids = new Set(agencies.map(({ id }) => id));
    for (const { agencyId } of categories) expect(ids).toContain(agencyId);
    for (const id of ids) expect(topicNamed(`agency.${id}.aspirations.v1`)).toBeDefined();
  });

  it('contain the days off of three years, each once', () => {
    expect(Object.keys(holidays())).toEqual(['2025', '2026', '2027']);
    for (const days of Object.values(holidays())) expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
  });

  it('name villages as the area table does', () => {
    const names = new Map(all.map(({ code, name }) => [code, name]));
    for (const { villageCodes, decree } of kims)
      for (const code of villageCodes) expect(decree.issuer.endsWith(` ${names.get(code)}`)).toBe(true);
  });

  it('give the sample accounts their posts in the KIM of Caringin, and use no real addresses', () => {
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

  it('have a second KIM in the village of the first, one of whose members is an officer of the other', () => {
    const [first] = kims;
    const [second, ...others] = kims.filter((kim) => kim !== first && kim.villageCodes[0] === first?.villageCodes[0]);
    expect(others).toEqual([]);
    const accountOf = (kim: typeof first, post: string) =>
      kim?.members.find((member) => member.post === post)?.accountId;
    expect(accountOf(second, 'MEMBER')).toBe(accountOf(first, 'SECRETARY'));
    expect(accountOf(second, 'CHAIR')).toBe(subjectOf('ketua-muda'));
  });

  it('give each chair of an active KIM an account', () => {
    const chairs = kims.filter(({ goal }) => goal === 'ACTIVE').map(({ members }) => members[0]?.accountId);
    expect(chairs).not.toContain(null);
    expect(new Set(chairs).size).toBe(chairs.length);
  });

  it('contain more than twelve KIM, in every status that users can reach', () => {
    expect(kims.length).toBeGreaterThan(12);
    expect(new Set(kims.map(({ goal }) => goal)).size).toBe(8);
    expect(new Set(kims.map(({ decree }) => decree.number)).size).toBe(kims.length);
  });

  it('date activities within the year before today, and those of quiet KIM before its second half', () => {
    for (const count of [1, 2, 3, 4, 9, 18])
      for (const ago of activityDays(count)) {
        expect(ago).toBeGreaterThanOrEqual(count < 4 ? 200 : 1);
        expect(ago).toBeLessThan(365);
      }
  });

  it('let those KIM become dormant that log nothing for half a year', () => {
    const active = kims.filter(({ goal }) => goal === 'ACTIVE');
    const quiet = active.filter((_, index) => activityDays(paceOf(index))[0]! > 183).map(({ name }) => name);
    expect(quiet).toEqual(quietKims);
  });

  it('use days and months of Jakarta', () => {
    const newYear = new Date('2026-12-31T18:00:00Z');
    expect([daysAgo(0, newYear), daysAgo(1, newYear)]).toEqual(['2027-01-01', '2026-12-31']);
    expect([monthsAgo(0, newYear), monthsAgo(1, newYear), monthsAgo(13, newYear)]).toEqual([
      '2027-01',
      '2026-12',
      '2025-12',
    ]);
  });
});
