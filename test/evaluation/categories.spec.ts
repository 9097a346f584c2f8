import { describe, expect, it } from '@jest/globals';
import { readCategoryModel } from '#terms';
import { labelledReports } from './labelled/reports.js';

describe('suggested categories of invented reports', () => {
  const model = readCategoryModel('data/category-texts.txt');
  // Texts from which the model does not learn.
  const reports = labelledReports(2026);

  it('have the right one first in three of four, and among three in nineteen of twenty', () => {
    let [first, amongThree] = [0, 0];
    for (const { title, body, topic } of reports) {
      const codes = model.suggest(`${title} ${body}`).map(({ category }) => category);
      if (codes[0] === topic) first++;
      if (codes.slice(0, 3).includes(topic)) amongThree++;
    }
    const [top1, top3] = [first / reports.length, amongThree / reports.length];
    process.stdout.write(
      `categories: ${reports.length} reports, first ${top1.toFixed(3)}, among three ${top3.toFixed(3)}\n`,
    );
    expect(top1).toBeGreaterThanOrEqual(0.75);
    expect(top3).toBeGreaterThanOrEqual(0.95);
  });
});
