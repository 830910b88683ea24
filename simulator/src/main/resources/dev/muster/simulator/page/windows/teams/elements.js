import { h, languageOf, picture } from '../../dom.js';
import { unknown } from '../slack/rich-text.js';
import { actions, perform } from './actions.js';
import { input } from './inputs.js';
import { markdown } from './markdown.js';

/** The elements of a card's body, each with its spacing, separator and visibility. */
export function elements(specs, context) {
    return (specs ?? []).map(spec => element(spec, context)).filter(Boolean);
}

function element(spec, context) {
    const drawn = draw(spec, context);
    if (drawn === null) {
        return fallback(spec, context);
    }
    const node = h('div', { class: `element space-${word(spec.spacing)} ${spec.separator ? 'separated' : ''}`, hidden: spec.isVisible === false }, drawn);
    if (spec.id) {
        context.byId.set(spec.id, node);
    }
    return node;
}

function fallback(spec, context) {
    if (spec.fallback === 'drop') {
        return null;
    }
    return spec.fallback ? element(spec.fallback, context) : unknown(spec.type);
}

function draw(spec, context) {
    switch (spec.type) {
        case 'TextBlock':
            return textBlock(spec, context);
        case 'RichTextBlock':
            return h('p', { class: `text align-${word(spec.horizontalAlignment, 'left')}` }, (spec.inlines ?? []).map(run => textRun(run, context)));
        case 'Image':
            return image(spec, context);
        case 'ImageSet':
            return h('div', { class: 'images' }, (spec.images ?? []).map(each => image({ size: spec.imageSize, ...each }, context)));
        case 'Container':
            return selectable(spec, context, h('div', { class: `container style-${word(spec.style)}` }, elements(spec.items, context)));
        case 'ColumnSet':
            return selectable(spec, context, h('div', { class: `columns style-${word(spec.style)}` }, (spec.columns ?? []).map(each => column(each, context))));
        case 'FactSet':
            return facts(spec, context);
        case 'Table':
            return table(spec, context);
        case 'ActionSet':
            return actions(spec.actions, context, context.drawCard);
        case 'Input.Text': case 'Input.Number': case 'Input.Date': case 'Input.Time': case 'Input.ChoiceSet': case 'Input.Toggle':
            return input(spec, context);
        default:
            return null;
    }
}

/** A word of the schema as a class: cards write them with and without capitals. */
function word(value, usual = 'default') {
    return String(value ?? usual).toLowerCase();
}

/** Size, weight and colour as classes: the same words in TextBlock and TextRun. */
function look(spec, style = {}) {
    return [`size-${spec.size ?? style.size ?? 'default'}`, `weight-${spec.weight ?? style.weight ?? 'default'}`, `colour-${spec.color ?? 'default'}`,
        `font-${spec.fontType ?? 'default'}`, spec.isSubtle ? 'subtle' : ''].map(word => word.toLowerCase()).join(' ');
}

function textBlock(spec, context) {
    const heading = spec.style === 'heading';
    const style = heading ? { size: 'large', weight: 'bolder' } : spec.style === 'columnHeader' ? { weight: 'bolder' } : {};
    const node = h('div', {
        class: `text ${look(spec, style)} align-${word(spec.horizontalAlignment, 'left')} ${spec.wrap ? '' : 'one-line'}`, lang: languageOf(spec.text, context.locale),
        role: heading ? 'heading' : null, 'aria-level': heading ? '3' : null, title: spec.wrap ? null : spec.text,
    }, markdown(spec.text));
    if (spec.wrap && spec.maxLines > 0) {
        node.classList.add('clamped');
        node.style.setProperty('-webkit-line-clamp', String(spec.maxLines));
    }
    return node;
}

function textRun(run, context) {
    if (typeof run === 'string') {
        return run;
    }
    const marks = [['italic', 'em'], ['strikethrough', 's'], ['underline', 'u'], ['highlight', 'mark']].filter(([name]) => run[name]).map(([, tag]) => tag);
    const words = marks.reduce((inner, tag) => h(tag, {}, inner), run.text ?? '');
    const node = h('span', { class: look(run), lang: languageOf(run.text, context.locale) }, words);
    return run.selectAction ? selectable(run, context, node) : node;
}

function image(spec, context) {
    const node = picture(spec.url, spec.altText, `image size-${(spec.size ?? 'auto').toLowerCase()} ${spec.style === 'person' ? 'person' : ''}`);
    ['width', 'height'].filter(side => /^\d+px$/.test(spec[side] ?? '')).forEach(side => node.style.setProperty(side, spec[side]));
    return selectable(spec, context, h('div', { class: `align-${word(spec.horizontalAlignment, 'left')}` }, node));
}

function column(spec, context) {
    const width = String(spec.width ?? 'stretch');
    const node = h('div', { class: `column style-${word(spec.style)} vertical-${word(spec.verticalContentAlignment, 'top')} space-${word(spec.spacing)}` },
        elements(spec.items, context));
    const weight = Number(width);
    node.style.setProperty('flex', width === 'auto' ? '0 1 auto' : /^\d+px$/.test(width) ? `0 0 ${width}` : `${weight > 0 ? weight : 1} 1 0`);
    return selectable(spec, context, node);
}

function facts(spec, context) {
    return h('dl', { class: 'facts' }, (spec.facts ?? []).map(fact => [
        h('dt', { lang: languageOf(fact.title, context.locale) }, markdown(fact.title)),
        h('dd', { lang: languageOf(fact.value, context.locale) }, markdown(fact.value))]));
}

function table(spec, context) {
    const head = spec.firstRowAsHeader !== false;
    const shares = (spec.columns ?? []).map(each => typeof each.width === 'number' ? each.width : null);
    const sum = shares.reduce((total, share) => total + (share ?? 1), 0);
    const cell = (each, header, index) => {
        const node = h(header ? 'th' : 'td', { scope: header ? 'col' : null, class: `style-${word(each.style)}` }, elements(each.items, context));
        node.style.setProperty('width', shares.length > 0 ? `${100 * (shares[index] ?? 1) / sum}%` : 'auto');
        return node;
    };
    const rows = (spec.rows ?? []).map((row, at) => h('tr', {}, (row.cells ?? []).map((each, index) => cell(each, head && at === 0, index))));
    return h('div', { class: 'sideways', tabindex: '0', role: 'group', 'aria-label': 'Table' },
        h('table', { class: spec.showGridLines === false ? 'no-grid' : '' }, h('tbody', {}, rows)));
}

/** A part of a card that is itself a button. */
function selectable(spec, context, node) {
    if (!spec.selectAction) {
        return node;
    }
    const press = () => perform(spec.selectAction, context);
    node.classList.add('selectable');
    Object.entries({ role: 'button', tabindex: '0', 'aria-label': spec.selectAction.title ?? null }).filter(([, value]) => value !== null)
        .forEach(([name, value]) => node.setAttribute(name, value));
    node.addEventListener('click', press);
    node.addEventListener('keydown', event => ['Enter', ' '].includes(event.key) && event.target === node && press());
    return node;
}
