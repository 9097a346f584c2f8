import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Feed, FeedEntry, FeedTombstone } from './feed.js';
import { feedWriters } from './feed-formats.js';

const at = new Date('2026-11-24T03:00:00Z');

const entry = (title: string, html = '<p>Rabu</p>'): FeedEntry => ({
  id: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e9f',
  url: 'https://info.example.go.id/v1/documents/1',
  title,
  summary: title,
  html,
  language: 'id',
  kind: 'NEWS',
  topic: 'health',
  correctionReason: null,
  author: null,
  enclosures: [],
  publishedAt: at,
  updatedAt: at,
});

const tombstone = (explanation: string): FeedTombstone => ({
  id: '0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8ea0',
  url: 'https://info.example.go.id/v1/documents/2',
  language: 'id',
  explanation,
  publishedAt: at,
  deletedAt: at,
});

const feedOf = (items: Feed['items'], rest: Partial<Feed> = {}): Feed => ({
  id: 'urn:uuid:0197a5f1-0a1b-7c2d-8e3f-4a5b6c7d8e00',
  title: 'Diskominfo',
  description: 'Informasi publik',
  publisher: 'Diskominfo',
  language: 'id',
  homeUrl: 'https://info.example.go.id',
  selfUrl: 'https://info.example.go.id/v1/feeds/feed.atom?a=1&b=2',
  currentUrl: 'https://info.example.go.id/v1/feeds/feed.atom',
  previousUrl: null,
  archive: false,
  hubUrl: null,
  updatedAt: at,
  items,
  ...rest,
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['entry', 'item', 'link', 'at:deleted-entry'].includes(name),
});

/** XML has no control characters and one line end. */
function asXmlReads(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/\r\n?/g, '\n');
}

const difficult = fc.constantFrom(
  ']]>',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  '&x;',
  '&amp;lt;',
  '&#0;',
  '<?xml version="1.0"?>',
  '</title><script>alert(1)</script>',
  '<![CDATA[',
  '\u202Egpj.exe\u202C',
  '\u2066\u2069',
  '\u0000\u0008\u001B[31m',
  '\uFFFE\uFFFF\uD800',
  '💉',
);
const anything = fc
  .array(fc.oneof(difficult, fc.string({ unit: 'binary', maxLength: 40 })), { minLength: 1, maxLength: 5 })
  .map((parts) => `a${parts.join('')}z`);

/** What the parser reads. */
interface Read {
  readonly feed: object;
  readonly rss: { readonly channel: object };
}

describe('the formats of a feed', () => {
  it('are well-formed for any text, and give it back', () => {
    fc.assert(
      fc.property(anything, anything, anything, (title, html, explanation) => {
        const feed = feedOf([entry(title, html), tombstone(explanation)], { title });
        const [atom, rss] = (['atom', 'rss'] as const).map((format) => {
          const text = feedWriters[format].write(feed);
          expect(XMLValidator.validate(text)).toBe(true);
          return parser.parse(text) as Read;
        });
        expect(atom!.feed).toMatchObject({
          title: asXmlReads(title),
          entry: [{ title: { '#text': asXmlReads(title) }, content: { '#text': asXmlReads(html), '@type': 'html' } }],
          'at:deleted-entry': [{ 'at:comment': { '#text': asXmlReads(explanation) } }],
        });
        expect(rss!.rss.channel).toMatchObject({
          item: [
            { title: asXmlReads(title), 'content:encoded': asXmlReads(html) },
            { title: 'Informasi ini telah dicabut', description: asXmlReads(explanation) },
          ],
        });
        expect(JSON.parse(feedWriters.json.write(feed))).toMatchObject({
          items: [{ title, content_html: html }, { content_text: explanation }],
        });
      }),
      { numRuns: 300 },
    );
  });

  it('link to themselves, to the older documents and to the hub', () => {
    const older = 'https://info.example.go.id/v1/feeds/feed.atom?archive=3';
    const feed = feedOf([], { previousUrl: older, hubUrl: 'https://hub.example.org/' });
    const { feed: atom } = parser.parse(feedWriters.atom.write(feed)) as { feed: { link: Record<string, string>[] } };
    expect(atom.link.map((link) => [link['@rel'], link['@href']])).toEqual([
      ['self', feed.selfUrl],
      ['alternate', feed.homeUrl],
      ['prev-archive', older],
      ['hub', 'https://hub.example.org/'],
    ]);
    expect(JSON.parse(feedWriters.json.write(feed))).toMatchObject({
      next_url: older,
      hubs: [{ type: 'WebSub', url: 'https://hub.example.org/' }],
    });
  });

  it('mark an archive, and link from it to the newest items', () => {
    const archive = feedOf([entry('Imunisasi')], { archive: true });
    for (const format of ['atom', 'rss'] as const) {
      const text = feedWriters[format].write(archive);
      expect(text).toContain('<fh:archive></fh:archive>');
      expect(text).toContain('rel="current"');
      expect(feedWriters[format].write(feedOf([]))).not.toContain('fh:archive>');
    }
  });

  it('begin a corrected text with what was wrong, and name the KIM that wrote it', () => {
    const corrected = { ...entry('Jadwal'), correctionReason: 'Hari <b>salah</b>.', author: 'KIM Maju' };
    const html = '<p><strong>Ralat:</strong> Hari &lt;b&gt;salah&lt;/b&gt;.</p>\n<p>Rabu</p>';
    expect(JSON.parse(feedWriters.json.write(feedOf([corrected])))).toMatchObject({
      items: [{ content_html: html, authors: [{ name: 'KIM Maju' }] }],
    });
    expect(feedWriters.atom.write(feedOf([corrected]))).toContain('<author><name>KIM Maju</name></author>');
    expect(feedWriters.rss.write(feedOf([corrected]))).toContain('<dc:creator>KIM Maju</dc:creator>');
  });

  it('replace a withdrawn item by a notice under the same id where there are no tombstones', () => {
    const feed = feedOf([tombstone('Data jadwal keliru.')]);
    expect(JSON.parse(feedWriters.json.write(feed))).toMatchObject({
      items: [
        {
          id: `urn:sambung:document:${tombstone('').id}`,
          title: 'Informasi ini telah dicabut',
          _sambung: { withdrawn: true },
        },
      ],
    });
    const english = feedOf([{ ...tombstone('Wrong schedule.'), language: 'en' }]);
    expect(feedWriters.rss.write(english)).toContain('<title>This information has been withdrawn</title>');
  });
});
