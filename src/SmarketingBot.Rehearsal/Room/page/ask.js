// A window over the page that keeps the keyboard until it is closed. The browser's own dialog does that.
import { el } from './dom.js';

/** Opens a window with a title and content. `closed` is called however it closes; returns a function that closes it. */
export function openWindow(title, content, { close, closed, kind = '' } = {}) {
  const heading = el('h2', { id: 'window-title', text: title });
  const shut = () => dialog.close();
  const dialog = el('dialog', { class: `window ${kind}`, 'aria-labelledby': 'window-title' },
    el('div', { class: 'window-head' }, heading, close && el('button', { type: 'button', class: 'quiet', text: '✕', 'aria-label': close, onclick: shut })),
    el('div', { class: 'window-body' }, content));
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    closed?.();
    // What opened it may have been drawn anew meanwhile; then the place where one writes is the next best.
    if (!document.querySelector('dialog[open]') && (document.activeElement === document.body || !document.activeElement))
      (before?.isConnected ? before : document.getElementById('write'))?.focus();
  });
  // A press beside the window leaves it, as Esc does.
  dialog.addEventListener('mousedown', (event) => { if (event.target === dialog) shut(); });
  document.body.append(dialog);
  dialog.showModal();
  return { shut, dialog, heading };
}

/** Asks a question with two answers. */
export function ask(title, text, yes, no) {
  return new Promise((resolve) => {
    let answer = false;
    const { shut } = openWindow(title, [
      el('p', { text }),
      el('div', { class: 'row' },
        el('button', { type: 'button', class: 'primary', text: yes, onclick: () => { answer = true; shut(); } }),
        el('button', { type: 'button', text: no, onclick: () => shut() })),
    ], { closed: () => resolve(answer) });
  });
}
