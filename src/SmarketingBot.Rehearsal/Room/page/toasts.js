// Short words that go away by themselves, and words for screen readers alone.
import { by, el } from './dom.js';
import { words } from './words.js';

const stays = 7000;
let waiting = [];

/** Shows a short text for a while. */
export function toast(text, kind = 'note') {
  const node = el('div', { class: `toast ${kind}`, role: kind === 'error' ? 'alert' : 'status' }, el('span', { text }),
    el('button', { type: 'button', class: 'quiet', 'aria-label': words.dialog.close, text: '✕', onclick: () => node.remove() }));
  by('toasts').append(node);
  setTimeout(() => node.remove(), Math.max(stays, text.length * 80));
}

/** Has a text read aloud when there is a pause; many at once become one. */
export function aloud(text) {
  waiting.push(text);
  if (waiting.length > 1) return;
  setTimeout(() => {
    const [said, more] = [waiting.slice(-3), Math.max(0, waiting.length - 3)];
    waiting = [];
    by('aloud').textContent = said.join('. ') + (more ? `, ${words.journal.more(more)}` : '');
  }, 600);
}
