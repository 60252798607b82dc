// Holds the languages of the room's page against each other and against the bot's own tables of words: the same words of the same kind in
// each, none forgotten, and what the page calls a button is what the bot calls it:
//   node tests/Room/words.mjs
// The last line is "N passed, N failed".
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const room = path.resolve(here, '../../src/SmarketingBot.Rehearsal/Room');
const tables = path.resolve(here, '../../src/SmarketingBot.Core/Languages');
// What is written alike in two languages, and is right in both.
const alike = new Set(['Chat', 'Marketing', 'Agenda', 'Pause']);

const faults = [];
let passed = 0;
const english = await load('en');
for (const file of fs.readdirSync(path.join(room, 'page/languages')).sort()) {
  const tag = path.basename(file, '.js');
  const words = await load(tag);
  hold(`${tag}: it is called by its tag`, [words.language.dates, words.language.client].every((locale) => new Intl.Locale(locale).language === tag) && words.language.tag === tag);
  hold(`${tag}: the same words of the same kind as in English`, ...unlike(english, words));
  hold(`${tag}: nothing is empty, nothing is left in English`, ...poor(words, tag === 'en' ? null : english));
  hold(`${tag}: the room's refusals are all there`, ...refusals().filter((said) => !Object.hasOwn(words.words.refusals, said)));
  if (tag !== 'en') hold(`${tag}: cards call their buttons as the story does`, ...named(tag, words.story.onCards));
}
hold('what differs is found', unlike({ a: (x) => x, b: ['1', '2'] }, { a: () => '', b: ['1'], c: '' }).length === 3 || 'a fault that was put in is not seen');
console.log(`${passed} passed, ${faults.length} failed`);
process.exitCode = faults.length === 0 && passed > 0 ? 0 : 1;

async function load(tag) {
  return { ...await import(path.join(room, 'page/languages', `${tag}.js`)) };
}

/** Passes if nothing is told against it. */
function hold(sentence, ...told) {
  const against = told.filter((one) => one !== true);
  if (against.length === 0) passed++;
  else faults.push(sentence);
  console.log(`${against.length === 0 ? 'ok  ' : 'FAIL'} ${sentence}`);
  for (const one of against) console.log(`     ${one}`);
}

function unlike(one, other, at = '') {
  const kind = (value) => (typeof value === 'function' ? `function of ${value.length}` : Array.isArray(value) ? `list of ${value.length}` : typeof value);
  if (kind(one) !== kind(other)) return [`${at}: ${kind(one)} here, ${kind(other)} there`];
  if (typeof one !== 'object') return [];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    (Object.hasOwn(one, key) && Object.hasOwn(other, key) ? unlike(one[key], other[key], `${at}.${key}`) : [`${at}.${key} is missing in one`]));
}

function poor(words, others, at = '') {
  if (typeof words === 'object') return Object.entries(words).flatMap(([key, value]) => (at === '.language' ? [] : poor(value, others?.[key], `${at}.${key}`)));
  const said = (word) => (typeof word === 'function' ? word('A', 'B', 'C') : word);
  // Keys of the keyboard, and what only puts a name in its place, have nothing to translate.
  if (/^(Alt\+.|Alt\+1 … Alt\+5|↑ .*)$/.test(said(words)) || /^.chat.room$|hours$/.test(at.replace('.words', ''))) return [];
  if (!said(words)?.trim()) return [`${at} is empty`];
  return others && said(words) === said(others) && !alike.has(said(words)) ? [`${at} is still “${said(words)}”`] : [];
}

/** What the room itself refuses, as long as a page can bring it about by a person's hand. */
function refusals() {
  const byProgramsAlone = ['Nothing was typed.', 'That is no language of a client.', 'The room hears JSON objects only.'];
  return fs.readdirSync(room).filter((file) => file.endsWith('.cs'))
    .flatMap((file) => [...fs.readFileSync(path.join(room, file), 'utf8').matchAll(/new RehearsalException\("([^"]+)"\)/g)].map(([, said]) => said))
    .filter((said) => !byProgramsAlone.includes(said));
}

function named(tag, onCards) {
  const table = Object.assign({}, ...fs.readdirSync(path.join(tables, tag)).map((file) => JSON.parse(fs.readFileSync(path.join(tables, tag, file), 'utf8')).words));
  // One English word may be several keys: "Minutes", "Minutes [of time]".
  const known = (name) => Object.keys(table).filter((key) => key === name || key.startsWith(`${name} [`)).map((key) => table[key]);
  return Object.entries(onCards).filter(([name, said]) => known(name).length > 0 && !known(name).includes(said)).map(([name, said]) => `${name}: “${said}” here, “${known(name)}” on cards`);
}
