import type { DomainError } from './domain-error.js';

export const ERROR_FORMATS = Symbol('error formats');

/** The errors of an interface that another standard defines: every error below its address, also one before a route is found. */
export interface ErrorFormat {
  /** The beginning of the paths, such as `/open311/`. */
  readonly prefix: string;
  render(error: DomainError, url: string): RenderedError;
}

export interface RenderedError {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}
