// Runs in the page: many small texts, read by our Markdown and by markdown-it with the rules that Teams has.
import { drawMarkdown } from '/cards/cards.js';
import { markdown } from './theirs.js';

const pieces = ['**', '*', '_', '__', '***', 'a', 'b', 'word', ' ', ' ', '\\*', '\\_', '\\[', '\\w', '[', ']', '(', ')', '[x](https://e.com)', '[', '](https://e.com/a_b)', '](javascript:a)',
  '&amp;', '&', '&#65;', '<', '>', '<at>Noa</at>', '<b>', '!', '.', ',', '–', 'ü', '😀', '`', '~~', '#', '1.', '-', '\n', '\n\n', '  \n', '“', '"'];
const lines = ['- one', '- two', '* star', '1. first', '2. second', '3) third', 'words', '  more', '  - within', '   1. inside', '', '', '-', '10. ten', '-no', '**bold**', '   back'];

/** Texts that come out differently; none is what we want. The same texts each time. */
export function unlikeTexts(count) {
  let seed = 7;
  const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
  const unlike = [];
  for (let i = 0; i < count; i++) {
    const [from, between] = i % 4 === 0 ? [lines, '\n'] : [pieces, ''];
    const text = Array.from({ length: 1 + random(9) }, () => from[random(from.length)]).join(between);
    const [ours, theirs] = [outline(drawMarkdown(text)), outline(parsed(markdown.render(text)))];
    if (ours !== theirs) unlike.push(`${JSON.stringify(text)}: ours ${ours}, theirs ${theirs}`);
  }
  return unlike;
}

function parsed(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** Tags and words, one line; paragraphs within list items don't matter, and how spaces fall at the edges of blocks neither. */
function outline(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[ \n]+/g, ' ');
  const inside = [...node.childNodes].map(outline).join('');
  if (node.nodeType !== Node.ELEMENT_NODE) return inside.replace(/ *(<\/?(?:p|ul|ol|li|br)\b[^>]*>) */g, '$1').replace(/ +/g, ' ').trim();
  const name = node.localName;
  if (name === 'br') return '<br>';
  if (name === 'p' && node.parentElement?.localName === 'li') return ` ${inside} `;
  const more = name === 'a' ? ` ${node.href}` : name === 'ol' && node.hasAttribute('start') ? ` ${node.getAttribute('start')}` : '';
  return `<${name}${more}>${inside}</${name}>`;
}
