// Small words for building the page. Whatever people or the bot wrote becomes text, never markup.

/** Makes an element: `class`, `text`, `on…` listeners, everything else an attribute; undefined, null and false leave it out. */
export function el(name, props = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'class') node.className = value;
    else if (key === 'text') node.textContent = value;
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return node;
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
