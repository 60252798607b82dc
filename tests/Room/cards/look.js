// Words with what makes them look and mean what they do, read alike from both renderers.

const size = (style) => Math.round(parseFloat(style.fontSize));

/** The words of a text node, each with its size, weight, colour and meaning. */
export function look(node) {
  const words = node.data.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const parent = node.parentElement;
  const style = getComputedStyle(parent);
  const block = getComputedStyle(parent.closest('p, li, div, h3, dt, dd, td') ?? parent);
  const within = ['strong', 'em', 'a', 'li'].filter((name) => parent.closest(name)?.closest('.ours, .theirs'));
  if (parent.closest('h1, h2, h3, [role=heading]')) within.push('heading');
  if (parent.closest('.ac-at, .at')) within.push('mention');
  const looks = [size(style), style.fontWeight, style.color, ['right', 'end'].includes(block.textAlign) ? 'right' : 'left', ...within].join(' ');
  const range = document.createRange();
  range.selectNodeContents(node);
  const place = placeOf(range, parent);
  return words.map((word) => ({ word, looks, place }));
}

/** Where something begins, in pixels from the upper left corner of its card. */
function placeOf(range, element) {
  const [box] = range.getClientRects();
  const card = element.closest('.bubble').getBoundingClientRect();
  return [box.left - card.left, box.top - card.top].map(Math.round);
}
