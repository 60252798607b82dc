// What the renderer says on its own account, in each language that it speaks. Words of a card come from the card.

const english = {
  choose: 'Choose',
  hidden: 'Something here can’t be shown.',
  more: 'More actions',
  needed: 'Please fill this in.',
  nobody: 'Nobody of that name.',
  outside: 'This is outside what is possible here.',
  people: 'Type a name',
  progress: 'How far',
  remove: (name) => `Remove ${name}`,
};

const languages = { en: english };

/** The words for a locale such as `de-DE`; English where we have no others. */
export function wordsFor(locale) {
  return languages[String(locale ?? '').slice(0, 2).toLowerCase()] ?? english;
}
