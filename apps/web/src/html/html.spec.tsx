import { describe, expect, it } from '@jest/globals';
import { markupOf } from './html.js';
import { sanitised } from './raw.js';

const bidi = 'Desa \u202Eamalas\u202C';

describe('markup', () => {
  it('escapes texts and attributes', () => {
    const name = `<img src=x onerror="alert('1')">&`;
    expect(
      markupOf(
        <p id={name}>
          {name} {bidi}
        </p>,
      ),
    ).toBe(
      '<p id="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;">' +
        `&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp; ${bidi}</p>`,
    );
  });

  it.each(['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'java\nscript:x'])(
    'has no link to %j',
    (href) => {
      expect(markupOf(<a href={href}>x</a>)).toBe('<a href="#">x</a>');
    },
  );

  it.each(['/desa?q=a%20b', '#isi', 'https://desa.id/', 'mailto:a@desa.id', 'tel:112'])('links to %s', (href) => {
    expect(markupOf(<a href={href}>x</a>)).toBe(`<a href="${href}">x</a>`);
  });

  it('leaves out what is absent, and renders components, lists and void elements', () => {
    const Name = ({ name }: { readonly name: string }) => <strong>{name}</strong>;
    expect(
      markupOf(
        <>
          {['a', 'b'].map((name) => (
            <Name name={name} />
          ))}
          {false}
          {undefined}
          {0}
          <input type="checkbox" checked required={false} />
          {sanitised('<em>x</em>')}
        </>,
      ),
    ).toBe('<strong>a</strong><strong>b</strong>0<input type="checkbox" checked><em>x</em>');
  });
});
