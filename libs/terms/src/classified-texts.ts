import { readFileSync } from 'node:fs';
import { CategoryModel, type ClassifiedText } from './category-model.js';

/** Learns from a file; the same file gives the same model. */
export function readCategoryModel(file: string): CategoryModel {
  return new CategoryModel(readClassifiedTexts(file));
}

/** Reads lines of `CATEGORY: text; text`; a line that begins with # is a comment. */
export function readClassifiedTexts(file: string): ClassifiedText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [, category, texts] = /^([A-Z0-9_]+): (.+)$/.exec(line) ?? [];
      if (category === undefined) throw new Error(`${file}: "${line.slice(0, 60)}" must be "CATEGORY: text; text"`);
      return texts!.split(';').map((text) => ({ category, text: text.trim() }));
    });
}
