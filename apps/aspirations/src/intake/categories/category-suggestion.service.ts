import { Injectable } from '@nestjs/common';
import type { Queryable } from '#database';
import { CategoryModel } from '#terms';
import type { CategoryQuestion, CategorySuggestions } from './category-suggestion.dto.js';
import { CategoryService } from './category.service.js';
import type { CategoryList } from './category.dto.js';

const suggested = 4;

/** Suggests the category of a text by its words. */
@Injectable()
export class CategorySuggestion {
  /** Of the categories on offer, by the version of their list. */
  private current: { readonly version: number; readonly model: CategoryModel } | undefined;

  constructor(
    private readonly categories: CategoryService,
    private readonly model: CategoryModel,
  ) {}

  /** The most likely categories on offer, best first; the same text gets the same ones. */
  async suggest({ title = '', body }: CategoryQuestion, source?: Queryable): Promise<CategorySuggestions> {
    const list = await this.categories.list(source);
    const byCode = new Map(list.categories.map((category) => [category.code, category]));
    const items = this.modelOf(list)
      .suggest(`${title} ${body}`)
      .flatMap(({ category, probability }) => {
        const known = byCode.get(category);
        if (!known) return [];
        const { code, nameId, nameEn } = known;
        return [{ code, nameId, nameEn, confidence: Math.round(probability * 100) }];
      });
    return { items: items.slice(0, suggested) };
  }

  /** The office's own categories are known by their names. */
  private modelOf({ version, categories }: CategoryList): CategoryModel {
    if (this.current?.version !== version) {
      const names = categories.map(({ code, nameId }) => ({ category: code, text: nameId }));
      this.current = { version, model: this.model.extendedBy(names) };
    }
    return this.current.model;
  }
}
