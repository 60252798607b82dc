// A browser with pages that know our renderer and Microsoft's. Nothing leaves the machine: what isn't one of our files is refused.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { hostConfig, style } from '../../Pictures/teams.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { resolve } = createRequire(import.meta.url);
const packageFile = (name, file) => path.join(path.dirname(resolve(`${name}/package.json`)), file);
// What a page may load, by the first part of its address.
const page = path.resolve(here, '../../../src/SmarketingBot.Rehearsal/Room/page');
const folders = { cards: path.join(page, 'cards'), languages: path.join(page, 'languages'), tests: here };
// With this a page lets nobody make HTML, styles or scripts out of text.
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

export async function startBrowser() {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = known.find((file) => file && fs.existsSync(file));
  if (!executablePath) throw new Error('No Chromium here: apt-get install chromium fonts-open-sans, or name one in CHROMIUM.');
  // As root Chromium has no sandbox; it reads only our own files then, and nothing from the network.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
}

/** A page in which both renderers draw in the same theme, side by side. */
export async function openBoth(browser, theme) {
  const page = await openPage(browser, theme, {});
  await page.addStyleTag({ path: packageFile('adaptivecards', 'dist/adaptivecards.css') });
  // Their rule for links would hold in our half too.
  await page.addStyleTag({ content: style(theme).replace(', a {', ', .theirs a {') });
  await page.addScriptTag({ path: packageFile('adaptivecards', 'dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: packageFile('markdown-it', 'dist/markdown-it.min.js') });
  await page.addScriptTag({ path: packageFile('axe-core', 'axe.min.js') });
  await page.evaluate(async (host) => Object.assign(window, { host, ...(await import('/tests/compare.js')) }), lighterRed(hostConfig(theme)));
  return page;
}

/** A page with our renderer alone, under the strictest policy; it collects what was tried against it in `window.refused`. */
export async function openStrict(browser, theme) {
  const page = await openPage(browser, theme, { 'content-security-policy': strict });
  await page.evaluate(async () => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) => window.refused.push(`${event.violatedDirective} ${event.sample}`));
    Object.assign(window, await import('/cards/cards.js'));
  });
  return page;
}

// Teams' red on its dark card has a contrast of 4.46; ours is a shade lighter, to have 4.5.
const lighterRed = (host) => JSON.parse(JSON.stringify(host).replaceAll('#f9526b', '#fb6079'));

async function openPage(browser, theme, headers) {
  const page = await browser.newPage({ viewport: { width: 1040, height: 900 }, locale: 'en-US', timezoneId: 'Europe/London', colorScheme: theme });
  page.on('pageerror', (error) => console.error(error));
  await page.route('**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: frame(theme) });
    const [, folder, file] = /^\/(\w+)\/([\w-]+\.(?:js|css))$/.exec(pathname) ?? [];
    return Object.hasOwn(folders, folder ?? '') ? route.fulfill({ path: path.join(folders[folder], file) }) : route.abort();
  });
  await page.goto('http://cards.test/');
  return page;
}

const frame = (theme) => `<!doctype html><html lang="en" data-theme="${theme}"><head><title>Cards</title>
  <link rel="stylesheet" href="/cards/cards.css"><link rel="stylesheet" href="/tests/page.css"></head><body><main></main></body></html>`;
