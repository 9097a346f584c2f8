const explanations: Readonly<Record<string, string>> = {
  id: 'Masa berlaku informasi ini telah berakhir.',
  su: 'Mangsa lakuna informasi ieu geus béak.',
  en: 'This information is no longer valid.',
};

/** What the public reads in place of an item that has expired. */
export function expiryExplanation(language: string): string {
  return explanations[language] ?? explanations['id']!;
}
