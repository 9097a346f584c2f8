import { type DomainError, type ErrorFormat, inLanguage } from '#http-api';
import type { Language } from '#text';
import { type Format, mediaTypeOf, formatResponse } from './response-format.js';

/** GeoReport v2 uses 400 for invalid requests, and 404 for an unknown service_code wherever it occurs. */
const statusOf = ({ code, status }: DomainError): number => {
  if (code === 'unknown-category' || code === 'category-not-found') return 404;
  return status === 422 ? 400 : status;
};

/** Formats errors by GeoReport v2: a list of code and description. */
export const open311ErrorFormat: ErrorFormat = {
  prefix: '/open311/',
  language: 'en',
  render(error, url, language) {
    const format: Format = /^[^?]*\.xml(?:\?|$)/.test(url) ? 'xml' : 'json';
    const status = statusOf(error);
    const errors = descriptions(error, language).map((description) => ({ code: status, description }));
    return { status, type: mediaTypeOf[format], body: formatResponse(format, 'errors', errors) };
  },
};

function descriptions({ entry, extra }: DomainError, language: Language): string[] {
  const faults = (extra.errors ?? []).map(
    ({ pointer, detail }) => `${pointer.replace(/^(#\/(query|path))?\//, '')}: ${inLanguage(detail, language)}`,
  );
  if (faults.length > 0) return faults;
  const detail = extra.detail === undefined ? '' : ` (${inLanguage(extra.detail, language)})`;
  return [entry[language] + detail];
}
