// How Teams looks, as far as a card shows it: sizes and spacings of its host configuration, colours of its two themes
// (Fluent 2), and a chat around the card. Teams' own font is not free; Open Sans is a little wider, so what fits here fits there.

export const font = "'Segoe UI', 'Open Sans', 'Noto Sans', 'DejaVu Sans', sans-serif";

const palettes = {
  light: {
    chat: '#f5f5f5', card: '#ffffff', border: '#e0e0e0', emphasis: '#f5f5f5', text: '#242424', subtle: '#616161', line: '#e0e0e0',
    accent: '#4f52b2', good: '#237b4b', warning: '#835c00', attention: '#c4314b', brand: '#5b5fc7', field: '#ffffff',
    fieldBorder: '#d1d1d1', fieldBase: '#616161',
    tints: { accent: '#e8ebfa', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' },
  },
  dark: {
    chat: '#1f1f1f', card: '#292929', border: '#3d3d3d', emphasis: '#333333', text: '#ffffff', subtle: '#adadad', line: '#474747',
    accent: '#9299f7', good: '#92c353', warning: '#f8d22a', attention: '#f9526b', brand: '#4f52b2', field: '#292929',
    fieldBorder: '#666666', fieldBase: '#adadad',
    tints: { accent: '#2f2f4a', good: '#1f331b', warning: '#463100', attention: '#3e1f25' },
  },
  // Windows' high contrast, as Teams' own third theme: no greys, no tints; what differs in colour differs in words too.
  contrast: {
    chat: '#000000', card: '#000000', border: '#ffffff', emphasis: '#000000', text: '#ffffff', subtle: '#ffffff', line: '#ffffff',
    accent: '#1aebff', good: '#3ff23f', warning: '#ffff01', attention: '#ffff01', brand: '#1aebff', field: '#000000',
    fieldBorder: '#ffffff', fieldBase: '#ffffff', onBrand: '#000000',
    tints: { accent: '#000000', good: '#000000', warning: '#000000', attention: '#000000' },
  },
};

export const themes = Object.keys(palettes);

/** The host configuration in the renderer's terms. */
export function hostConfig(theme) {
  const p = palettes[theme];
  const shade = (colour, subtle = colour) => ({ default: colour, subtle });
  const foregroundColors = {
    default: shade(p.text, p.subtle), dark: shade('#242424', '#616161'), light: shade('#ffffff', '#d6d6d6'),
    accent: shade(p.accent), good: shade(p.good), warning: shade(p.warning), attention: shade(p.attention),
  };
  const container = (backgroundColor) => ({ backgroundColor, foregroundColors, borderColor: p.line });
  const face = (fontFamily) => ({
    fontFamily,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
  });
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: p.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: { default: face(font), monospace: face("'Courier New', 'DejaVu Sans Mono', monospace") },
    textStyles: { heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: container(p.card), emphasis: container(p.emphasis), accent: container(p.tints.accent), good: container(p.tints.good),
      warning: container(p.tints.warning), attention: container(p.tints.attention),
    },
    actions: {
      maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' }, optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', spacing: 'small' },
    },
  };
}

/** Everything around the elements: the chat, the bubble, buttons and fields. */
export function style(theme) {
  const p = palettes[theme];
  return `
    :root { color-scheme: ${theme === 'light' ? 'light' : 'dark'}; }
    body { margin: 0; padding: 24px; background: ${p.chat}; color: ${p.text}; font: 14px/20px ${font}; }
    .sheet { display: flex; gap: 32px; align-items: flex-start; width: max-content; }
    .column { display: flex; flex-direction: column; gap: 32px; }
    .caption { color: ${p.accent}; font-weight: 600; margin-bottom: 6px; overflow-wrap: anywhere; }
    .message { display: grid; grid-template-columns: 32px auto; column-gap: 8px; width: max-content; padding: 8px; background: ${p.chat}; }
    .message .who { grid-column: 2; font-size: 12px; line-height: 16px; color: ${p.subtle}; padding-bottom: 4px; }
    .message .face { grid-column: 1; grid-row: 2; width: 32px; height: 32px; border-radius: 8px; }
    .bubble { grid-column: 2; box-sizing: border-box; border: 1px solid ${p.border}; border-radius: 8px; background: ${p.card};
              overflow: hidden; box-shadow: 0 1px 2px rgba(0,0,0,.12); }
    .at { color: ${p.accent}; }
    .ac-textBlock, .ac-richTextBlock { line-height: 1.43 !important; }
    .ac-textBlock p { margin: 0; } .ac-textBlock p + p { margin-top: 8px; }
    .ac-textBlock ul, .ac-textBlock ol { margin: 0; padding-left: 24px; box-sizing: border-box; }
    .ac-anchor, .ac-textBlock a, a { color: ${p.accent} !important; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-pushButton { font: 600 14px/20px ${font}; color: ${p.text}; background: ${p.card}; border: 1px solid ${p.fieldBorder};
                     border-radius: 4px; padding: 5px 12px; white-space: normal; }
    .ac-pushButton.style-positive, .ac-pushButton.primary { background: ${p.brand} !important; border-color: ${p.brand}; color: ${p.onBrand ?? '#fff'} !important; }
    .ac-pushButton.style-destructive { background: ${p.card} !important; color: ${p.attention} !important; }
    .ac-pushButton.expandable::after { content: '▾'; font-family: 'DejaVu Sans', sans-serif; padding-left: 6px; }
    .ac-pushButton:disabled { opacity: .5; }
    .ac-input { font: 14px/20px ${font}; color: ${p.text}; background: ${p.field}; box-sizing: border-box; }
    .ac-input.ac-textInput, .ac-input.ac-numberInput, .ac-input.ac-dateInput, .ac-input.ac-timeInput, .ac-multichoiceInput, select.ac-input {
      border: 1px solid ${p.fieldBorder}; border-bottom-color: ${p.fieldBase}; border-radius: 4px; padding: 5px 10px; min-height: 32px; width: 100%; }
    .ac-input.ac-textInput::placeholder { color: ${p.subtle}; }
    .ac-input input[type=checkbox], .ac-input input[type=radio] { accent-color: ${p.brand}; width: 16px; height: 16px; margin: 2px 8px 2px 0; }
    textarea.ac-input { min-height: 64px; resize: none; }
  `;
}
