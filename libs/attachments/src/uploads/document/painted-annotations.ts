import {
  type PDFContext,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { PaintedCopy } from './painted-copy.js';
import { DocumentRefused } from './document-refused.js';

const name = (of: string) => PDFName.of(of);
const [hidden, noView] = [2, 32];

/**
 * The visible annotations of a page (stamps, signatures, filled fields) as stamps: their appearance and their place, without
 * author, text, script, link or field.
 */
export function paintedAnnotations(
  page: PDFDict,
  target: PDFContext,
  copy: PaintedCopy,
  drawsForms: boolean,
): PDFRef[] {
  const annotations = page.lookup(name('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((_, index) => {
    const annotation = annotations.lookup(index);
    if (!(annotation instanceof PDFDict) || !isVisible(annotation)) return [];
    const appearance = appearanceOf(annotation);
    if (!appearance) {
      if (drawsForms && hasValue(annotation)) throw new DocumentRefused('attachment-form-not-drawn');
      return [];
    }
    const stamp = target.obj({ Type: 'Annot', Subtype: 'Stamp', F: 4, AP: {} });
    stamp.lookup(name('AP'), PDFDict).set(name('N'), copy.of(appearance)!);
    for (const key of ['Rect', 'OC']) {
      const value = copy.of(annotation.get(name(key)));
      if (value) stamp.set(name(key), value);
    }
    return [target.register(stamp)];
  });
}

/** Whether viewers are asked to draw the fields of forms themselves. */
export function viewerDrawsForms(catalog: PDFDict): boolean {
  const form = catalog.lookup(name('AcroForm'));
  return form instanceof PDFDict && form.lookup(name('NeedAppearances')) === PDFBool.True;
}

function isVisible(annotation: PDFDict): boolean {
  const flags = annotation.lookup(name('F'));
  const isHidden = flags instanceof PDFNumber && (flags.asNumber() & (hidden | noView)) !== 0;
  return !isHidden && annotation.lookup(name('Subtype')) !== name('Popup');
}

/** The stream of the normal appearance, by its reference; of several, the one of the present state. */
function appearanceOf(annotation: PDFDict): PDFObject | undefined {
  const appearances = annotation.lookup(name('AP'));
  if (!(appearances instanceof PDFDict)) return undefined;
  const normal = appearances.lookup(name('N'));
  if (normal instanceof PDFRawStream) return appearances.get(name('N'));
  const state = annotation.lookup(name('AS'));
  if (!(normal instanceof PDFDict) || !(state instanceof PDFName)) return undefined;
  return normal.lookup(state) instanceof PDFRawStream ? normal.get(state) : undefined;
}

function hasValue(field: PDFDict): boolean {
  if (field.lookup(name('Subtype')) !== name('Widget')) return false;
  const parent = field.lookup(name('Parent'));
  return field.has(name('V')) || (parent instanceof PDFDict && parent.has(name('V')));
}
