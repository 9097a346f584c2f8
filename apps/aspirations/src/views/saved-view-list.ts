import { z } from 'zod';
import { sql } from '#database';
import { defineList, filter, key, keyset } from '#http-api';
import { savedListNames } from './saved-lists.js';

const byName = {
  list: key.text(sql`saved_view.list`),
  name: key.text(sql`saved_view.name`),
  id: key.uuid(sql`saved_view.id`),
};

/** The views of an account, and those that are shared with it. */
export const savedViewList = defineList({
  from: sql`saved_view`,
  filters: {
    list: filter.anyOf(z.enum(savedListNames), sql`saved_view.list`),
    q: filter.words(sql`saved_view.name`, 'Words of the name'),
    shared: filter.flag('Shared with the office or an agency', sql`saved_view.shared_with IS NOT NULL`),
  },
  sorts: { name: { order: keyset(byName), describe: '`name` within each list' } },
});

export const SavedViewQuery = z.strictObject(savedViewList.parameters);
export type SavedViewQuery = z.output<typeof SavedViewQuery>;
