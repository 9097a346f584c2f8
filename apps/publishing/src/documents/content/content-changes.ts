import type { TargetedVillages } from '../../audience/audience.js';
import type { Edition } from '../edition.entity.js';
import { type Content, contentHash } from './content-hash.js';
import { renderBody } from './render-body.js';

/** The content as requests bring it. */
export type ContentFields = Omit<Content, 'kind' | 'language'>;

const contentColumns = [
  'topic',
  'informationClass',
  'title',
  'summary',
  'body',
  'media',
  'notice',
  'villageCodes',
  'disseminateBy',
  'correctionReason',
] as const satisfies readonly (keyof Edition)[];

type Columns = Pick<Edition, (typeof contentColumns)[number]>;
type Fields = Columns & { readonly expiresAt: string | Date | null };

/** The columns of an edition after a change of its content: HTML and hash are made of it. */
export function contentChanges(
  before: Fields & Pick<Edition, 'kind' | 'language'>,
  { expiresAt, ...fields }: { readonly [field in keyof Fields]?: Fields[field] | undefined },
): Omit<Fields, 'expiresAt'> & Pick<Edition, 'expiresAt' | 'bodyHtml' | 'contentHash'> {
  const { kind, language } = before;
  const content = { ...pick(before), ...defined(fields) };
  const end = expiresAt === undefined ? before.expiresAt : expiresAt;
  return {
    ...content,
    expiresAt: end === null ? null : new Date(end),
    bodyHtml: renderBody(content.body),
    contentHash: contentHash({ ...content, kind, language, expiresAt: end }),
  };
}

/** Unknown codes among them: an editor out of scope is refused for that, before the guard refuses the codes. */
export function targetedBy({ villageCodes, unknown }: TargetedVillages): string[] {
  return [...villageCodes, ...unknown.map(({ code }) => code)];
}

function pick(edition: Columns): Columns {
  return Object.fromEntries(contentColumns.map((column) => [column, edition[column]])) as unknown as Columns;
}

function defined<T extends object>(fields: T): { [key in keyof T]: Exclude<T[key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
