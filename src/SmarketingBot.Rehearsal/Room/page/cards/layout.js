// How elements stand to each other: stacks with spacing and lines, columns, boxes, facts; and what to do with an element nobody knows.
import { make } from './dom.js';
import { drawActions } from './actions.js';
import { drawInput } from './inputs.js';
import { drawMarkdown, drawRichText, drawTextBlock } from './text.js';

const drawers = {
  'TextBlock': drawTextBlock,
  'RichTextBlock': drawRichText,
  'Container': drawContainer,
  'ColumnSet': drawColumns,
  'FactSet': drawFacts,
  'ProgressBar': drawBar,
  'ActionSet': (set, card) => drawActions(set.actions ?? [], card),
  'Input.Text': drawInput,
  'Input.Number': drawInput,
  'Input.Date': drawInput,
  'Input.Time': drawInput,
  'Input.Toggle': drawInput,
  'Input.ChoiceSet': drawInput,
};

/** Draws elements one below the other into `stack`. @returns the stack */
export function drawStack(stack, elements, card) {
  stack.classList.add('ac-stack');
  for (const element of elements ?? []) {
    const drawn = drawElement(element, card);
    if (drawn) stack.append(drawn);
  }
  return stack;
}

/** Draws an element, or what stands in for it; null where the card itself says that nothing does. */
function drawElement(element, card) {
  const draw = Object.hasOwn(drawers, element?.type ?? '') ? drawers[element.type] : null;
  if (draw) return place(draw(element, card), element, card);
  if (element?.fallback === 'drop') return null;
  if (element?.fallback && typeof element.fallback === 'object') return drawElement({ spacing: element.spacing, separator: element.separator, ...element.fallback }, card);
  return place(make('p.ac-text.ac-small.ac-subtle.ac-unknown', {}, card.words.hidden), element ?? {}, card);
}

/** Spacing, line and visibility, alike for every element. */
function place(drawn, element, card) {
  drawn.classList.add(`ac-gap-${(element.spacing ?? 'default').toLowerCase()}`);
  if (element.separator) drawn.classList.add('ac-line');
  if (element.id) card.byId.set(element.id, drawn);
  drawn.hidden = element.isVisible === false;
  return drawn;
}

function drawContainer(container, card) {
  const style = container.style?.toLowerCase();
  const box = make('div');
  if (style && style !== 'default') box.classList.add('ac-box', `ac-on-${style}`);
  return drawStack(box, container.items, card);
}

function drawColumns(set, card) {
  const row = make('div.ac-columns');
  for (const column of set.columns ?? []) {
    const cell = place(drawContainer(column, card), column, card);
    const width = String(column.width ?? 'stretch');
    if (width === 'auto') cell.classList.add('ac-auto');
    else if (width.endsWith('px')) cell.style.flex = `0 0 ${width}`;
    else if (Number(width) > 0) cell.style.flex = `${Number(width)} 1 0`;
    row.append(cell);
  }
  return row;
}

function drawFacts(set) {
  const facts = make('dl.ac-facts');
  for (const { title, value } of set.facts ?? []) facts.append(make('dt', {}, drawMarkdown(title)), make('dd', {}, drawMarkdown(value)));
  return facts;
}

/** Teams' own bar, newer than 1.5; for the others our cards bring a line of text. */
function drawBar({ value = 0, max = 100, color = 'Accent' }, card) {
  const filled = make(`div.ac-fill-${color.toLowerCase()}`);
  filled.style.width = `${Math.min(100, Math.max(0, (100 * value) / max))}%`;
  return make('div.ac-bar', { 'role': 'progressbar', 'aria-label': card.words.progress, 'aria-valuemin': 0, 'aria-valuenow': value, 'aria-valuemax': max }, filled);
}
