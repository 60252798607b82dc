/* global AdaptiveCards, markdownit */
// Draws a card with Microsoft's renderer and reads it: its own objects tell which element is which.
import { look } from './look.js';

const { AdaptiveCard, HostConfig, SerializationContext, Version } = AdaptiveCards;

// Teams knows bold, italic, lists and links; the rest of Markdown stays as typed.
export const markdown = markdownit({ html: false, breaks: false })
  .disable(['heading', 'lheading', 'image', 'table', 'code', 'fence', 'backticks', 'blockquote', 'hr', 'html_block', 'html_inline', 'strikethrough', 'autolink', 'reference']);
// Ours opens nothing else.
markdown.validateLink = (url) => /^(https?|mailto):/i.test(url);
// And mentions, unless somebody's words only look like one: what is escaped stays text.
markdown.inline.ruler.before('escape', 'mention', (state, isSilent) => {
  const [whole, name] = /^<at>([^<]*)<\/at>/.exec(state.src.slice(state.pos)) ?? [];
  if (whole && !isSilent) state.push('mention', '', 0).content = name;
  if (whole) state.pos += whole.length;
  return Boolean(whole);
});
markdown.renderer.rules.mention = (tokens, at) => `<span class="at">${markdown.utils.escapeHtml(tokens[at].content)}</span>`;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/** Draws and returns the card's object; `calls` receives what its buttons call back with. */
export function drawTheirs(card, host, people, calls) {
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig({ ...host, actions: { ...host.actions, maxActions: 99 } }); // It would leave out the seventh; Teams has a menu.
  parsed.parse(forTheirs(structuredClone(card), people), new SerializationContext(new Version(1, 5)));
  parsed.onExecuteAction = (action) => {
    const kind = action.getJsonTypeName();
    // What shows and hides is the renderer's own affair; the library tells of it all the same.
    if (kind !== 'Action.ToggleVisibility') calls.push({ kind, verb: action.verb, data: action.data, url: action.url });
  };
  parsed.onAnchorClicked = () => true;
  return { parsed, element: parsed.render() };
}

/** The library gets what Teams knows beyond it in terms of its own. */
function forTheirs(node, people) {
  if (node === null || typeof node !== 'object') return node;
  // A people picker: Teams asks its directory, the library gets the people as choices.
  if (node['choices.data']) {
    delete node['choices.data'];
    node.choices = people.map(({ id, name }) => ({ title: name, value: id }));
  }
  // The menu of secondary actions: in the library it is a popup of its own making, drawn only when opened; Teams' order is the same.
  if (node.mode === 'secondary') delete node.mode;
  for (const part of Object.values(node)) forTheirs(part, people);
  return node;
}

/** All its actions, those in folded parts after the others; it tells some of them twice itself. */
export function actionsOf(parsed) {
  const actions = [...new Set(parsed.getAllActions())];
  return [...actions, ...actions.filter((action) => action.card).flatMap((action) => actionsOf(action.card))];
}

/** What one comes across, in the terms of readOurs. */
export function readTheirs({ parsed, element }) {
  const known = new Map(actionsOf(parsed).map((action) => [action.renderedElement, action]));
  for (const input of parsed.getAllInputs()) known.set(input.renderedElement, input);
  const seen = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) seen.push(...look(node));
    if (node.nodeType !== Node.ELEMENT_NODE || getComputedStyle(node).display === 'none') return;
    const object = known.get(node);
    if (object instanceof AdaptiveCards.Action) seen.push({ action: node.textContent, kind: object.getJsonTypeName(), isOff: node.disabled });
    else if (object) seen.push(readInput(object));
    else node.childNodes.forEach(walk);
  };
  walk(element);
  return withBars(seen);
}

/** Teams draws a bar where the library draws the line of text that our cards bring instead. */
function withBars(seen) {
  const isPart = ({ word }) => /^[━─]+$/.test(word ?? '');
  return seen.flatMap((part, at) => {
    if (!isPart(part)) return [part];
    if (at > 0 && isPart(seen[at - 1])) return []; // what is left of the bar
    const pieces = part.word.startsWith('━') ? part.word.length : 0;
    return [{ bar: `${pieces} of 30`, looks: pieces > 0 ? /rgb\(.*?\)/.exec(part.looks)[0] : null }];
  });
}

function readInput(input) {
  const label = input._renderedLabelElement;
  const common = { input: input.id, label: label ? label.textContent.replace(/ \*$/, '') : null };
  const { isRequired } = input;
  const type = input.getJsonTypeName();
  const field = input.renderedInputControlElement;
  if (type === 'Input.ChoiceSet') {
    const kind = input.isMultiSelect ? 'some of' : 'one of';
    return { ...common, kind, isRequired, value: input.value ?? '', choices: input.choices.map((choice) => `${choice.value}=${choice.title}`) };
  }
  if (type === 'Input.Toggle') return { ...common, kind: 'toggle', isRequired, value: input.value === input.valueOn, choices: [input.title] };
  const kind = { 'Input.Text': input.isMultiline ? 'lines' : (field.type ?? 'text'), 'Input.Number': 'number', 'Input.Date': 'date', 'Input.Time': 'time' }[type];
  const limits = [field.min ?? '', field.max ?? '', field.maxLength > 0 ? field.maxLength : ''].join();
  return { ...common, kind, isRequired, value: field.value, limits, hint: input.placeholder ?? '' };
}
