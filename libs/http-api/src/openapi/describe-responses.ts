import type { BilingualText } from '#text';
import { descriptionInIndonesian } from './describe-fields.js';
import type { Operation } from './operations.js';

interface Response {
  description: string;
  content?: Record<string, { schema?: { $ref?: string } }>;
  [descriptionInIndonesian]?: string;
}

const outcomes: Readonly<Record<string, BilingualText>> = {
  '200': { en: 'Done', id: 'Berhasil' },
  '201': { en: 'Created; `Location` has its address', id: 'Dibuat; `Location` memuat alamatnya' },
  '202': { en: 'Accepted; the rest follows in the background', id: 'Diterima; sisanya menyusul di latar belakang' },
  '204': { en: 'Done; the response has no body', id: 'Berhasil; jawaban tanpa isi' },
  '304': { en: 'Your copy is current', id: 'Salinan Anda masih berlaku' },
};

/** States for every success what its body is. */
export function describeResponses(operation: Operation): void {
  for (const [status, response] of Object.entries(operation.responses)) {
    const outcome = outcomes[status];
    if (!response || '$ref' in response || !outcome) continue;
    const described = response as Response;
    if (described.description !== '' && status !== '304') continue;
    const body = bodyOf(described);
    described.description = body ? `${outcome.en}: ${body}` : outcome.en;
    described[descriptionInIndonesian] = body ? `${outcome.id}: ${body}` : outcome.id;
  }
}

/** The name of its schema, or its media types. */
function bodyOf({ content = {} }: Response): string | undefined {
  const names = Object.entries(content).map(([type, { schema }]) => schema?.$ref?.split('/').at(-1) ?? type);
  return names.length === 0 ? undefined : [...new Set(names)].map((name) => `\`${name}\``).join(', ');
}
