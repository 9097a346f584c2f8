/** Entries of dictionaries by which a page is painted (ISO 32000-2), by the object that has them. Everything else is dropped. */
const painted = {
  stream: 'Filter DecodeParms',
  filter: 'Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1',
  otherFilter: 'DamagedRowsBeforeError JBIG2Globals ColorTransform',
  resources: 'Type Subtype Resources ExtGState ColorSpace Pattern Shading XObject Font ProcSet Properties',
  form: 'FormType BBox Matrix Group OC',
  group: 'S CS I',
  image: 'Width Height ImageMask Mask Decode Interpolate SMask SMaskInData Intent Matte',
  state: 'LW LC LJ ML D RI OP op OPM BG BG2 UCR UCR2 TR TR2 FL SM SA BM CA ca AIS TK G BC',
  color: 'N Alternate Range WhitePoint BlackPoint Gamma Colorants Process Components MixingHints Solidities',
  pattern: 'PatternType PaintType TilingType XStep YStep',
  shading:
    'ShadingType Background AntiAlias Function Coords Domain Extend BitsPerCoordinate BitsPerFlag VerticesPerRow',
  function: 'FunctionType Size BitsPerSample Order Encode C0 C1 Functions Bounds',
  font: 'BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode FontBBox FontMatrix CharProcs',
  compositeFont: 'DescendantFonts CIDSystemInfo Registry Ordering Supplement DW W DW2 W2 CIDToGIDMap',
  descriptor: 'FontName FontFamily FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight',
  fontFile:
    'StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet CIDSet Length1 Length2 Length3',
  encoding: 'BaseEncoding Differences CMapName WMode UseCMap',
  layers: 'OCGs D BaseState ON OFF P VE',
} as const;

export const paintedKeys: ReadonlySet<string> = new Set(Object.values(painted).flatMap((keys) => keys.split(' ')));

/** Entries of resources whose keys are names that the content of the page gives. */
export const resourceCategories: ReadonlySet<string> = new Set(
  'ExtGState ColorSpace Pattern Shading XObject Font Properties'.split(' '),
);

/** Other entries with such keys. */
export const nameMaps: ReadonlySet<string> = new Set(['CharProcs', 'Colorants', 'Solidities']);

/** Entries of a page, which it may inherit, that decide how it is shown. */
export const pageKeys = ['MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Resources', 'Contents', 'Group'] as const;
