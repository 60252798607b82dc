// Plays in the rehearsal room as people would: by mouse, by keyboard alone, on a phone-sized window, and the story by itself.
//   npm --prefix tests/Room ci && dotnet build src/SmarketingBot && node tests/Room/play.mjs [--pictures folder] [--page folder] [name of a play …]
// It starts the Debug build on a database of its own. With --page the page's files come from that folder, so that they can be tried without a build. The last line is "N passed, N failed"; it ends with 1 unless all passed.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { Visitor } from './visitor.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const { values: wish, positionals } = parseArgs({ allowPositionals: true, options: { pictures: { type: 'string' }, page: { type: 'string' }, bot: { type: 'string' } } });
const pictures = path.resolve(wish.pictures ?? path.join(root, 'artifacts/room'));
const published = path.resolve(wish.bot ?? path.join(root, 'src/SmarketingBot/bin/Debug/net10.0'));
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'smarketing-room-'));
const plays = fs.readdirSync(path.join(here, 'plays')).sort().filter((file) => positionals.length === 0 || positionals.some((name) => file.includes(name)));
let [passed, failed] = [0, 0];
let bot;
let browser;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    bot?.kill('SIGKILL');
    process.exit(1);
  });
process.on('exit', () => bot?.kill('SIGKILL'));

try {
  fs.rmSync(pictures, { recursive: true, force: true });
  fs.mkdirSync(pictures, { recursive: true });
  const url = await startBot();
  browser = await startBrowser();
  for (const file of plays) (await play(file, url)) ? passed++ : failed++;
  complain();
} catch (error) {
  console.error(error.stack);
  failed++;
} finally {
  await browser?.close();
  await stopBot();
  fs.rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;

/** One play in a room of its own, in a window of its own. */
async function play(file, url) {
  const { title, window = {}, play: act } = await import(pathToFileURL(path.join(here, 'plays', file)));
  const began = Date.now();
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: 'en-GB', ...window });
  await route(context);
  const visitor = new Visitor(await context.newPage(), url, (name) => path.join(pictures, `${path.basename(file, '.mjs')}.${name}.png`), route);
  const told = [];
  try {
    await visitor.entersAnew();
    await act(visitor, context);
    told.push(...visitor.faults);
  } catch (error) {
    told.push(error.stack, ...visitor.faults);
    await visitor.picture('failed').catch(() => {});
  }
  await context.close();
  console.log(`${told.length === 0 ? '✓' : '✗'} ${title} (${Math.round((Date.now() - began) / 1000)} s)`);
  for (const line of told) console.log(`  ${String(line).replaceAll('\n', '\n  ')}`);
  return told.length === 0;
}

async function route(context) {
  if (wish.page) await context.route('**/room/page/**', (asked) => asked.fulfill({ path: path.join(wish.page, new URL(asked.request().url()).pathname.slice('/room/page/'.length)) }));
}

/** Errors that the program wrote down: nothing should go wrong unnoticed. */
function complain() {
  const lines = fs.readFileSync(path.join(scratch, 'bot.log'), 'utf8').split('\n').filter((line) => /^(fail|crit):/.test(line));
  for (const line of lines) console.log(`✗ the program's log: ${line}`);
  failed += lines.length;
}

async function startBot() {
  const log = fs.openSync(path.join(scratch, 'bot.log'), 'a');
  bot = spawn('dotnet', [path.join(published, 'SmarketingBot.dll')], {
    cwd: published,
    env: {
      ...process.env,
      ASPNETCORE_ENVIRONMENT: 'Development',
      ASPNETCORE_URLS: 'http://127.0.0.1:0',
      ConnectionStrings__Smarketing: `Data Source=${path.join(scratch, 'smarketing.db')}`,
    },
    stdio: ['ignore', 'pipe', log],
  });
  return new Promise((resolve, reject) => {
    let words = '';
    bot.stdout.on('data', (chunk) => {
      fs.writeSync(log, chunk);
      const match = /Now listening on: (http:\S+)/.exec((words += chunk));
      if (match) resolve(match[1]);
    });
    bot.once('error', reject);
    bot.once('close', (code) => reject(new Error(`The program ended with ${code}:\n${words}`)));
    setTimeout(() => reject(new Error(`The program was not ready after a minute:\n${words}`)), 60_000).unref();
  });
}

async function stopBot() {
  if (!bot || bot.exitCode !== null) return;
  const gone = new Promise((resolve) => bot.once('close', resolve));
  bot.kill('SIGTERM');
  const insist = setTimeout(() => bot.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(insist);
}

function startBrowser() {
  const known = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const executablePath = known.find((file) => file && fs.existsSync(file));
  if (!executablePath) throw new Error('No Chromium here: apt-get install chromium, or name one in CHROMIUM.');
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0, // as root Chromium has none; it sees only the room then
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
  });
}
