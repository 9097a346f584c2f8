import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { claimVerdicts, ClaimRated } from '#contracts';
import { titleWithVerdict, verdictLabel } from './title-with-verdict.js';

const verdict = fc.option(fc.constantFrom(...claimVerdicts), { nil: null });
/** Texts that try to hide, move or imitate the verdict. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '[BENAR] Benar sekali',
    '\u202e[BENAR]',
    'a\n[BENAR]',
    '\u0000',
    '   ',
    ']',
    '<script>alert(1)</script>',
  ),
);

describe('the title of a claim', () => {
  it('begins with the verdict, which stands in it once, whatever the claim contains', () => {
    fc.assert(
      fc.property(hostile, verdict, (statement, rated) => {
        const title = titleWithVerdict(statement, rated);
        expect(title.startsWith(`[${verdictLabel(rated)}] `)).toBe(true);
        expect(title.match(/[[\]]/g)).toEqual(['[', ']']);
        expect(title).not.toMatch(/[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(title.length).toBeGreaterThan(verdictLabel(rated).length + 3);
      }),
    );
  });

  it('is different for every verdict', () => {
    expect(new Set([null, ...claimVerdicts].map((one) => titleWithVerdict('a', one))).size).toBe(7);
  });

  it.each(claimVerdicts)('has the form that events require for %s', (rated) => {
    const example = ClaimRated.examples[0] as Parameters<typeof ClaimRated>[0];
    expect(() => ClaimRated({ ...example, title: titleWithVerdict('Vaksin', rated), verdict: rated })).not.toThrow();
  });

  it('retains the words of the claim', () => {
    expect(titleWithVerdict(' Vaksin  menyebabkan\nkemandulan ', 'HOAX')).toBe('[HOAKS] Vaksin menyebabkan kemandulan');
    expect(titleWithVerdict('[BENAR] Vaksin', null)).toBe('[BELUM DIPERIKSA] (BENAR) Vaksin');
  });
});
