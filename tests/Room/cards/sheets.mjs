// Pictures of cards, ours on the left and Microsoft's beside it, for people to look at:
//   node tests/Room/cards/sheets.mjs [part of a name …]
// One picture a card and theme into artifacts/room-cards; without names, of all cards.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBoth, startBrowser } from './browser.mjs';
import { madeUp, snapshots } from './snapshots.mjs';

const to = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../artifacts/room-cards');
const wanted = process.argv.slice(2);
fs.mkdirSync(to, { recursive: true });
const cards = [...snapshots(), ...madeUp()].filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));

const browser = await startBrowser();
try {
  await Promise.all(['light', 'dark'].map(async (theme) => {
    const page = await openBoth(browser, theme);
    for (const { name, card } of cards) {
      await page.evaluate((card) => window.drawBoth(card), card);
      await page.locator('main').screenshot({ path: path.join(to, `${name}.${theme}.png`) });
    }
  }));
} finally {
  await browser.close();
}
console.log(`${cards.length} cards drawn into ${path.relative(process.cwd(), to)}.`);
