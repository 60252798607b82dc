// Buttons: pressing them, folding parts out and in, and the menu of those that find no place in the row.
import { freshId, make, safeUrl } from './dom.js';
import { drawStack } from './layout.js';
import { makeMenu } from './menu.js';

// Teams shows this many in a row and the others in the menu beside them.
const most = 6;

/** Draws a row of actions, and below it the place where a card inside an Action.ShowCard unfolds. */
export function drawActions(actions, card) {
  const set = make('div.ac-actions');
  const row = make('div.ac-row');
  set.append(row);
  const known = actions.map((action) => chosen(action)).filter(Boolean);
  const isSecond = (action) => action.mode?.toLowerCase() === 'secondary';
  const inRow = known.filter((action) => !isSecond(action)).slice(0, most);
  for (const action of inRow) row.append(drawButton(action, set, card, 'ac-button'));
  const inMenu = known.filter((action) => !inRow.includes(action));
  if (inMenu.length > 0) row.append(makeMenu(inMenu.map((action) => drawButton(action, set, card, 'ac-item')), card.words.more));
  return set;
}

const handlers = {
  'Action.Execute': (action, card) => send(card, card.options.onExecute, action),
  'Action.Submit': (action, card) => send(card, card.options.onSubmit, action),
  'Action.OpenUrl': (action, card) => card.options.onOpenUrl?.(action.url),
  'Action.ToggleVisibility': toggle,
};

/** The action itself, or what stands in for it where we don't know its kind. */
function chosen(action) {
  if (Object.hasOwn(handlers, action?.type ?? '') || action?.type === 'Action.ShowCard') return action;
  return action?.fallback && typeof action.fallback === 'object' ? chosen(action.fallback) : null;
}

function drawButton(action, set, card, look) {
  const attributes = { 'data-action': action.type, title: action.tooltip };
  const href = action.type === 'Action.OpenUrl' ? safeUrl(action.url) : null;
  const button = href
    ? make(`a.${look}`, { ...attributes, href, target: '_blank', rel: 'noopener noreferrer' }, action.title ?? '')
    : make(`button.${look}`, { ...attributes, type: 'button' }, action.title ?? '');
  if (action.style && action.style !== 'default') button.classList.add(`ac-${action.style.toLowerCase()}`);
  if (action.isEnabled === false || (action.type === 'Action.OpenUrl' && !href)) button.setAttribute('disabled', '');
  const press = action.type === 'Action.ShowCard' ? foldOut(action, button, set, card) : () => {
    foldIn(set);
    return handlers[action.type](action, card);
  };
  button.addEventListener('click', (event) => {
    // With no listener of the room's, a link is just a link.
    if (href && !card.options.onOpenUrl) return undefined;
    event.preventDefault();
    return card.isBusy() || button.hasAttribute('disabled') ? undefined : press();
  });
  return button;
}

/** Checks what was filled in, and hands it over; until the answer has come no button of the card can be pressed. */
async function send(card, handler, action) {
  const sendsNothing = action.associatedInputs?.toLowerCase() === 'none';
  const fields = sendsNothing ? [] : card.fields();
  const wrong = fields.filter((field) => !field.check());
  if (wrong.length > 0) {
    wrong[0].focus();
    return;
  }
  const inputs = Object.fromEntries(fields.map((field) => [field.id, field.value()]));
  card.setBusy(true);
  try {
    await handler?.(action, inputs);
  } finally {
    card.setBusy(false);
  }
}

function toggle(action, card) {
  for (const target of action.targetElements ?? []) {
    const { elementId, isVisible } = typeof target === 'string' ? { elementId: target } : target;
    const element = card.byId.get(elementId);
    if (element) element.hidden = isVisible === undefined ? !element.hidden : !isVisible;
  }
}

/** Draws the card inside an Action.ShowCard, folded in; pressing its button unfolds it and folds its neighbours. */
function foldOut(action, button, set, card) {
  const inner = card.within();
  const panel = make('div.ac-fold.ac-on-emphasis', { id: freshId('fold'), hidden: true });
  drawStack(panel, action.card?.body, inner);
  if (action.card?.actions?.length) panel.append(drawActions(action.card.actions, inner));
  set.append(panel);
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', panel.id);
  return () => {
    const isOpen = !panel.hidden;
    foldIn(set);
    panel.hidden = isOpen;
    button.setAttribute('aria-expanded', String(!isOpen));
  };
}

/** At most one part of a row is folded out, and none once another of its actions is pressed. */
function foldIn(set) {
  for (const panel of set.querySelectorAll(':scope > .ac-fold')) panel.hidden = true;
  for (const opener of set.querySelectorAll(':scope > .ac-row [data-action][aria-expanded]')) opener.setAttribute('aria-expanded', 'false');
}
