import { type ActionOf, definePolicy } from '#access';

/** The scope of an editor must cover every village that the edition is meant for. */
const editorsOfArea = { roles: ['DISKOMINFO_EDITOR'], scope: 'bound' } as const;

export const editionPolicy = definePolicy({
  /** Published editions; with `edition.read-drafts` the others, too. */
  'edition.read': 'public',
  'edition.read-drafts': editorsOfArea,
  'edition.read-history': editorsOfArea,
  'edition.create': editorsOfArea,
  'edition.change': editorsOfArea,
  'edition.comment': editorsOfArea,
  'edition.submit': editorsOfArea,
  'edition.approve': editorsOfArea,
  'edition.return': editorsOfArea,
  'edition.publish': editorsOfArea,
  'edition.withdraw': editorsOfArea,
  'edition.discard': editorsOfArea,
  'document.read': 'public',
  'document.redirect': { roles: ['DISKOMINFO_EDITOR'], scope: 'regency' },
  'document.remove': { roles: ['DISKOMINFO_EDITOR', 'PPID_OFFICER'], scope: 'regency' },
});

export type EditionPermission = ActionOf<typeof editionPolicy>;
