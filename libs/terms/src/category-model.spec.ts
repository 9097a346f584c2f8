import { describe, expect, it } from '@jest/globals';
import { CategoryModel } from './category-model.js';
import { readClassifiedTexts } from './classified-texts.js';

const texts = [
  { category: 'ROADS', text: 'jalan berlubang' },
  { category: 'ROADS', text: 'jembatan putus' },
  { category: 'HEALTH', text: 'obat puskesmas kosong' },
  { category: 'OTHER', text: 'ucapan' },
];
const model = new CategoryModel(texts);
const codes = (text: string) => model.suggest(text).map(({ category }) => category);

describe('a category model', () => {
  it('puts the most likely category first, and OTHER for a text without a known word', () => {
    expect(codes('lubang di jalan')[0]).toBe('ROADS');
    expect(codes('pkm teu aya obat')[0]).toBe('HEALTH');
    for (const text of ['', 'xyzzy']) expect(codes(text)).toEqual(['OTHER', 'HEALTH', 'ROADS']);
  });

  it('gives probabilities of 1 together', () => {
    const sum = model.suggest('jalan ke puskesmas').reduce((all, { probability }) => all + probability, 0);
    expect(sum).toBeCloseTo(1);
  });

  it('does not depend on the order of the texts, and learns more', () => {
    expect(new CategoryModel(texts.toReversed()).suggest('jalan putus')).toEqual(model.suggest('jalan putus'));
    const more = model.extendedBy([{ category: 'MONKEYS', text: 'monyet liar' }]);
    expect(more.suggest('aya monyet')[0]?.category).toBe('MONKEYS');
  });

  it('weighs a term the less the more texts have it', () => {
    expect(model.weightOf('cempaka')).toBe(1);
    expect(model.weightOf('jalan')).toBeLessThan(1);
  });

  it('is read from the file of the product, which has every category on offer by default', () => {
    const categories = new Set(readClassifiedTexts('data/category-texts.txt').map(({ category }) => category));
    expect(categories).toContain('OTHER');
    expect(categories.size).toBe(17);
    expect(() => readClassifiedTexts('package.json')).toThrow('must be "CATEGORY: text; text"');
  });
});
