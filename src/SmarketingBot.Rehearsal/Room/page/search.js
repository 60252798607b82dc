// The search beside the box where one writes, as the message extension offers it.
import * as api from './api.js';
import { openWindow } from './ask.js';
import { card } from './card.js';
import { el, fill, pause } from './dom.js';
import { room } from './state.js';
import { toast } from './toasts.js';
import { words } from './words.js';

const calm = 250;

export function openSearch() {
  const place = room.place;
  const found = el('ul', { class: 'found-list' });
  const told = el('p', { class: 'subtle', role: 'status' });
  const box = el('input', { id: 'search-words', type: 'text', role: 'searchbox', autocomplete: 'off' });
  const window = openWindow(words.search.title, [el('label', { for: 'search-words', text: words.search.label }), box, told, found], { close: words.search.close });
  let latest = 0;
  const look = async () => {
    const mine = ++latest;
    await pause(calm);
    if (mine !== latest) return;
    const answer = await api.search(place, box.value.trim());
    if (mine !== latest) return;
    told.textContent = answer.error ?? answer.toast ?? (answer.found.length ? '' : words.search.none);
    fill(found, (answer.found ?? []).map((json) => el('li', {},
      card(json, async () => {}),
      el('button', { type: 'button', text: words.search.paste, onclick: async () => {
        const { error } = await api.paste(place, json);
        window.shut();
        if (error) toast(error, 'error');
      } }))));
  };
  box.addEventListener('input', look);
  box.focus();
  look();
}
