// Compares every card of the tests, as the rehearsal room draws it, with Microsoft's own renderer:
//   npm --prefix tests/Room ci && node tests/Room/cards.mjs
// The same words with the same looks, the same actions and inputs, in the same order; the same calls when pressed; nothing wider than
// a phone, a desktop or the whole chat; no serious finding of axe; light and dark. Then it spoils drawings on purpose and asks that each is
// noticed, and plays what the library can't be compared with. Needs Chromium. The last line is "N passed, N failed".
// To look at both side by side: cards/sheets.mjs.
import { openBoth, openStrict, startBrowser } from './cards/browser.mjs';
import { plays } from './cards/plays.mjs';
import { madeUp, snapshots } from './cards/snapshots.mjs';

const widths = [320, 480, 900];
const cards = [...snapshots(), ...madeUp()];
const batch = 40;
/** What was looked at, by name, with what is wrong with it. */
const results = new Map(cards.map(({ name }) => [name, new Set()]));
const tell = (name, faults) => results.set(name, new Set([...(results.get(name) ?? []), ...faults]));

const browser = await startBrowser();
try {
  // Two pages, each in a process of its own.
  await Promise.all([compareIn('light', spoil), compareIn('dark', playAll)]);
} finally {
  await browser.close();
}

let bad = 0;
for (const [name, faults] of results) {
  for (const fault of faults) console.log(`${name}: ${fault}`);
  bad += faults.size > 0;
}
console.log(`${results.size - bad} passed, ${bad} failed`);
process.exitCode = bad ? 1 : 0;

async function compareIn(theme, andThen) {
  const page = await openBoth(browser, theme);
  for (let at = 0; at < cards.length; at += batch) {
    // In dark the document is the same; only the colours have to be looked at again.
    const found = await page.evaluate(async ({ part, widths, rules }) => {
      const all = [];
      for (const { name, card } of part) for (const fault of await window.compare(card, widths)) all.push({ name, fault });
      return [...all, ...await window.findings(part, rules)];
    }, { part: cards.slice(at, at + batch), widths, rules: theme === 'dark' ? ['color-contrast'] : undefined });
    for (const { name, fault } of found) tell(name ?? 'axe', [`${theme}: ${fault}`]);
  }
  const inUse = await page.evaluate(async (cards) => (await import('/tests/spoilt.js')).findingsInUse(cards), madeUp());
  tell('cards in use', inUse.map(({ name, fault }) => `${theme}: ${name}: ${fault}`));
  await andThen(page, theme);
}

async function spoil(page) {
  const told = await page.evaluate(async ({ cards, widths }) => (await import('/tests/spoilt.js')).trySpoilings(cards, widths), { cards, widths });
  for (const { name, faults } of told) tell(name, faults);
  tell('Markdown as Teams reads it', await page.evaluate(async () => (await import('/tests/markdown.js')).unlikeTexts(4000)));
}

async function playAll(_, theme) {
  const page = await openStrict(browser, theme);
  tell('draws every card under the strictest policy', await page.evaluate((cards) => {
    for (const { card } of cards) document.querySelector('main').replaceChildren(window.drawCard(card));
    return window.refused;
  }, cards));
  const known = Object.fromEntries(madeUp().map(({ name, card }) => [name.replace('made.', ''), card]));
  for (const [name, play] of Object.entries(plays)) {
    const problem = await play(page, known).then(() => [], (error) => [error.message]);
    tell(name, [...problem, ...await page.evaluate(() => window.refused)]);
  }
}
