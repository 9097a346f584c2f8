export interface SamplePhoto {
  readonly width?: number;
  readonly height?: number;
  readonly format?: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff';
  /** The EXIF orientation; 6 for a photo that was taken upright. */
  readonly orientation?: number;
  /** Fills the photo with noise, so that it is unique and cannot be compressed. */
  readonly noise?: boolean;
}

/** Personal data in the metadata of a sample photo, which the platform must remove. */
export const photoMetadata = { owner: 'Sukaesih Binti Rahasia', place: 'di rumah Bu RT' } as const;

/** A photo as from a telephone, with place, time and owner in its EXIF and XMP. */
export async function samplePhoto(photo: SamplePhoto = {}): Promise<Buffer> {
  const { width = 64, height = 48, format = 'jpeg', orientation = 1, noise = false } = photo;
  const { default: sharp } = await import('sharp');
  const background = '#2a7';
  const picture = noise
    ? { width, height, channels: 3 as const, background, noise: { type: 'gaussian' as const, mean: 128, sigma: 60 } }
    : { width, height, channels: 3 as const, background };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:title="${photoMetadata.place}"/></rdf:RDF></x:xmpmeta>`;
  return sharp({ create: picture })
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Artist: photoMetadata.owner },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 42/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '106/1 50/1 0/1' },
    })
    .withXmp(xmp)
    .toFormat(format)
    .toBuffer();
}

/** A PDF of one empty page; `extra` goes into its catalogue. */
export function sampleDocument(extra = ''): Buffer {
  const parts = [
    '%PDF-1.4\n',
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${extra}>>\nendobj\n`,
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n',
  ];
  const offsets = parts.map((_, index) => parts.slice(0, index).join('').length).slice(1);
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 4\n0000000000 65535 f \n${lines}trailer\n<< /Size 4 /Root 1 0 R >>\n`;
  return Buffer.from(`${parts.join('')}${table}startxref\n${parts.join('').length}\n%%EOF\n`, 'latin1');
}
