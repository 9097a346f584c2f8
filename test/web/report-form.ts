import { village } from '../aspirations/sample-aspiration.js';
import { hiddenFields, type LoadedPage, type RunningSite } from './running-site.js';

export const reportAddress = `/lapor/${village}`;
export const content = {
  jenis: 'COMPLAINT',
  kategori: 'ROADS_AND_BRIDGES',
  judul: '',
  isi: 'Lampu jalan padam <b>sejak</b> Senin.',
};
const reporter = { nama: 'Sukaesih Binti Rahasia', telepon: '', surel: 'sukaesih@rahasia.example' };

/** The first heading of a page. */
export function headingOf({ html }: LoadedPage): string | undefined {
  return /<h1[^>]*>([^<]*)/.exec(html)?.[1];
}

/** Fills in reports as people do, page by page. */
export class ReportForm {
  private sent = 0;

  constructor(private readonly site: RunningSite) {}

  first(): Promise<LoadedPage> {
    return this.site.get(reportAddress);
  }

  /** Fills in the form of a page and presses its button. */
  fill(page: LoadedPage, fields: Record<string, string>): Promise<LoadedPage> {
    return this.site.post(reportAddress, { ...hiddenFields(page.html), ...fields });
  }

  /** The last page before a report is sent. */
  async check(changes: Record<string, string> = {}): Promise<LoadedPage> {
    const second = await this.fill(await this.first(), { ...content, ...changes });
    const third = headingOf(second) === 'Siapa Anda?' ? second : await this.fill(second, { langkah: 'pelapor' });
    return this.fill(third, { ...reporter, langkah: 'periksa' });
  }

  /** A report that is sent for the first time, with the number and PIN that its last page shows. */
  async send(): Promise<{ page: LoadedPage; number: string; pin: string }> {
    const isi = `${content.isi} Tiang nomor ${++this.sent}.`;
    const page = await this.fill(await this.check({ isi }), { langkah: 'kirim', setuju: 'ya' });
    const [number = '', pin = ''] = [...page.html.matchAll(/<strong>([^<]+)<\/strong><\/p>/g)].map(
      ([, text]) => text ?? '',
    );
    return { page, number, pin };
  }
}
