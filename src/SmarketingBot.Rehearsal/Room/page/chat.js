// The messages of one conversation, as one person sees them.
import * as api from './api.js';
import { by, el, fill } from './dom.js';
import { startHere } from './empty.js';
import { keyboardIn } from './keyboard.js';
import { draw as drawMessage, stamp } from './message.js';
import { messagesOf, meNow, on, placeName, room } from './state.js';
import { day, longDay, time } from './times.js';
import { words } from './words.js';

const nearTheEnd = 160;
let list;

export function startChat() {
  list = el('ol', { id: 'messages', tabindex: '0', 'aria-label': () => words.chat.messages });
  const newest = el('button', { type: 'button', id: 'newest', class: 'primary', hidden: true, text: () => words.chat.newest, onclick: toTheEnd });
  let stuck = true;
  list.addEventListener('scroll', () => {
    stuck = atTheEnd();
    if (stuck) newest.hidden = true;
  }, { passive: true });
  // Whoever reads the newest goes on reading it when the place for it grows or shrinks.
  new ResizeObserver(() => { if (stuck) toTheEnd(); }).observe(list);
  fill(by('chat'), el('div', { id: 'chat-head' }), el('div', { id: 'guide' }), el('div', { id: 'scroll' }, list, newest), el('div', { id: 'start-here' }), el('div', { id: 'composer' }));
  on('room here people theme language', all);
  on('clock', tellTime);
  on('message', ({ message, isNew }) => one(message, isNew, newest));
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('focus', seen);
}

function all() {
  const me = meNow();
  if (!me) return;
  fill(by('chat-head'),
    el('h2', { text: room.place === 'own' ? words.chat.own(me.first) : words.chat.room(room.chat) }),
    el('span', { class: 'subtle', text: words.chat.seenBy(me.first) }),
    el('span', { class: 'subtle', id: 'chat-time' }));
  tellTime();
  const active = document.activeElement?.closest('#messages > .message');
  const back = keyboardIn(active);
  let last;
  fill(list, messagesOf(placeName(room.me, room.place)).flatMap((message) => {
    const today = longDay(message.at, me.zone);
    const head = today === last ? [] : [dayLine(today)];
    last = today;
    return [...head, drawMessage(message)];
  }));
  startHere();
  toTheEnd();
  seen();
  if (active && by(active.id)) back(by(active.id));
}

/** For windows that show no clock beside the chat. */
function tellTime() {
  if (by('chat-time') && room.clock.now) by('chat-time').textContent = `${day(room.clock.now, meNow().zone)}, ${time(room.clock.now, meNow().zone)}`;
}

function one(message, isNew, newest) {
  if (message.place !== placeName(room.me, room.place)) return;
  const old = by(`m-${message.id}`);
  if (old) {
    if (old.dataset.stamp === stamp(message)) return;
    replace(old, drawMessage(message));
  } else {
    const stay = !atTheEnd() && message.from !== room.me;
    const today = longDay(message.at, meNow().zone);
    const last = [...list.querySelectorAll('.day')].at(-1)?.textContent;
    list.append(...(last === today ? [] : [dayLine(today)]), drawMessage(message));
    if (stay) newest.hidden = false;
    else toTheEnd();
  }
  if (isNew) startHere();
  seen();
}

function replace(old, next) {
  const back = keyboardIn(old);
  const stick = atTheEnd();
  old.replaceWith(next);
  back(next);
  next.classList.add('fresh');
  if (stick) toTheEnd();
}

const dayLine = (text) => el('li', { class: 'day' }, el('span', { text }));
const atTheEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < nearTheEnd;

export function toTheEnd() {
  by('newest').hidden = true;
  list.scrollTop = list.scrollHeight;
}

/** Whatever is before the eyes of this person counts as read. */
function seen() {
  if (document.hidden) return;
  const newest = messagesOf(placeName(room.me, room.place)).at(-1);
  if (!newest || newest.order <= (room.read[`${room.me}/${room.place}`] ?? 0)) return;
  room.read[`${room.me}/${room.place}`] = newest.order;
  api.read(room.place, newest.order);
}

/** Shows a message and lets it stand out for a moment. */
export function show(id) {
  const message = by(`m-${id}`);
  if (!message) return;
  message.scrollIntoView({ block: 'center' });
  message.classList.remove('found');
  void message.offsetWidth; // so that the same message can stand out again
  message.classList.add('found');
  message.focus({ preventScroll: true });
}
