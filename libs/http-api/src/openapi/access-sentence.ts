import type { DescribedAccess } from '#access';
import type { BilingualText } from '#text';

/** Who may call an operation, in a sentence. */
export function accessSentence({ audience, roles, bound, permission }: DescribedAccess): BilingualText {
  if (audience === 'public')
    return {
      en: 'Anyone may call it, with or without a token.',
      id: 'Siapa pun boleh memanggilnya, dengan atau tanpa token.',
    };
  if (audience === 'authenticated')
    return {
      en: 'Every account may call it; what it gets follows from the object: own data, a mandate, or a public part.',
      id: 'Setiap akun boleh memanggilnya; hasilnya mengikuti objek: data sendiri, mandat, atau bagian publik.',
    };
  const named = roles.map(({ role, scopes }) => `\`${role}\` (${scopes.join(', ')})`).join(', ');
  return {
    en: `Permission \`${permission}\`: ${named}; ${bound ? 'the scope must cover the object' : 'whatever the scope'}.`,
    id: `Izin \`${permission}\`: ${named}; ${bound ? 'lingkupnya harus mencakup objek' : 'apa pun lingkupnya'}.`,
  };
}
