import { z } from 'zod';
import { parseWith } from '#http-api';
import { AspirationFileQuery } from '../aspirations/aspiration-list.js';
import { objectionList } from '../information-requests/objections/objection-list.js';
import { InformationRequestFileQuery } from '../information-requests/requests/information-request-list.js';

/** The lists of which views are saved: their path, and the grammar of their filters and orders. */
const savedLists = {
  aspirations: { path: '/v1/aspirations', grammar: AspirationFileQuery },
  'information-requests': { path: '/v1/information-requests', grammar: InformationRequestFileQuery },
  'information-objections': {
    path: '/v1/information-objections',
    grammar: z.strictObject(objectionList.fileParameters),
  },
} as const;

export type SavedList = keyof typeof savedLists;
export const savedListNames = Object.keys(savedLists) as [SavedList, ...SavedList[]];

/** A query of a list, as it is saved. */
export interface SavedQuery {
  readonly list: SavedList;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the grammar of the list refuses in a query; nothing when the list answers it. */
export function issuesOf({ list, parameters }: SavedQuery): readonly z.core.$ZodIssue[] {
  return parseWith<object>(savedLists[list].grammar, parameters).issues ?? [];
}

/** The address of the list with the query, to which `limit`, `cursor` and `count` can be added. */
export function addressOf({ list, parameters }: SavedQuery): string {
  const query = String(new URLSearchParams(parameters));
  return query === '' ? savedLists[list].path : `${savedLists[list].path}?${query}`;
}
