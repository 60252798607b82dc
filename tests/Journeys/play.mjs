// Plays the journeys: the published bot, one Agents Playground a person, one headless Chromium.
//   npm --prefix tests/Journeys ci && node tests/Journeys/play.mjs [--bot folder] [--pictures folder] [name of a journey …]
// Without --bot it publishes the bot first. The last line is "N passed, N failed"; it ends with 1 unless all passed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { Bot } from './bot.mjs';
import { withWindow } from './cast.mjs';
import { openPlayground } from './playground.mjs';
import { stopAll, stopEverythingAtTheEnd } from './programs.mjs';
import { Facade } from './teams/facade.mjs';
import { Window } from './window.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const { values: wish, positionals } = parseArgs({ allowPositionals: true, options: { bot: { type: 'string' }, pictures: { type: 'string' } } });
const pictures = path.resolve(wish.pictures ?? path.join(root, 'artifacts/journeys'));
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'smarketing-journeys-'));
const facade = new Facade();
let browser;

stopEverythingAtTheEnd(async () => {
  await browser?.close();
  fs.rmSync(scratch, { recursive: true, force: true });
});
const journeys = fs.readdirSync(path.join(here, 'journeys')).sort().filter((file) => positionals.length === 0 || positionals.some((name) => file.includes(name)));
let [passed, failed, memory] = [0, 0, 0];
try {
  const published = wish.bot ? path.resolve(wish.bot) : publish();
  fs.rmSync(pictures, { recursive: true, force: true });
  fs.mkdirSync(pictures, { recursive: true });
  const windows = await openWindows();
  for (const file of journeys) (await play(file, published, windows)) ? passed++ : failed++;
  console.log(`the published bot used ${memory} MB at most at the end of a journey (aimed at 180)`);
} catch (error) {
  console.error(error.message);
  failed++;
} finally {
  await browser?.close();
  await stopAll();
  await facade.closes();
  fs.rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;

async function play(file, published, windows) {
  const name = path.basename(file, '.mjs');
  const { title, journey } = await import(pathToFileURL(path.join(here, 'journeys', file)));
  const folder = fs.mkdtempSync(path.join(scratch, `${name}-`));
  const bot = new Bot(published, folder);
  const began = Date.now();
  facade.begin(bot);
  const cast = Object.fromEntries(windows.map((window) => [window.person.key, window]));
  let step = 0;
  const picture = async (what, ...who) => {
    step++;
    for (const window of who) await window.picture(`${name}.${String(step).padStart(2, '0')}-${what}`);
  };
  const told = [];
  try {
    await journey({ ...cast, bot, facade, picture, opens: (...who) => Promise.all(who.map((window) => window.opens(facade.windows.get(window.person)))) });
    await facade.settles();
    told.push(...facade.faults, ...facade.messages.faults, ...complaints(folder));
  } catch (error) {
    told.push(error.stack);
    for (const window of windows) await window.picture(`${name}.failed`).catch(() => {});
    told.push(...facade.faults, ...complaints(folder));
  }
  facade.faults.clear();
  facade.messages.faults.clear();
  await bot.stops();
  memory = Math.max(memory, bot.memory);
  console.log(`${told.length === 0 ? '✓' : '✗'} ${title} (${Math.round((Date.now() - began) / 1000)} s)`);
  for (const line of told) console.log(`  ${line.replaceAll('\n', '\n  ')}`);
  return told.length === 0;
}

/** Warnings and errors that the bot wrote down: in a journey nothing should go wrong unnoticed. */
function complaints(folder) {
  const log = path.join(folder, 'bot.log');
  const lines = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n') : [];
  return lines.flatMap((line, i) => (/^(warn|fail|crit):/.test(line) ? [`the bot's log: ${line} ${lines[i + 1]?.trim()}`] : []));
}

async function openWindows() {
  await facade.opens();
  await Promise.all(withWindow.map(async (person) => facade.windows.set(person, await openPlayground(person, facade.url, scratch))));
  browser = await startBrowser();
  return Promise.all(withWindow.map(async (person) => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, locale: 'en-GB', timezoneId: 'Europe/Berlin' });
    return new Window(await context.newPage(), person, pictures);
  }));
}

async function startBrowser() {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = known.find((file) => file && fs.existsSync(file));
  if (!executablePath) throw new Error('No Chromium here: apt-get install chromium, or name one in CHROMIUM.');
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0, // as root Chromium has none; it sees only the Playground then
    // Fonts and pictures of the Playground come from the internet; it does without them, so that nothing leaves the machine.
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
  });
}

function publish() {
  const to = path.join(scratch, 'bot');
  const { status, stdout } = spawnSync('dotnet', [
    'publish', path.join(root, 'src/SmarketingBot'), '-c', 'Release', '--use-current-runtime', '--self-contained', 'false', '-nologo', '-v', 'q', '-o', to,
  ], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The bot could not be published:\n${stdout}`);
  return to;
}
