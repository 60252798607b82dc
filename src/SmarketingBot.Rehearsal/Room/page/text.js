// What was written, as nodes: names that are mentioned stand out, the bot's few signs of Markdown become what they mean.
import { drawMarkdown } from './cards/cards.js';
import { el } from './dom.js';
import { room } from './state.js';

/** What a person typed, with @names standing out. */
export function typed(text) {
  const names = [room.bot, ...room.people.flatMap((person) => [person.name, person.first])].sort((a, b) => b.length - a.length);
  const mention = new RegExp(`(@(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\w))`, 'i');
  return text.split(mention).map((part, i) => (i % 2 ? el('span', { class: 'mention', text: part }) : part));
}

/** What the bot wrote without a card. */
export const fromBot = (text) => drawMarkdown(text);
