// The bar on top: the story, starting over, the look, the language, the keys.
import * as api from './api.js';
import { ask } from './ask.js';
import { by, el, fill, says } from './dom.js';
import { playStory } from './guide.js';
import { showKeys } from './keys.js';
import { on, room } from './state.js';
import { theme, turnTheme } from './theme.js';
import { toast } from './toasts.js';
import { language, languages, speak, words } from './words.js';

export function startTop() {
  const look = el('button', { type: 'button', class: 'quiet', id: 'look', onclick: turnTheme });
  const name = () => { look.textContent = words.top.theme[theme()]; };
  on('theme language', name);
  name();
  const lost = el('p', { id: 'connection', role: 'status', text: words.connecting });
  on('online language', () => { lost.textContent = room.online ? '' : room.opened ? words.gone : words.connecting; });
  says(document.querySelector('title'), 'text', () => words.title);
  // Before the room is there nobody could act in it.
  on('room', () => { for (const id of ['play', 'over']) by(id).disabled = false; });
  fill(by('top'),
    el('h1', { text: () => words.title }),
    el('p', { class: 'about', text: () => words.about }),
    lost,
    el('div', { class: 'acts' },
      el('button', { type: 'button', class: 'primary', id: 'play', disabled: true, text: () => words.top.story, onclick: playStory }),
      el('button', { type: 'button', class: 'quiet', id: 'over', disabled: true, text: () => words.top.over, onclick: startOver }),
      look,
      tongues(),
      el('button', { type: 'button', class: 'quiet wide', id: 'keys', text: () => words.top.keys, onclick: showKeys }),
      el('a', { class: 'quiet wide', href: '/about', text: () => words.top.understands })));
}

/** The page's own language; what people read on cards follows their own. */
function tongues() {
  const select = el('select', { id: 'page-language', 'aria-label': () => words.top.language, title: () => words.top.language, onchange: () => speak(select.value) },
    languages.map(({ tag, name }) => el('option', { value: tag, text: name, lang: tag, selected: tag === language.tag })));
  return select;
}

async function startOver() {
  if (!(await ask(words.over.title, words.over.text, words.over.yes, words.over.no))) return;
  const { error } = await api.startOver();
  if (error) toast(error);
}
