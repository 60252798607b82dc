// What just happened, and to whom; newest first.
import { show } from './chat.js';
import { by, el, fill } from './dom.js';
import { go, on, personOf, room } from './state.js';
import { day, dayTime, time } from './times.js';
import { aloud } from './toasts.js';
import { view } from './views.js';
import { words } from './words.js';

/** Called by the clock, which stands above it. */
export function startJournal() {
  on('room people language', all);
  on('journal', (entry) => {
    by('journal').prepend(line(entry));
    by('journal-nothing').hidden = true;
    if (entry.kind !== 'time') aloud(`${dayTime(entry.at, room.home)}, ${words.journal.kinds[entry.kind]} → ${whom(entry)}: ${entry.text}`);
  });
}

function all() {
  by('journal-nothing').hidden = room.journal.length > 0;
  fill(by('journal'), room.journal.toReversed().map(line));
}

const reader = (entry) => (entry.place?.startsWith('own:') ? personOf(entry.place.slice(4)) : null);
const whom = (entry) => (reader(entry) ? words.journal.own(reader(entry).first) : room.chat);

function line(entry) {
  const when = dayTime(entry.at, room.home);
  if (entry.kind === 'time') return el('li', { class: 'time' }, el('span', { text: `${day(entry.at, room.home)}, ${time(entry.at, room.home)} · ${words.journal.kinds.time}` }));
  return el('li', {},
    el('button', { type: 'button', class: `entry ${entry.kind}`, onclick: () => follow(entry) },
      el('span', { class: 'facts' }, `${when} · `, el('b', { text: words.journal.kinds[entry.kind] }), ` → ${whom(entry)}`),
      el('span', { class: 'words', text: entry.text })));
}

function follow(entry) {
  go(reader(entry)?.id ?? room.me, reader(entry) ? 'own' : 'room');
  view('chat');
  show(entry.message);
}
