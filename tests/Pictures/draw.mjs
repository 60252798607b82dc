// Draws adaptive cards as Teams shows them, light, dark and in high contrast, at the width of a phone, a desktop and the whole chat:
//   npm --prefix tests/Pictures ci && node tests/Pictures/draw.mjs [folder of cards] [folder for pictures]
// Without folders: the card snapshots of the tests, into artifacts/pictures. Needs Chromium (Debian: apt-get install
// chromium fonts-open-sans; elsewhere name it in CHROMIUM). Nothing is fetched: pictures by address stay empty.
// A card fails if it breaks a rule of rules.mjs, doesn't parse, is cut off, is too faint to read or is read in another order than it
// stands; the pictures are drawn all the same. Ends with "N passed, N failed", and with 1 if anything failed.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { drawCard } from './page.mjs';
import { faultsOf } from './rules.mjs';
import { hostConfig, style, themes } from './teams.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const widths = [320, 480, 900];
const from = process.argv[2];
const to = path.resolve(process.argv[3] ?? path.join(root, 'artifacts/pictures'));

const face = `data:image/png;base64,${fs.readFileSync(path.join(root, 'manifest/color.png'), 'base64')}`;

const cards = readCards();
if (cards.length === 0) fail(`No cards in ${from ?? 'tests/SmarketingBot.Tests/**/cards'}.`);
fs.mkdirSync(to, { recursive: true });
const faults = new Map(cards.map(({ name, card }) => [name, new Set(card ? faultsOf(card) : ['no adaptive card in this file'])]));

const browser = await startBrowser();
try {
  // Side by side: each page draws in a process of its own.
  await Promise.all(themes.map(drawAll));
} finally {
  await browser.close();
}

let bad = 0;
for (const [name, found] of faults) {
  for (const fault of found) console.log(`${name}: ${fault}`);
  bad += found.size > 0;
}
console.log(`Drawn into ${path.relative(process.cwd(), to) || '.'}.`);
console.log(`${cards.length - bad} passed, ${bad} failed`);
process.exitCode = bad ? 1 : 0;

/** Draws all cards in one theme, and the sheet. */
async function drawAll(theme) {
  const page = await openChat(theme);
  const camera = await page.context().newCDPSession(page);
  const tiles = [];
  for (const { name, card } of cards.filter((c) => c.card)) tiles.push(await drawAt(page, camera, theme, name, card));
  await drawSheet(page, theme, tiles);
  await page.close();
}

/** Draws one card at each width, saves the pictures, keeps the widest for the sheet. */
async function drawAt(page, camera, theme, name, card) {
  let last;
  for (const width of widths) {
    last = await page.evaluate(drawCard, { card, host: hostConfig(theme), width, caption: name, face });
    for (const event of last.events) faults.get(name).add(event);
    for (const fault of [...last.faint.map((f) => `${theme}: ${f}`), ...last.jumps]) faults.get(name).add(fault);
    for (const text of last.cut) faults.get(name).add(`cut off at ${width}: ${text}`);
    if (!last.drawn) faults.get(name).add('nothing to see');
    await takePicture(page, camera, path.join(to, `${name}.${theme}.${width}.png`));
    // Kept aside until the sheet: a page with one card in it is laid out and painted much faster than one with all of them.
    await page.evaluate((isKept) => {
      const tile = document.querySelector('body > .tile');
      tile.remove();
      if (isKept) (window.kept ??= []).push(tile);
    }, width === widths.at(-1));
  }
  return last.height;
}

/** One picture of the only card on the page; what is higher than the window is painted beyond it. */
async function takePicture(page, camera, file) {
  const clip = await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    const { left, top, right, bottom } = document.querySelector('body > .tile .message').getBoundingClientRect();
    const [x, y] = [Math.floor(left), Math.floor(top)];
    return { x, y, width: Math.ceil(right) - x, height: Math.ceil(bottom) - y, scale: 1 };
  });
  const beyond = clip.y + clip.height > page.viewportSize().height;
  const { data } = await camera.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: beyond, optimizeForSpeed: true });
  await fs.promises.writeFile(file, data, 'base64');
}

/** One picture of all cards: as many columns as make it about square, each next card in the shortest. */
async function drawSheet(page, theme, heights) {
  if (heights.length === 0) return;
  const total = heights.reduce((sum, height) => sum + height, 0);
  const columns = Math.min(heights.length, Math.max(1, Math.round(Math.sqrt(total / (widths.at(-1) + 80)))));
  await page.evaluate((count) => {
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    const piles = Array.from({ length: count }, () => Object.assign(document.createElement('div'), { className: 'column' }));
    sheet.append(...piles);
    document.body.append(sheet);
    for (const tile of window.kept) piles.reduce((low, pile) => (pile.offsetHeight < low.offsetHeight ? pile : low)).append(tile);
    document.body.style.width = 'max-content';
  }, columns);
  await page.locator('body').screenshot({ path: path.join(to, `all.${theme}.png`) });
}

async function openChat(theme) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, deviceScaleFactor: 1, locale: 'en-GB', timezoneId: 'Europe/London' });
  await page.route('**', (route) => route.abort());
  await page.setContent('<!doctype html><body></body>');
  const { resolve } = createRequire(import.meta.url);
  const renderer = path.dirname(resolve('adaptivecards/package.json'));
  const markdown = path.dirname(resolve('markdown-it/package.json'));
  await page.addStyleTag({ path: path.join(renderer, 'dist/adaptivecards.css') });
  await page.addStyleTag({ content: style(theme) });
  await page.addScriptTag({ path: path.join(renderer, 'dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: path.join(markdown, 'dist/markdown-it.min.js') });
  return page;
}

async function startBrowser() {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = known.find((file) => file && fs.existsSync(file));
  if (!executablePath) fail('No Chromium here: apt-get install chromium fonts-open-sans, or name one in CHROMIUM.');
  // As root Chromium has no sandbox; it reads only our own files then, and nothing from the network.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}

/** Cards by name; a file may hold a card, or an activity with cards attached. */
function readCards() {
  const base = path.resolve(from ?? path.join(root, 'tests/SmarketingBot.Tests'));
  if (!fs.existsSync(base)) fail(`There is no folder ${base}.`);
  const files = fs.readdirSync(base, { recursive: true }).map(String).sort()
    .filter((file) => file.endsWith('.json') && (from || (/(^|[\\/])cards[\\/]/.test(file) && !/(^|[\\/])(bin|obj)[\\/]/.test(file))));
  return files.flatMap((file) => {
    const name = file.replace(/\.json$/, '').split(/[\\/]/).filter((part) => part !== 'cards').join('.');
    let json;
    try {
      json = JSON.parse(fs.readFileSync(path.join(base, file), 'utf8'));
    } catch (error) {
      fail(`${file}: ${error.message}`);
    }
    const found = [json, ...(json.attachments ?? []).map((attachment) => attachment.content)].filter((part) => part?.type === 'AdaptiveCard');
    if (found.length === 0) return [{ name }];
    return found.map((card, i) => ({ name: found.length > 1 ? `${name}.${i + 1}` : name, card }));
  });
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
