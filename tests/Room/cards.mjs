// Compares every card of the tests as the rehearsal room draws it with Microsoft's own renderer:
//   npm --prefix tests/Room ci && node tests/Room/cards.mjs
// The same words with the same looks, the same actions and inputs, in the same order; the same calls when pressed; nothing wider than
// a phone, a desktop or the whole chat; no serious finding of axe; light and dark. Needs Chromium. Ends with "N passed, N failed".
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBoth, openStrict, startBrowser } from './cards/browser.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const widths = [320, 480, 900];
const cards = readCards(path.resolve(here, '../SmarketingBot.Tests'));
const faults = new Map(cards.map(({ name }) => [name, new Set()]));

const browser = await startBrowser();
try {
  await Promise.all(['light', 'dark'].map(async (theme) => {
    const page = await openBoth(browser, theme);
    const found = await page.evaluate(async ({ cards, widths }) => {
      const all = [];
      for (const { name, card } of cards) for (const fault of await window.compare(card, widths)) all.push({ name, fault });
      return all;
    }, { cards, widths });
    for (let at = 0; at < cards.length; at += 40)
      found.push(...await page.evaluate(({ part, rules }) => window.findings(part, rules), { part: cards.slice(at, at + 40), rules: theme === 'dark' ? ['color-contrast'] : undefined }));
    for (const { name, fault } of found) faults.get(name).add(`${theme}: ${fault}`);
  }));
} finally {
  await browser.close();
}

let bad = 0;
for (const [name, found] of faults) {
  for (const fault of found) console.log(`${name}: ${fault}`);
  bad += found.size > 0;
}
console.log(`${cards.length - bad} passed, ${bad} failed`);
process.exitCode = bad ? 1 : 0;

function readCards(base) {
  return fs.readdirSync(base, { recursive: true }).map(String).sort()
    .filter((file) => /(^|[\\/])cards[\\/][^\\/]+\.json$/.test(file) && !/(^|[\\/])(bin|obj)[\\/]/.test(file))
    .map((file) => ({ name: file.replace(/\.json$/, '').split(/[\\/]/).filter((part) => part !== 'cards').join('.'), card: JSON.parse(fs.readFileSync(path.join(base, file), 'utf8')) }));
}
