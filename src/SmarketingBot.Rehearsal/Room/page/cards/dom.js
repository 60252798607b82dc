// The one way in which elements are made here: text becomes text nodes, and nothing is ever parsed as HTML.

/**
 * Makes an element.
 * @param {string} name its tag, with classes: `div.ac-text.ac-small`.
 * @param {object} [attributes] `true` sets an empty attribute; undefined, null and false leave it out.
 * @param {...(Node|string|null|undefined)} children strings become text; null and undefined are left out.
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split('.');
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

let last = 0;

/** An id that no other element of the page has. */
export function freshId(stem) {
  last += 1;
  return `ac-${stem}-${last}`;
}

/** An address that may be opened from a card, or null. */
export function safeUrl(address) {
  try {
    const url = new URL(address);
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
