import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** CommonMark and nothing else; HTML in the text remains text. */
const commonMark = new MarkdownIt('commonmark', { html: false });

/** Pictures belong to `media`, where they have an alternative text. */
commonMark.disable('image');

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'hr',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'ul',
    'ol',
    'li',
    'pre',
    'code',
    'em',
    'strong',
    'a',
  ],
  allowedAttributes: { a: ['href', 'title', 'rel'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'escape',
  transformTags: {
    // The title of the edition is the heading of the page.
    h1: 'h2',
    a: (tagName, { href, title }) => ({ tagName, attribs: isAbsolute(href) ? link(href, title) : {} }),
  },
};

/** The text is read far from any page of ours, such as in a feed: a relative address leads nowhere there. */
function isAbsolute(href: string | undefined): href is string {
  return href !== undefined && /^(https?:\/\/|mailto:|tel:)/i.test(href);
}

function link(href: string, title: string | undefined): sanitizeHtml.Attributes {
  return { href, ...(title !== undefined && { title }), rel: 'nofollow noopener noreferrer' };
}

/** The HTML of a text in CommonMark: paragraphs, headings, lists, quotations, code, emphasis and links to the web. */
export function renderBody(body: string): string {
  return sanitizeHtml(commonMark.render(body), allowed).trim();
}
