// Inside a line of Markdown, as far as Teams reads it: bold, italic, links, mentions, escapes, entities. The rest stays as typed.
// Emphasis follows the delimiter rules of CommonMark 0.31, 6.2, so that a_b_c and 2 * 3 * 4 stay what they are.
import { make, safeUrl } from './dom.js';

const punctuation = /[\p{P}\p{S}]/u;
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const entities = '&(?:#(\\d{1,7})|#[xX]([\\da-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp));';

// What a line is made of; the first that fits at a place is taken. Each adds to the parts.
const kinds = [
  [/^(?:\\| {2,})\n */, (parts) => parts.push({ node: make('br') })],
  [/^ ?\n */, (parts) => addText(parts, ' ')],
  [/^\\([!-/:-@[-`{-~])/, (parts, [, sign]) => addText(parts, sign)],
  [new RegExp(`^${entities}`), (parts, found) => addText(parts, entity(...found))],
  [/^<at(?: id="[^"<>]*")?>([^<]*)<\/at>/, (parts, [, name]) => parts.push({ node: make('span.ac-at', {}, unescaped(name)) })],
  [/^(?:\*+|_+)/, (parts, [run], source, at) => parts.push(delimiter(source, at, run))],
  [/^\[/, (parts) => parts.push({ text: '[', isBracket: true, isActive: true })],
  [/^(?:[^\\&<*_[\]\n ]+| +|.)/su, (parts, [text]) => addText(parts, text)],
];

/** Draws one paragraph's Markdown. @param {string} source @returns {Node[]} */
export function drawInlines(source) {
  const parts = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    if (rest.startsWith(']')) {
      at += 1 + closeBracket(parts, rest.slice(1));
      continue;
    }
    const [pattern, add] = kinds.find(([begins]) => begins.test(rest));
    const found = pattern.exec(rest);
    add(parts, found, source, at);
    at += found[0].length;
  }
  return toNodes(parts);
}

function addText(parts, text) {
  const before = parts.at(-1);
  if (before?.text !== undefined && !before.isBracket && !before.mark) before.text += text;
  else parts.push({ text });
}

function entity(whole, decimal, hex, name) {
  if (name) return named[name];
  const code = parseInt(decimal ?? hex, decimal ? 10 : 16);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
}

function unescaped(text) {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(new RegExp(entities, 'g'), entity);
}

/** A run of stars or underscores: may it open, may it close? */
function delimiter(source, at, run) {
  const before = source[at - 1] ?? ' ';
  const after = source[at + run.length] ?? ' ';
  const isLeft = !/\s/.test(after) && (!punctuation.test(after) || /\s/.test(before) || punctuation.test(before));
  const isRight = !/\s/.test(before) && (!punctuation.test(before) || /\s/.test(after) || punctuation.test(after));
  const isWithinWord = run[0] === '_';
  return {
    mark: run[0], count: run.length, length: run.length,
    opens: isLeft && (!isWithinWord || !isRight || punctuation.test(before)),
    closes: isRight && (!isWithinWord || !isLeft || punctuation.test(after)),
  };
}

/** At a closing bracket: makes a link of what stands since the opening one. Returns how much of the rest belongs to it. */
function closeBracket(parts, rest) {
  const open = parts.findLastIndex((part) => part.isBracket);
  const target = /^\(\s*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/.exec(rest);
  const href = target && safeUrl(unescaped(target[1] ?? target[2]));
  if (open < 0 || !parts[open].isActive || !href) {
    if (open >= 0) parts[open].isBracket = false;
    addText(parts, ']');
    return 0;
  }
  const inside = toNodes(parts.splice(open).slice(1));
  parts.push({ node: make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...inside) });
  // No link within a link.
  for (const part of parts) if (part.isBracket) part.isActive = false;
  return target[0].length;
}

function toNodes(parts) {
  for (let close = 0; close < parts.length; close++) {
    const closer = parts[close];
    if (!closer.mark || !closer.closes || closer.count === 0) continue;
    const open = parts.slice(0, close).findLastIndex((opener) => opener.mark === closer.mark && opener.opens && opener.count > 0 && mayPair(opener, closer));
    if (open < 0) continue;
    const strength = parts[open].count >= 2 && closer.count >= 2 ? 2 : 1;
    parts[open].count -= strength;
    closer.count -= strength;
    const node = make(strength === 2 ? 'strong' : 'em', {}, ...plain(parts.slice(open + 1, close)));
    parts.splice(open + 1, close - open - 1, { node });
    close = open + 1; // the loop goes on with the closer, which may have signs left
  }
  return plain(parts);
}

// "If one of the delimiters can both open and close, the sum of their lengths must not be a multiple of 3, unless both are."
function mayPair(opener, closer) {
  if (!opener.closes && !closer.opens) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

/** Nodes of parts, with signs that mean nothing as text; neighbouring texts become one. */
function plain(parts) {
  const nodes = [];
  for (const part of parts) {
    const node = part.node ?? document.createTextNode(part.mark ? part.mark.repeat(part.count) : part.text);
    if (node.nodeType === Node.TEXT_NODE && nodes.at(-1)?.nodeType === Node.TEXT_NODE) nodes.at(-1).data += node.data;
    else nodes.push(node);
  }
  return nodes;
}
