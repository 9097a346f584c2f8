import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { stripJpeg, stripJpeg2000 } from './image-metadata.js';
import { nameMaps, paintedKeys, resourceCategories } from './painted-keys.js';

/** What the keys of a dictionary are: entries of the format, categories of resources, or names given by the document. */
type Keys = 'entries' | 'resources' | 'names';

const filterKey = PDFName.of('Filter');
const parametersKey = PDFName.of('DecodeParms');

/** Copies objects of a document into a new one, with no more than what paints them. */
export class PaintedCopy {
  private readonly copies = new Map<string, PDFRef>();

  constructor(
    private readonly source: PDFContext,
    private readonly target: PDFContext,
  ) {}

  /** The copy of an object; undefined when it is none that paints. */
  of(object: PDFObject | undefined, keys: Keys = 'entries'): PDFObject | undefined {
    if (object instanceof PDFRef) return this.ofRef(object, keys);
    if (object instanceof PDFDict) return this.ofDict(object, keys);
    if (object instanceof PDFRawStream) return this.ofStream(object);
    if (object instanceof PDFArray)
      return this.target.obj(object.asArray().map((element) => this.of(element) ?? PDFNull));
    const isValue = [PDFName, PDFNumber, PDFBool, PDFString, PDFHexString].some((type) => object instanceof type);
    return isValue ? object : undefined;
  }

  private ofRef(ref: PDFRef, keys: Keys): PDFRef | undefined {
    const id = `${ref.tag} ${keys}`;
    const known = this.copies.get(id);
    if (known) return known;
    const object = this.source.lookup(ref);
    if (!object || object === PDFNull) return undefined;
    const copy = this.target.nextRef();
    this.copies.set(id, copy);
    this.target.assign(copy, this.of(object, keys) ?? PDFNull);
    return copy;
  }

  private ofDict(dict: PDFDict, keys: Keys): PDFDict {
    const copy = this.target.obj({});
    for (const [name, value] of dict.entries()) {
      const key = name.decodeText();
      const painted = keys === 'names' || paintedKeys.has(key) ? this.of(value, keysOf(key, keys)) : undefined;
      if (painted) copy.set(name, painted);
    }
    return copy;
  }

  private ofStream(stream: PDFRawStream): PDFRawStream {
    const [filters, parameters] = [filtersOf(stream), stream.dict.lookup(parametersKey)];
    const codec = filters.at(-1);
    const copy = this.ofDict(stream.dict, 'entries');
    if (codec !== 'DCTDecode' && codec !== 'JPXDecode') return PDFRawStream.of(copy, stream.contents);
    const image = Buffer.from(beforeLastFilter(stream, filters.length));
    const own = parameters instanceof PDFArray ? parameters.lookup(filters.length - 1) : parameters;
    copy.set(filterKey, PDFName.of(codec));
    copy.delete(parametersKey);
    if (own instanceof PDFDict) copy.set(parametersKey, this.ofDict(own, 'entries'));
    return PDFRawStream.of(copy, codec === 'DCTDecode' ? stripJpeg(image) : stripJpeg2000(image));
  }
}

function keysOf(key: string, of: Keys): Keys {
  if (of === 'resources' && resourceCategories.has(key)) return 'names';
  if (of === 'names') return 'entries';
  if (key === 'Resources') return 'resources';
  return nameMaps.has(key) ? 'names' : 'entries';
}

function filtersOf(stream: PDFRawStream): string[] {
  const filter = stream.dict.lookup(filterKey);
  if (filter instanceof PDFName) return [filter.decodeText()];
  return filter instanceof PDFArray
    ? filter.asArray().map((_, index) => filter.lookup(index, PDFName).decodeText())
    : [];
}

function beforeLastFilter(stream: PDFRawStream, filters: number): Uint8Array {
  if (filters === 1) return stream.contents;
  const dict = stream.dict.clone();
  const filter = stream.dict.lookup(filterKey, PDFArray);
  dict.set(filterKey, stream.dict.context.obj(filter.asArray().slice(0, -1)));
  return decodePDFRawStream(PDFRawStream.of(dict, stream.contents)).decode();
}
