import { defineTexts } from '../language/texts.js';

export const clarificationTexts = defineTexts(
  {
    title: 'Klarifikasi hoaks',
    description: 'Klaim yang beredar di masyarakat, dengan putusan dan penjelasannya.',
    none: 'Belum ada klaim yang diputus.',
    claim: 'Klaim yang beredar',
    verdict: 'Putusan',
    explanation: 'Penjelasan',
    published: 'Diperiksa',
    by: 'Oleh',
    rating: (value: number) => `${value} dari 5 (1 salah, 5 benar)`,
    scale: 'Nilai',
  },
  {
    title: 'Hoax clarifications',
    description: 'Claims that go round, with the verdict on each and its explanation.',
    none: 'There is no verdict on a claim yet.',
    claim: 'The claim',
    verdict: 'Verdict',
    explanation: 'Explanation',
    published: 'Checked',
    by: 'By',
    rating: (value) => `${value} of 5 (1 false, 5 true)`,
    scale: 'Rating',
  },
);
