// The keyboard's shortcuts; all of them need Alt, so that nothing happens to whoever dictates or types.
import { openWindow } from './ask.js';
import { by, el } from './dom.js';
import { nextStep } from './guide.js';
import { be } from './people.js';
import { go, room } from './state.js';
import { view } from './views.js';
import { words } from './words.js';

export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
    if (!act(event.code)) return;
    event.preventDefault();
  });
}

function act(code) {
  const number = /^Digit([1-5])$/.exec(code);
  if (number) {
    const person = room.people[number[1] - 1];
    if (person) be(person);
    return true;
  }
  const known = {
    KeyG: () => { go(room.me, 'room'); look('chat', 'write'); },
    KeyO: () => { go(room.me, 'own'); look('chat', 'write'); },
    KeyM: () => look('chat', 'write'),
    KeyJ: () => look('clock', 'events'),
    KeyT: () => look('clock', 'clock'),
    KeyN: nextStep,
    KeyK: showKeys,
  }[code];
  known?.();
  return known !== undefined;
}

function look(part, id) {
  view(part);
  by(id)?.focus();
}

export function showKeys() {
  openWindow(words.keys.title, el('table', { class: 'keys' }, el('tbody', {},
    words.keys.rows.map(([keys, what]) => el('tr', {}, el('th', { scope: 'row' }, el('kbd', { text: keys })), el('td', { text: what }))))), { close: words.keys.close });
}
