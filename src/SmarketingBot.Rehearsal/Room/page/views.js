// On a narrow window one part is shown at a time; the bar below changes it.
import { by, el, fill, says } from './dom.js';
import { on, room, unread } from './state.js';
import { words } from './words.js';

const parts = ['people', 'chat', 'clock'];
const buttons = new Map();

export function startViews() {
  says(by('views'), 'aria-label', () => words.views.label);
  fill(by('views'), parts.map((part) => {
    const button = el('button', { type: 'button', id: `view-${part}`, onclick: () => view(part) }, el('span', { text: () => words.views[part] }), el('span', { class: 'badge' }));
    buttons.set(part, button);
    return button;
  }));
  view('chat');
  on('room message read here', () => {
    const news = room.people.reduce((sum, person) => sum + unread(person.id, 'room') + unread(person.id, 'own'), 0);
    buttons.get('people').querySelector('.badge').textContent = news || '';
  });
}

/** Shows a part; on a wide window all are there anyway. */
export function view(part) {
  by('frame').dataset.view = part;
  for (const [name, button] of buttons) name === part ? button.setAttribute('aria-current', 'true') : button.removeAttribute('aria-current');
}
