// What the renderer says on its own account, in each language that it speaks.
import * as de from '../languages/de.js';
import * as en from '../languages/en.js';
import * as tr from '../languages/tr.js';

const languages = { de, en, tr };

/** The words for a locale such as `de-DE`; English where we have no others. */
export function wordsFor(locale) {
  const tag = String(locale ?? '').slice(0, 2).toLowerCase();
  return (Object.hasOwn(languages, tag) ? languages[tag] : en).onCards;
}
