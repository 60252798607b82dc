// Small words for building the page. Whatever people or the bot wrote becomes text, never markup.
import { on } from './state.js';

const spoken = [];
on('language', () => spoken.forEach((say) => say()));

/**
 * Makes an element: `class`, `text`, `on…` listeners, everything else an attribute; undefined, null and false leave it out.
 * A text or an attribute given as a function is said anew in another language: for what stands as long as the page does.
 */
export function el(name, props = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (typeof value === 'function') says(node, key, value);
    else set(node, key, value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

/** Gives an element a text or an attribute that is said anew in another language. */
export function says(node, key, words) {
  const say = () => set(node, key, words());
  spoken.push(say);
  say();
}

function set(node, key, value) {
  if (value === undefined || value === null || value === false) return;
  if (key === 'class') node.className = value;
  else if (key === 'text') node.textContent = value;
  else node.setAttribute(key, value === true ? '' : value);
}

/** The element with this id. */
export const by = (id) => document.getElementById(id);

/** Puts these children in the place of all there are. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

/** Waits. */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Two letters and a colour for whoever has no picture. */
export function avatar(name, key) {
  const letters = name.split(' ').map((word) => word[0]).join('').slice(0, 2);
  return el('span', { class: `avatar avatar-${key}`, 'aria-hidden': 'true', text: letters });
}
