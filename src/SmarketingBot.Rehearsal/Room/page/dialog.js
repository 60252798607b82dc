// Forms that the bot opens, one after the other in the same window until it takes what was sent.
import * as api from './api.js';
import { openWindow } from './ask.js';
import { card } from './card.js';
import { el, fill } from './dom.js';
import { toast } from './toasts.js';
import { words } from './words.js';

/** Shows what came of a press: a short text, an error, a form. */
export function answered(answer) {
  if (answer.error) toast(answer.error, 'error');
  if (answer.toast) toast(answer.toast);
  if (answer.dialog) openForm(answer.dialog);
}

function openForm(first) {
  const problem = el('p', { class: 'problem', role: 'alert' });
  const place = el('div', { class: 'form' });
  const window = openWindow(first.title, [problem, place], { close: words.dialog.close, kind: 'form-window' });
  const show = (form) => {
    window.heading.textContent = form.title || first.title;
    problem.textContent = '';
    fill(place, card(form.card, async (action, inputs) => {
      const answer = await api.sendForm(form.id, action, inputs);
      if (answer.error) {
        problem.textContent = answer.error;
        return;
      }
      if (answer.dialog) {
        show(answer.dialog);
        return;
      }
      window.shut();
      if (answer.toast) toast(answer.toast);
    }));
    // The first thing to fill in, not the button that closes.
    (place.querySelector('input, select, textarea') ?? place.querySelector('button'))?.focus();
  };
  show(first);
}
