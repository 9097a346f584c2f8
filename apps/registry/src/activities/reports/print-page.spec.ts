import { describe, expect, it } from '@jest/globals';
import { prefersHtml } from './print-page.js';

describe('an Accept header', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['*/*', false],
    ['application/json', false],
    ['text/html', true],
    ['TEXT/HTML', true],
    ['text/*', true],
    ['text/html, application/json', false],
    ['text/html;q=0.5, application/json;q=0.9', false],
    ['text/html;q=0.9, application/json;q=0.5', true],
    ['text/html;q=0', false],
    ['text/html;q=nonsense', true],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
    ['application/json, text/html;q=0.1, */*;q=0', false],
    [',;,=q', false],
  ])('%j asks for HTML: %s', (accept, html) => {
    expect(prefersHtml(accept)).toBe(html);
  });
});
