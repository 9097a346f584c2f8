/** Refusals around drafts. */
export const draftErrors = {
  'draft-not-found': { status: 404, en: 'There is no such draft.', id: 'Draf tidak ditemukan.' },
  'draft-incomplete': {
    status: 422,
    en: 'The draft is not complete yet; nothing of it is lost.',
    id: 'Draf belum lengkap; isiannya tetap tersimpan.',
  },
  'draft-open': {
    status: 409,
    en: 'This has not been submitted yet: complete the draft first.',
    id: 'Ini masih berupa draf: lengkapi lalu sampaikan terlebih dahulu.',
  },
  'draft-submitted': {
    status: 409,
    en: 'The draft has been submitted; follow it by its tracking number.',
    id: 'Draf sudah disampaikan; ikuti melalui nomor pelacakannya.',
  },
} as const;
