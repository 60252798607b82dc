// One message: who, when, what, and its menu.
import * as api from './api.js';
import { card } from './card.js';
import { answered } from './dialog.js';
import { avatar, el } from './dom.js';
import { keeper } from './kept.js';
import { menu } from './menu.js';
import { cardFor, meNow, personOf, room } from './state.js';
import { fromBot, typed } from './text.js';
import { time } from './times.js';
import { toast } from './toasts.js';
import { words } from './words.js';

/** Another one whenever this person sees something else. */
export const stamp = (message) => JSON.stringify([message.text, message.deleted, message.edited, cardFor(message, room.me), room.me]);

export function draw(message) {
  const author = message.from ? personOf(message.from) : null;
  const mine = message.from === room.me;
  const name = author ? author.name : room.bot;
  const at = time(message.at, meNow().zone);
  const head = `${name}-${message.id}`.replaceAll(' ', '-');
  return el('li', { class: `message ${mine ? 'mine' : author ? 'other' : 'bot'}`, id: `m-${message.id}`, tabindex: '-1', 'data-stamp': stamp(message), 'aria-labelledby': head },
    !mine && avatar(name, author?.id ?? 'bot'),
    el('div', { class: 'bubble' },
      el('div', { class: 'head' },
        el('span', { id: head },
          el('span', { class: 'name', text: mine ? words.chat.you : name }), ' ',
          el('time', { datetime: message.at, class: 'subtle', text: at })),
        message.edited && el('span', { class: 'subtle', text: words.chat.edited }),
        !message.deleted && more(message, name, at)),
      el('div', { class: 'body' }, body(message))));
}

function body(message) {
  if (message.deleted) return el('p', { class: 'subtle', text: words.chat.deleted });
  const text = message.text && el('div', { class: 'text' }, message.from ? typed(message.text) : fromBot(message.text));
  const json = cardFor(message, room.me);
  // What somebody pasted from a search stays as it is: its buttons, if any, lead nowhere.
  const inputs = keeper(message);
  return [text, json && card(json, message.from ? async () => {} : (action, filled) => press(message, action, filled, inputs), inputs)];
}

async function press(message, action, filled, inputs) {
  const back = inputs.sent(Object.keys(filled));
  const answer = await api.press(message.id, action, filled);
  if (answer.error) back();
  answered(answer);
}

function more(message, name, at) {
  return menu(`${words.chat.more}: ${name}, ${at}`, [[words.chat.create, async () => {
    const answer = await api.takeFromMenu(message.id);
    if (answer.error) toast(answer.error, 'error');
    else answered(answer);
  }]]);
}
