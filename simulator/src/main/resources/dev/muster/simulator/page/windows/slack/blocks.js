import { freshId, h, languageOf, picture } from '../../dom.js';
import { markdown } from '../teams/markdown.js';
import { element } from './elements.js';
import { words } from './words.js';
import { richText, unknown } from './rich-text.js';

/** Block Kit as nodes, from top to bottom. */
export function blocks(specs, context) {
    return (specs ?? []).map(spec => h('div', { class: `block ${spec.type}`, 'data-block': spec.block_id }, block(spec, context)));
}

function block(spec, context) {
    switch (spec.type) {
        case 'header':
            return h('h3', { lang: languageOf(spec.text?.text, context.locale) }, words(spec.text, context));
        case 'section':
            return section(spec, context);
        case 'context':
            return (spec.elements ?? []).map(part => part.type === 'image'
                ? picture(part.image_url, part.alt_text, 'small') : h('span', { lang: languageOf(part.text, context.locale) }, words(part, context)));
        case 'divider':
            return h('hr');
        case 'image':
            return h('figure', {}, spec.title && h('figcaption', {}, words(spec.title, context)), picture(spec.image_url, spec.alt_text, 'wide'));
        case 'actions':
            return (spec.elements ?? []).map(part => element(part, spec, context));
        case 'input':
            return input(spec, context);
        case 'table':
            return table(spec, context);
        case 'rich_text':
            return richText(spec, context.names);
        case 'markdown':
            return markdown(spec.text, { whole: true });
        default:
            return unknown(spec.type);
    }
}

function section(spec, context) {
    return [
        h('div', { class: 'words' },
            spec.text && h('div', { class: 'text', lang: languageOf(spec.text.text, context.locale) }, words(spec.text, context)),
            spec.fields && h('div', { class: 'fields' }, spec.fields.map(field =>
                h('div', { lang: languageOf(field.text, context.locale) }, words(field, context))))),
        spec.accessory && h('div', { class: 'accessory' }, element(spec.accessory, spec, context)),
    ];
}

function input(spec, context) {
    const grouped = ['radio_buttons', 'checkboxes', 'multi_static_select'].includes(spec.element?.type);
    const id = freshId('field');
    const labelled = { id, labelId: `${id}-label`, hint: `${id}-hint ${id}-error`, optional: Boolean(spec.optional) };
    const label = [words(spec.label, context), spec.optional && h('span', { class: 'optional' }, ' (optional)')];
    return h('div', { class: 'field', lang: languageOf(spec.label?.text, context.locale) },
        grouped ? h('span', { class: 'label', id: labelled.labelId }, label) : h('label', { class: 'label', for: id }, label),
        element(spec.element, spec, context, labelled),
        h('p', { class: 'error', id: `${id}-error` }),
        spec.hint && h('p', { class: 'hint', id: `${id}-hint` }, words(spec.hint, context)));
}

function table(spec, context) {
    const [head, ...rows] = spec.rows ?? [];
    const aligned = index => spec.column_settings?.[index]?.align ?? 'left';
    const cell = (tag, part, index) => h(tag, { class: `align-${aligned(index)}`, scope: tag === 'th' ? 'col' : null,
        lang: languageOf(part.text, context.locale) }, part.type === 'rich_text' ? richText(part, context.names) : part.text ?? '');
    const row = (tag, cells) => h('tr', {}, cells.map((part, index) => cell(tag, part, index)));
    return h('div', { class: 'sideways', tabindex: '0', role: 'group', 'aria-label': 'Table' }, h('table', {},
        head && h('thead', {}, row('th', head)), h('tbody', {}, rows.map(cells => row('td', cells)))));
}
