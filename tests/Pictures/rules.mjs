// What Teams, its store and our own house ask of a card, as far as its JSON tells. Sources: Teams' cards reference (version),
// store validation (six actions), message formats (100 KB in UTF-16; 80 recommended), accessibility checklist (labels).

// What 1.5 knows; a client that doesn't know an element shows its fallback, or nothing and says nothing.
const known = new Set(['AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'Image', 'ImageSet', 'Media', 'MediaSource', 'Container', 'ColumnSet', 'Column',
  'FactSet', 'ActionSet', 'Table', 'TableRow', 'TableCell', 'Input.Text', 'Input.Number', 'Input.Date', 'Input.Time', 'Input.Toggle', 'Input.ChoiceSet',
  'Data.Query', 'Action.Execute', 'Action.Submit', 'Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility']);

const most = { version: [1, 5], actions: 6, bytes: 80 * 1024 };

/** Faults of a card, in plain sentences; none means fine. */
export function faultsOf(card) {
  const faults = [];
  const version = /^(\d+)\.(\d+)$/.exec(card.version ?? '');
  if (!version) faults.push('no version: mobile shows nothing');
  else if (+version[1] > most.version[0] || (+version[1] === most.version[0] && +version[2] > most.version[1]))
    faults.push(`version ${card.version}: Teams shows at most 1.5`);

  if (!card.fallbackText) faults.push('no fallbackText: an old client shows nothing');

  // Teams counts UTF-16, so that each character of the JSON is two bytes.
  const bytes = JSON.stringify(card).length * 2;
  if (bytes > most.bytes) faults.push(`${Math.ceil(bytes / 1024)} KB: at most 80`);

  visit(card, faults, '');
  return faults;
}

/** Walks one card; a card inside Action.ShowCard counts its own actions. */
function visit(card, faults, where) {
  let actions = 0;
  const walk = (node, path) => {
    if (Array.isArray(node)) return node.forEach((part, i) => walk(part, `${path}[${i}]`));
    if (node === null || typeof node !== 'object') return checkText(node, path, faults);
    const type = node.type ?? '';
    const at = node.id ? `${type} ${node.id}` : `${type} at ${path}`;
    if (type.startsWith('Action.')) {
      actions++;
      if (!node.title && !node.tooltip) faults.push(`${at}: no title`);
    }
    if (type.startsWith('Input.')) {
      if (!node.id) faults.push(`${at}: no id, so its value is lost`);
      if (!node.label) faults.push(`${at}: no label`);
      if (node.isRequired && !node.errorMessage) faults.push(`${at}: required, but no errorMessage`);
    }
    if (type && path && !known.has(type) && !/^(invoke|task\/fetch|mention|messageBack|imBack)$/.test(type) && !node.fallback) faults.push(`${at}: newer than 1.5 and without a fallback`);
    if (type === 'TextBlock' && !node.wrap) faults.push(`${at}: does not wrap: ${String(node.text).slice(0, 40)}`);
    if (type === 'Image' && !node.altText) faults.push(`${at}: no altText`);
    for (const [key, value] of Object.entries(node)) {
      if (type === 'Action.ShowCard' && key === 'card') visit(value, faults, `${path}.card`);
      // A fallback stands in for its element and never beside it; `refresh` and `data` are no buttons.
      else if (!['fallback', 'refresh', 'data', 'msteams'].includes(key)) walk(value, path ? `${path}.${key}` : key);
    }
    for (const key of ['selectAction', 'inlineAction']) if (node[key]) actions--; // not a button in the row
  };
  walk({ ...card, type: undefined }, where);
  if (actions > most.actions) faults.push(`${actions} actions${where && ` at ${where}`}: at most 6`);
}

function checkText(value, path, faults) {
  if (typeof value === 'string' && value.includes('${')) faults.push(`${path}: an unfilled template "${value.slice(0, 40)}"`);
}
