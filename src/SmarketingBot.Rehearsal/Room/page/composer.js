// Where one writes.
import * as api from './api.js';
import { Completion, example } from './completion.js';
import { by, el, fill } from './dom.js';
import { openSearch } from './search.js';
import { go, on, room } from './state.js';
import { toast } from './toasts.js';
import { words } from './words.js';

const drafts = new Map();
let box;
let mention;
let completion;

export function startComposer() {
  box = el('textarea', {
    id: 'write', rows: '1', 'aria-describedby': 'write-hint', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'suggestions', autocomplete: 'off', spellcheck: 'false',
  });
  mention = el('button', { type: 'button', id: 'mention', class: 'mention-bot', 'aria-pressed': 'true', onclick: () => {
    mention.setAttribute('aria-pressed', String(!mentions()));
    name();
  } });
  const list = el('div', { id: 'suggestions', role: 'listbox', 'aria-label': () => words.write.completion, hidden: true });
  completion = new Completion(box, list);
  box.addEventListener('keydown', (event) => {
    if (completion.takes(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  box.addEventListener('input', () => { grow(); completion.look(); });
  box.addEventListener('blur', () => completion.shut());
  fill(by('composer'),
    list,
    el('div', { class: 'write-row' },
      mention, box,
      el('button', { type: 'button', id: 'send', class: 'primary', text: () => words.write.send, onclick: send })),
    el('div', { class: 'write-more' },
      el('button', { type: 'button', class: 'quiet', id: 'commands', text: () => words.write.commands, onclick: () => { box.focus(); completion.all(); } }),
      el('button', { type: 'button', class: 'quiet', id: 'search', text: () => words.write.search, onclick: openSearch }),
      el('span', { id: 'write-hint', class: 'subtle', text: words.write.hint })));
  let before;
  const change = () => {
    if (before) drafts.set(before, box.value);
    before = `${room.me}/${room.place}`;
    box.value = drafts.get(before) ?? '';
    completion.shut();
    grow();
    name();
  };
  on('room here', change);
  on('people', grow);
  on('language', () => { completion.shut(); grow(); name(); });
}

const mentions = () => mention.getAttribute('aria-pressed') === 'true';

function name() {
  const shared = room.place === 'room';
  mention.hidden = !shared;
  mention.textContent = `@${room.bot}`;
  mention.title = mentions() ? words.write.mentionOn : words.write.mentionOff;
  const label = shared ? words.write.toRoom(room.chat) : words.write.toBot;
  box.setAttribute('aria-label', label);
  box.placeholder = label;
}

function grow() {
  const shape = example(box.value);
  by('write-hint').textContent = shape ? words.write.example(shape) : words.write.hint;
  by('write-hint').classList.toggle('example', Boolean(shape));
  // As high as what is written; the hint in an empty box has one line.
  box.style.height = '';
  if (box.value) box.style.height = `${Math.min(box.scrollHeight + 2, 160)}px`;
}

/** Sends what stands there. */
export async function send() {
  const typed = box.value.trim();
  // Before the room is there nobody knows whom to mention.
  if (!typed || !room.opened) return;
  const [me, place] = [room.me, room.place];
  const told = place === 'room' && mentions() && !typed.toLowerCase().includes(`@${room.bot.toLowerCase()}`);
  box.value = '';
  completion.shut();
  grow();
  const answer = await api.say(place, told ? `@${room.bot} ${typed}` : typed);
  if (answer.heard === false) toast(words.chat.unheard);
  if (!answer.error) return;
  toast(answer.error, 'error');
  // What was not sent is not lost.
  if (me === room.me && place === room.place && box.value === '') box.value = typed;
}

/** Writes as somebody, letter by letter if there is time; the bot is mentioned where that is needed. */
export async function type(person, place, text, letter) {
  go(person, place);
  mention.setAttribute('aria-pressed', 'true');
  name();
  for (let i = 1; i <= text.length; i++) {
    box.value = text.slice(0, i);
    grow();
    await letter();
  }
  await send();
}
