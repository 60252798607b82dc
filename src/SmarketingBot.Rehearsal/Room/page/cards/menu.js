// The menu "…": one stop of the Tab key, arrows within, Esc closes (the pattern "menu button" of WAI-ARIA's authoring practices).
import { freshId, make } from './dom.js';

/** Makes a button that opens a menu of the given buttons. @param {HTMLElement[]} items @param {string} name what the button is called */
export function makeMenu(items, name) {
  const list = make('div.ac-menu', { role: 'menu', id: freshId('menu'), 'aria-label': name, hidden: true }, ...items);
  const opener = make('button.ac-button', { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-label': name }, '…');
  const whole = make('div.ac-more', {}, opener, list);
  for (const item of items) {
    item.setAttribute('role', 'menuitem');
    item.tabIndex = -1;
    item.addEventListener('click', () => close(true));
  }

  const open = (at) => {
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    items.at(at).focus();
  };
  const close = (isBack) => {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    if (isBack) opener.focus();
  };

  opener.addEventListener('click', () => (list.hidden ? open(0) : close(true)));
  whole.addEventListener('focusout', (event) => {
    if (!whole.contains(event.relatedTarget)) close(false);
  });
  whole.addEventListener('keydown', (event) => {
    const here = items.indexOf(document.activeElement);
    const next = { ArrowDown: (here + 1) % items.length, ArrowUp: here <= 0 ? -1 : here - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) open(next);
    else if (event.key === 'Escape' && !list.hidden) close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return whole;
}
