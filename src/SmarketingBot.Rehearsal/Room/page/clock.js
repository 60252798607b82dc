// The clock on the wall, and where its buttons lead.
import * as api from './api.js';
import { by, el, fill, says } from './dom.js';
import { meNow, on, room } from './state.js';
import { city, day, dayTime, longDay, time } from './times.js';
import { toast } from './toasts.js';
import { words } from './words.js';

const moves = ['agenda', 'meeting', 'morning', 'week', 'minutes'];

export function startClock() {
  says(by('side'), 'aria-label', () => words.clock.label);
  const face = el('div', { id: 'face' });
  const buttons = new Map(moves.map((to) => [to, el('button', { type: 'button', id: `to-${to}`, onclick: () => move(to) })]));
  const hint = el('p', { id: 'clock-hint', class: 'subtle' });
  fill(by('side'),
    el('section', { id: 'clock', tabindex: '-1', 'aria-label': () => words.clock.label }, face, el('div', { class: 'moves' }, [...buttons.values()]), hint),
    el('section', { id: 'events', tabindex: '-1', 'aria-labelledby': 'journal-title' },
      el('h2', { id: 'journal-title', text: () => words.journal.label }),
      el('p', { id: 'journal-nothing', class: 'subtle', text: () => words.journal.nothing }),
      el('ol', { id: 'journal' })));
  on('room clock here language', () => draw(face, buttons, hint));
}

function draw(face, buttons, hint) {
  const { now, setUp, moving } = room.clock;
  if (!now) return;
  const me = meNow();
  const far = me && me.zone !== room.home;
  fill(face,
    el('p', { class: 'now' }, el('time', { datetime: now, text: time(now, room.home) }), ' ', el('span', { class: 'subtle', text: words.clock.zone(city(room.home)) })),
    el('p', { class: 'date', text: longDay(now, room.home) }),
    far && el('p', { class: 'subtle', text: words.clock.forMe(me.first, dayTime(now, me.zone), city(me.zone)) }));
  for (const [to, button] of buttons) {
    const at = room.clock[to];
    fill(button, el('span', { text: words.clock[to] }), at && el('span', { class: 'subtle', text: isFar(at, now) ? day(at, room.home) : dayTime(at, room.home) }));
    button.disabled = moving || (!setUp && (to === 'agenda' || to === 'meeting'));
  }
  hint.textContent = moving ? words.clock.moving : setUp ? words.clock.still : words.clock.setUpFirst;
}

// The same weekday a week later would read as today.
const isFar = (at, now) => Date.parse(at) - Date.parse(now) > 6 * 24 * 3600_000;

/** Moves the clock; the promise ends when everything due on the way was said. */
export async function move(to) {
  const focused = document.activeElement?.id;
  const { error } = await api.moveClock(to);
  if (error) toast(error, 'error');
  // A button that was out of use for a moment lost the keyboard.
  if (focused?.startsWith('to-') && document.activeElement === document.body) by(focused)?.focus();
}
