import type { Language } from '#text';
import type { DomainError } from './domain-error.js';

export const ERROR_FORMATS = Symbol('error formats');

/** The errors of an interface that another standard defines: every error below its address, also one before a route is found. */
export interface ErrorFormat {
  /** The beginning of the paths, such as `/open311/`. */
  readonly prefix: string;
  /** The language of its texts when a request asks for none. */
  readonly language: Language;
  render(error: DomainError, url: string, language: Language): RenderedError;
}

export interface RenderedError {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}
