// The bar on top: the story, starting over, the look, the keys.
import * as api from './api.js';
import { ask } from './ask.js';
import { by, el, fill } from './dom.js';
import { playStory } from './guide.js';
import { showKeys } from './keys.js';
import { on, room } from './state.js';
import { theme, turnTheme } from './theme.js';
import { toast } from './toasts.js';
import { words } from './words.js';

export function startTop() {
  const look = el('button', { type: 'button', class: 'quiet', id: 'look', onclick: turnTheme });
  const name = () => { look.textContent = words.top.theme[theme()]; };
  on('theme', name);
  name();
  const lost = el('p', { id: 'connection', role: 'status', text: words.connecting });
  on('online', () => { lost.textContent = room.online ? '' : words.gone; });
  document.title = words.title;
  // Before the room is there nobody could act in it.
  on('room', () => { for (const id of ['play', 'over']) by(id).disabled = false; });
  fill(by('top'),
    el('h1', { text: words.title }),
    el('p', { class: 'about', text: words.about }),
    lost,
    el('div', { class: 'acts' },
      el('button', { type: 'button', class: 'primary', id: 'play', disabled: true, text: words.top.story, onclick: playStory }),
      el('button', { type: 'button', class: 'quiet', id: 'over', disabled: true, text: words.top.over, onclick: startOver }),
      look,
      el('button', { type: 'button', class: 'quiet wide', id: 'keys', text: words.top.keys, onclick: showKeys }),
      el('a', { class: 'quiet wide', href: '/about', text: words.top.understands })));
}

async function startOver() {
  if (!(await ask(words.over.title, words.over.text, words.over.yes, words.over.no))) return;
  const { error } = await api.startOver();
  if (error) toast(error);
}
