export { CategoryModel, type ClassifiedText, otherCategory } from './category-model.js';
export { readCategoryModel, readClassifiedTexts } from './classified-texts.js';
export { placesOf } from './places.js';
export { type IndexedTerms, indexTerms, sharedTerms, type WeightedTerms, weighTerms } from './shared-terms.js';
export { termsOf } from './terms.js';
