// A button with a small menu: arrows move, Esc leaves, as menus do.
import { el } from './dom.js';

/** @param label what the button is called. @param entries pairs of a title and what it does. */
export function menu(label, entries) {
  const button = el('button', { type: 'button', class: 'quiet dots', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-label': label, title: label, text: '…' });
  const home = el('div', { class: 'menu-home' }, button);
  button.addEventListener('click', () => open(home, button, entries));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open(home, button, entries);
  });
  return home;
}

function open(home, button, entries) {
  if (home.querySelector('[role=menu]')) return;
  let isOpen = true;
  const shut = (back) => {
    // Taking the list away takes the keyboard from it, which would shut it again.
    if (!isOpen) return;
    isOpen = false;
    if (back) button.focus();
    list.remove();
    button.setAttribute('aria-expanded', 'false');
  };
  const items = entries.map(([title, act]) => el('button', { type: 'button', role: 'menuitem', tabindex: '-1', text: title, onclick: () => { shut(true); act(); } }));
  const list = el('div', { role: 'menu', class: 'menu', onkeydown: (event) => {
    const at = items.indexOf(document.activeElement);
    if (event.key === 'Escape') shut(true);
    else if (event.key === 'ArrowDown') items[(at + 1) % items.length].focus();
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length].focus();
    else if (event.key === 'Home') items[0].focus();
    else if (event.key === 'End') items.at(-1).focus();
    else if (event.key === 'Tab') return shut(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, onfocusout: (event) => { if (!home.contains(event.relatedTarget)) shut(false); } }, items);
  home.append(list);
  button.setAttribute('aria-expanded', 'true');
  items[0].focus();
}
