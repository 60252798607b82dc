// The cards that the tests keep, each with the name under which it is reported.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The cards of the bot's tests: all that it sends. */
export const snapshots = () => read(path.resolve(here, '../../SmarketingBot.Tests'), /(^|[\\/])cards[\\/][^\\/]+\.json$/);

/** Cards made up for what the renderer can and the bot's cards don't ask for yet. */
export const madeUp = () => read(path.join(here, 'made'), /\.json$/).map(({ name, card }) => ({ name: `made.${name}`, card }));

function read(base, pattern) {
  return fs.readdirSync(base, { recursive: true }).map(String).sort()
    .filter((file) => pattern.test(file) && !/(^|[\\/])(bin|obj)[\\/]/.test(file))
    .map((file) => ({
      name: file.replace(/\.json$/, '').split(/[\\/]/).filter((part) => part !== 'cards').join('.'),
      card: JSON.parse(fs.readFileSync(path.join(base, file), 'utf8')),
    }));
}
