// Who I am, and my two conversations.
import * as api from './api.js';
import { avatar, by, el, fill, says } from './dom.js';
import { go, meNow, on, room, unread } from './state.js';
import { city, time } from './times.js';
import { toast } from './toasts.js';
import { view } from './views.js';
import { languages, words } from './words.js';

export function startPeople() {
  says(by('people'), 'aria-label', () => words.people.label);
  on('room message read people here clock language', draw);
}

function draw() {
  if (!meNow()) {
    if (room.people.length) go(room.people[0].id, room.place);
    return;
  }
  const focused = by('people').contains(document.activeElement) ? document.activeElement.id : null;
  fill(by('people'),
    el('h2', { text: words.people.who }),
    el('ul', { class: 'who' }, room.people.map(one)),
    language(),
    el('h2', { text: words.people.where }),
    el('ul', { class: 'where' }, place('room', room.chat, words.people.group), place('own', room.bot, words.people.alone)));
  if (focused) by(focused)?.focus();
}

function one(person, i) {
  const news = unread(person.id, 'room') + unread(person.id, 'own');
  const mine = person.id === room.me;
  const far = person.zone !== room.home && room.clock.now ? words.people.hours(time(room.clock.now, person.zone), city(person.zone)) : '';
  return el('li', {},
    el('button', { type: 'button', id: `be-${person.id}`, class: 'person', 'aria-current': mine && 'true', 'aria-keyshortcuts': `Alt+${i + 1}`, onclick: () => be(person) },
      avatar(person.name, person.id),
      el('span', { class: 'lines' }, el('span', { class: 'name', text: person.name }), el('span', { class: 'subtle', text: [words.people.sides[person.side], far].filter(Boolean).join(' · ') })),
      news > 0 && el('span', { class: 'badge', title: words.people.unread(news) }, String(news), el('span', { class: 'unseen', text: words.people.unread('').trim() }))));
}

function place(id, name, about) {
  const news = unread(room.me, id);
  return el('li', {},
    el('button', { type: 'button', id: `see-${id}`, class: news ? 'place news' : 'place', 'aria-current': room.place === id && 'page', onclick: () => { go(room.me, id); view('chat'); } },
      el('span', { class: `icon icon-${id}`, 'aria-hidden': 'true', text: id === 'room' ? '👥' : '🤖' }),
      el('span', { class: 'lines' }, el('span', { class: 'name', text: name }), el('span', { class: 'subtle', text: about })),
      news > 0 && el('span', { class: 'badge' }, String(news), el('span', { class: 'unseen', text: words.people.unread('').trim() }))));
}

function language() {
  const me = meNow();
  const select = el('select', { id: 'language', onchange: async () => {
    const { error } = await api.speak(me.id, select.value);
    if (error) toast(error, 'error');
  } }, languages.map(({ client, name }) => el('option', { value: client, text: name, selected: client === me.locale })));
  return el('div', { class: 'language' }, el('label', { for: 'language', text: words.people.language }), select);
}

/** Becomes somebody; what they have not read yet is shown first. */
export function be(person) {
  const place = unread(person.id, room.place) > 0 ? room.place : unread(person.id, 'own') > 0 ? 'own' : unread(person.id, 'room') > 0 ? 'room' : room.place;
  go(person.id, place);
}
