import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStreamWriter,
} from '@cantoo/pdf-lib';
import { DocumentRefused } from './document-refused.js';
import { paintedAnnotations, viewerDrawsForms } from './painted-annotations.js';
import { PaintedCopy } from './painted-copy.js';
import { pageKeys } from './painted-keys.js';

const name = (of: string) => PDFName.of(of);

/**
 * Writes a PDF anew from what its pages paint: text, pictures, fonts, layers, and the appearance of annotations. It loses
 * authors, dates and XMP of all objects, scripts, actions, links, forms, bookmarks, tags, embedded files, and former versions.
 *
 * @throws DocumentRefused
 */
export async function rewriteDocument(content: Uint8Array): Promise<Uint8Array> {
  const { catalog, context: source } = await opened(content);
  const target = PDFContext.create();
  const copy = new PaintedCopy(source, target);
  const pages = target.nextRef();
  const drawsForms = viewerDrawsForms(catalog);
  const kids = pagesOf(catalog.get(name('Pages')), source, new Map(), new Set()).map(({ page, entries }) => {
    const leaf = target.obj({ Type: 'Page', Parent: pages });
    for (const [key, value] of entries) {
      const painted = copy.of(value, key === 'Resources' ? 'resources' : 'entries');
      if (painted) leaf.set(name(key), painted);
    }
    const annotations = paintedAnnotations(page, target, copy, drawsForms);
    if (annotations.length > 0) leaf.set(name('Annots'), target.obj(annotations));
    return target.register(leaf);
  });
  if (kids.length === 0) throw new DocumentRefused('attachment-unreadable');
  target.assign(pages, target.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  const root = target.obj({ Type: 'Catalog', Pages: pages });
  const layers = copy.of(catalog.get(name('OCProperties')));
  if (layers) root.set(name('OCProperties'), layers);
  target.trailerInfo.Root = target.register(root);
  return PDFStreamWriter.forContext(target, Infinity).serializeToBuffer();
}

/** A document that only restricts its use opens without a password. */
async function opened(content: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(content, { updateMetadata: false, parseSpeed: Infinity, password: '' });
    if (document.catalog instanceof PDFDict) return document;
  } catch (error) {
    if (error instanceof Error && /password/i.test(error.message)) throw new DocumentRefused('attachment-encrypted');
  }
  throw new DocumentRefused('attachment-unreadable');
}

interface Page {
  readonly page: PDFDict;
  readonly entries: ReadonlyMap<string, PDFObject>;
}

/** The pages below a node of the page tree, in order, with what they inherit. */
function pagesOf(
  node: PDFObject | undefined,
  source: PDFContext,
  inherited: Page['entries'],
  above: Set<PDFDict>,
): Page[] {
  const dict = node instanceof PDFRef ? source.lookup(node) : node;
  if (!(dict instanceof PDFDict) || above.has(dict)) throw new DocumentRefused('attachment-unreadable');
  const entries = new Map(inherited);
  for (const key of pageKeys) {
    const value = dict.get(name(key));
    if (value) entries.set(key, value);
  }
  const kids = dict.lookup(name('Kids'));
  if (!(kids instanceof PDFArray)) return [{ page: dict, entries }];
  above.add(dict);
  const pages = kids.asArray().flatMap((kid) => pagesOf(kid, source, entries, above));
  above.delete(dict);
  return pages;
}
