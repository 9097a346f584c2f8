import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import './safe-addresses.js';

const bidi = 'Desa \u202Eamalas\u202C';

describe('markup', () => {
  it('escapes texts and attributes', () => {
    const name = `<img src=x onerror="alert('1')">& ${bidi}`;
    const escaped = `&lt;img src=x onerror=&quot;alert('1')&quot;>&amp; ${bidi}`;
    expect(renderToString(<p id={name}>{name}</p>)).toBe(`<p id="${escaped}">${escaped}</p>`);
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'java\nscript:x'])(
    'has no link to %j',
    (href) => {
      expect(renderToString(<a href={href}>x</a>)).toBe('<a href="#">x</a>');
      expect(renderToString(<form action={href} />)).toBe('<form action="#"></form>');
    },
  );

  it.each(['/desa?q=a%20b', '#isi', 'https://desa.id/', 'mailto:a@desa.id', 'tel:112'])('links to %s', (href) => {
    expect(renderToString(<a href={href}>x</a>)).toBe(`<a href="${href}">x</a>`);
  });
});
