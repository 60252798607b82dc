// Texts of a card: TextBlock, RichTextBlock, and the Markdown of both in blocks: paragraphs and lists.
import { make } from './dom.js';
import { drawInlines } from './inlines.js';

const marker = /^ {0,3}(?:([-*+])|(\d{1,9})([.)]))(?:( {1,4})(?=\S)|\s*$)/;

/** Draws the Markdown that Teams knows. @param {string} source @returns {DocumentFragment} */
export function drawMarkdown(source) {
  const fragment = document.createDocumentFragment();
  fragment.append(...drawBlocks(String(source ?? '').replace(/\r\n?/g, '\n').split('\n')));
  return fragment;
}

function drawBlocks(lines) {
  const blocks = [];
  let paragraph = [];
  const end = () => {
    if (paragraph.length > 0) blocks.push(make('p', {}, ...drawInlines(paragraph.join('\n').trim())));
    paragraph = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const found = marker.exec(lines[at]);
    if (/^\s*$/.test(lines[at])) end();
    else if (found && (paragraph.length === 0 || (found[4] && (found[1] || found[2] === '1')))) {
      end();
      const { list, next } = drawList(lines, at, found);
      blocks.push(list);
      at = next - 1;
    } else paragraph.push(lines[at].trimStart());
  }
  end();
  return blocks;
}

/** Draws a list from its first line on; `next` is the first line after it. */
function drawList(lines, from, first) {
  const isOrdered = first[2] !== undefined;
  const start = isOrdered && Number(first[2]) !== 1 ? Number(first[2]) : undefined;
  const list = make(isOrdered ? 'ol' : 'ul', { start });
  let next = from;
  for (;;) {
    const found = next < lines.length && marker.exec(lines[next]);
    if (!found || found[1] !== first[1] || found[3] !== first[3]) break;
    const indent = found[0].length || 1;
    const inside = [lines[next].slice(found[0].length)];
    for (next += 1; next < lines.length; next++) {
      const line = lines[next];
      const isBlank = /^\s*$/.test(line);
      const isMine = line.search(/\S/) >= indent;
      // An item that begins with nothing is nothing, once a blank line follows.
      if (inside.length === 2 && inside.every((own) => own.trim() === '')) break;
      // A line that goes on without indent belongs to the paragraph before it; after a blank line it doesn't.
      if (!isMine && !isBlank && (marker.test(line) || /^\s*$/.test(inside.at(-1)))) break;
      inside.push(isMine ? line.slice(indent) : line.trimStart());
    }
    const blocks = drawBlocks(inside);
    list.append(make('li', {}, ...(blocks.length === 1 && blocks[0].tagName === 'P' ? blocks[0].childNodes : blocks)));
  }
  return { list, next };
}

/** The classes that size, weight and colour give a text. */
function looks(text) {
  const classes = [];
  const add = (value, usual) => {
    if (value && value.toLowerCase() !== usual) classes.push(`ac-${value.toLowerCase()}`);
  };
  add(text.size, 'default');
  add(text.weight, 'default');
  add(text.color, 'default');
  if (text.isSubtle) classes.push('ac-subtle');
  if (text.fontType?.toLowerCase() === 'monospace') classes.push('ac-monospace');
  return classes;
}

/** Draws a TextBlock. */
export function drawTextBlock(text) {
  const isHeading = text.style?.toLowerCase() === 'heading';
  const block = make(isHeading ? 'h3.ac-text' : 'div.ac-text', {}, drawMarkdown(text.text));
  // A heading holds no paragraphs: its words stand in it directly.
  if (isHeading) for (const p of block.querySelectorAll('p')) p.replaceWith(...p.childNodes);
  block.classList.add(...looks(text));
  if (text.horizontalAlignment) block.classList.add(`ac-${text.horizontalAlignment.toLowerCase()}`);
  if (!text.wrap) block.classList.add('ac-nowrap');
  if (text.maxLines) {
    block.classList.add('ac-lines');
    block.style.webkitLineClamp = String(text.maxLines);
  }
  return block;
}

/** Draws a RichTextBlock: runs of text without Markdown. */
export function drawRichText(text) {
  const block = make('p.ac-text');
  for (const inline of text.inlines ?? []) {
    const run = typeof inline === 'string' ? { text: inline } : inline;
    const span = make('span', {}, run.text ?? '');
    span.classList.add(...looks(run));
    for (const style of ['italic', 'strikethrough', 'underline', 'highlight']) if (run[style]) span.classList.add(`ac-${style}`);
    block.append(span);
  }
  if (text.horizontalAlignment) block.classList.add(`ac-${text.horizontalAlignment.toLowerCase()}`);
  return block;
}
