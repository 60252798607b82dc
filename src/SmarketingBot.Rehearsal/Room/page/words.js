// The words of the page in the language that was chosen in its menu, else in the first of the browser's that it knows.
import * as de from './languages/de.js';
import * as en from './languages/en.js';
import * as tr from './languages/tr.js';
import { tell } from './state.js';

const all = [en, de, tr];
const key = 'rehearsal-room-language';

/** The languages there are: tag, name, how dates are written, what a client says. */
export const languages = all.map(({ language }) => language);
/** What the bot may call something on a card: whoever looks at it may have chosen any language meanwhile. */
export const everyName = (name) => all.map(({ story }) => story.onCards[name] ?? name);

// Whoever imports these sees those of another language as soon as it is chosen.
export let { language, words, story, told } = all.find((one) => one.language.tag === wanted()) ?? en;
document.documentElement.lang = language.tag;

/** Takes another language, and remembers it. */
export function speak(tag) {
  localStorage.setItem(key, tag);
  ({ language, words, story, told } = all.find((one) => one.language.tag === tag));
  document.documentElement.lang = tag;
  tell('language');
}

function wanted() {
  const known = (tag) => all.some((one) => one.language.tag === tag);
  return [localStorage.getItem(key), ...navigator.languages.map((locale) => locale.slice(0, 2).toLowerCase())].find(known);
}
