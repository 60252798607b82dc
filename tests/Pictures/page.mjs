/* global AdaptiveCards, markdownit, document, getComputedStyle */
// Runs inside the browser page, so it stands alone: it draws one card at one width and tells what it saw.

export function drawCard({ card, host, width, caption, face }) {
  const { AdaptiveCard, HostConfig, SerializationContext, Version, ValidationEvent } = AdaptiveCards;

  // Teams knows bold, italic, lists and links; the rest of Markdown stays as typed.
  const markdown = markdownit({ html: false, breaks: false })
    .disable(['heading', 'lheading', 'image', 'table', 'code', 'fence', 'backticks', 'blockquote', 'hr', 'html_block', 'html_inline']);
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown.render(text).replace(/&lt;at&gt;(.*?)&lt;\/at&gt;/g, '<span class="at">$1</span>');
    result.didProcess = true;
  };

  // The renderer knows neither Teams' newer elements, for which our cards bring a fallback, nor its people picker in 1.5.
  const lacksFallback = (node, type) => node !== null && typeof node === 'object'
    && ((node.type === type && !node.fallback) || Object.values(node).some((part) => lacksFallback(part, type)));
  // A people picker has no choices of its own: Teams asks the directory.
  const lacksChoices = (node) => node !== null && typeof node === 'object'
    && ((node.type === 'Input.ChoiceSet' && !node.choices?.length && !node['choices.data']) || Object.values(node).some(lacksChoices));
  const isExpected = ({ event, message }) =>
    (event === ValidationEvent.UnknownElementType && !lacksFallback(card, /"(.+?)"/.exec(message)?.[1]))
    || (event === ValidationEvent.UnsupportedProperty && message.includes('"choices.data"'))
    || (event === ValidationEvent.CollectionCantBeEmpty && message.includes('Input.ChoiceSet') && !lacksChoices(card));

  const events = [];
  const parsed = new AdaptiveCard();
  parsed.hostConfig = new HostConfig(host);
  const context = new SerializationContext(new Version(1, 5));
  parsed.parse(card, context);
  for (let i = 0; i < context.eventCount; i++) events.push(context.getEventAt(i));
  events.push(...parsed.validateProperties().validationEvents);

  const message = document.createElement('div');
  message.className = 'message';
  message.innerHTML = '<div class="who">SmarketingBot&ensp;10:02</div><img class="face"><div class="bubble"></div>';
  message.querySelector('.face').src = face;
  const bubble = message.querySelector('.bubble');
  bubble.style.width = `${width}px`;
  const tile = document.createElement('div');
  tile.className = 'tile';
  const title = document.createElement('div');
  title.className = 'caption';
  title.textContent = caption;
  title.style.width = `${width}px`;
  tile.append(title, message);
  document.body.append(tile);
  const drawn = parsed.render();
  if (drawn) bubble.append(drawn);

  // Text that doesn't wrap ends in "…" and rows that don't wrap run out of the bubble: both are unreadable on a phone.
  const cut = [...bubble.querySelectorAll('.ac-textBlock, .ac-textBlock *, .ac-pushButton, .ac-fact-title, .ac-fact-value, label')]
    .filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)
    .map((e) => e.textContent.trim().slice(0, 60));
  if (bubble.scrollWidth > bubble.clientWidth + 1) cut.push('something wider than the card');

  // Who tabs through a card or hears it read gets the order of the document; it has to be the order on the screen.
  const places = [...bubble.querySelectorAll('.ac-textBlock, .ac-pushButton, .ac-input, .ac-factset, [tabindex="0"]')]
    .filter((e) => e.offsetHeight > 0).map((e) => ({ box: e.getBoundingClientRect(), text: e.textContent.trim().slice(0, 40) }));
  const jumps = places.slice(1).filter(({ box }, i) => box.bottom < places[i].box.top - 1 && box.left <= places[i].box.left + 1).map(({ text }) => `read after what stands below it: ${text}`);

  return {
    jumps,
    faint: [...bubble.querySelectorAll('.ac-textBlock, .ac-textRun, .ac-pushButton, .ac-fact-title, .ac-fact-value, label')].filter((e) => e.textContent.trim() && Math.round(contrastOf(e) * 10) < 45)
      .map((e) => `contrast ${contrastOf(e).toFixed(1)}, at least 4.5: ${e.textContent.trim().slice(0, 40)}`),
    drawn: Boolean(drawn?.childElementCount),
    height: tile.offsetHeight,
    cut,
    events: events.filter((e) => !isExpected(e)).map((e) => `${ValidationEvent[e.event] ?? e.event}: ${e.message}`),
  };

  // WCAG 2.2, 1.4.3: relative luminance of the words against what lies behind them.
  function contrastOf(element) {
    let behind = element;
    while (behind && /rgba\(.*, 0\)|transparent/.test(getComputedStyle(behind).backgroundColor)) behind = behind.parentElement;
    const [one, two] = [getComputedStyle(element).color, behind ? getComputedStyle(behind).backgroundColor : 'rgb(255, 255, 255)'].map(luminance);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  function luminance(colour) {
    const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
}
