// Reads a card that we drew, from what stands in the document and nothing else.
import { look } from './look.js';

/** What one comes across from the first to the last: words with their looks, actions, inputs, bars. */
export function readOurs(root) {
  const seen = [];
  const walkAction = (node) => seen.push({ action: node.textContent, kind: node.dataset.action, isOff: node.hasAttribute('disabled') });
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) seen.push(...look(node));
    if (node.nodeType !== Node.ELEMENT_NODE || getComputedStyle(node).display === 'none') return;
    if (node.dataset.action) walkAction(node);
    else if (node.matches('.ac-more')) node.querySelectorAll('[data-action]').forEach(walkAction); // as if it were open
    else if (node.dataset.input) seen.push(readInput(node));
    else if (node.getAttribute('role') === 'progressbar') seen.push(readBar(node));
    else node.childNodes.forEach(walk);
  };
  walk(root);
  return seen;
}

/** Each input of a drawn card with the id that its buttons send. */
export const inputsOf = (root) => [...root.querySelectorAll('[data-input]')];

function readInput(frame) {
  const star = frame.querySelector('.ac-star');
  const label = frame.querySelector('legend, .ac-label');
  const field = frame.querySelector('textarea, select, input');
  const boxes = [...frame.querySelectorAll('input[type=checkbox], input[type=radio]')];
  const many = boxes[0]?.type === 'checkbox' && boxes.length + frame.querySelectorAll('.ac-choices').length > 1;
  const common = { input: frame.dataset.input, label: label ? label.textContent.replace(star?.textContent ?? '', '') : null };
  const isRequired = Boolean(star) && (field.required || many || field.type === 'radio');
  if (field.getAttribute('role') === 'combobox') {
    const chips = [...frame.querySelectorAll('.ac-chip')].map((chip) => chip.firstChild.data);
    return { ...common, kind: 'people', isRequired, value: chips.length > 0 ? chips.join() : field.value };
  }
  if (field.tagName === 'SELECT') {
    const choices = [...field.options].filter((option) => option.value !== '').map((option) => `${option.value}=${option.text}`);
    return { ...common, kind: 'one of', isRequired, value: field.value, choices };
  }
  if (boxes.length === 1 && !many) return { ...common, kind: 'toggle', isRequired, value: boxes[0].checked, choices: [titleOf(boxes[0])] };
  if (boxes.length > 0) {
    const value = boxes.filter((box) => box.checked).map((box) => box.value).join();
    return { ...common, kind: many ? 'some of' : 'one of', isRequired, value, choices: boxes.map((box) => `${box.value}=${titleOf(box)}`) };
  }
  const kind = field.tagName === 'TEXTAREA' ? 'lines' : field.type;
  const limits = [field.min, field.max, field.maxLength > 0 ? field.maxLength : ''].join();
  return { ...common, kind, isRequired, value: field.value, limits, hint: field.placeholder ?? '' };
}

// Thirty pieces, as the line of text has that our cards bring for clients without a bar.
function readBar(node) {
  const filled = node.firstChild;
  const pieces = Math.floor((30 * filled.getBoundingClientRect().width) / node.getBoundingClientRect().width + 0.5);
  return { bar: `${pieces} of 30`, looks: pieces > 0 ? getComputedStyle(filled).backgroundColor : null };
}

const titleOf = (box) => box.nextElementSibling.textContent;
