import { freshId, h, icon, languageOf, picture, safeAddress } from '../../dom.js';
import { confirmed } from './confirm.js';
import { unknown } from './rich-text.js';
import { words } from './words.js';

/**
 * One interactive element. `context` has the message's fields, the names, the reader's locale and `press(block, element, state)`;
 * `labelled` is set in an input block, whose label names the element and whose value waits for the submit.
 */
export function element(spec, block, context, labelled = null) {
    switch (spec.type) {
        case 'button':
            return button(spec, block, context);
        case 'static_select':
            return select(spec, block, context, labelled);
        case 'multi_static_select':
        case 'checkboxes':
            return choices(spec, block, context, labelled, 'checkbox');
        case 'radio_buttons':
            return choices(spec, block, context, labelled, 'radio');
        case 'overflow':
            return overflow(spec, block, context);
        case 'image':
            return picture(spec.image_url, spec.alt_text, 'thumb');
        default:
            return typed(spec, block, context, labelled) ?? unknown(spec.type);
    }
}

export function pressing(node, work) {
    return async () => {
        if (node.getAttribute('aria-busy') === 'true') {
            return;
        }
        node.setAttribute('aria-busy', 'true');
        try {
            await work();
        } finally {
            node.removeAttribute('aria-busy');
        }
    };
}

function button(spec, block, context) {
    const address = spec.url && safeAddress(spec.url);
    const properties = {
        class: `button ${spec.style ?? ''}`, 'aria-label': spec.accessibility_label ?? null, lang: languageOf(spec.text?.text, context.locale),
    };
    const node = address
        ? h('a', { ...properties, href: address, target: '_blank', rel: 'noopener noreferrer' }, words(spec.text, context))
        : h('button', { ...properties, type: 'button' }, words(spec.text, context));
    node.addEventListener('click', pressing(node, async () => {
        if (!spec.confirm || await confirmed(spec.confirm, node, context)) {
            await context.press(block, spec);
        }
    }));
    return node;
}

function select(spec, block, context, labelled) {
    const all = spec.options ?? (spec.option_groups ?? []).flatMap(group => group.options);
    const chosen = context.fields.before(block, spec)?.selected_option ?? spec.initial_option;
    const entry = option => h('option', { value: all.indexOf(option), selected: option.value === chosen?.value }, words(option.text, context));
    const node = h('select', { class: 'select', 'aria-label': labelled ? null : spec.placeholder?.text ?? 'Choose', id: labelled?.id,
        'aria-describedby': labelled?.hint, 'aria-required': labelled ? !labelled.optional : null },
    h('option', { value: '', selected: !chosen }, spec.placeholder?.text ?? 'Select an item'),
    spec.option_groups ? spec.option_groups.map(group => h('optgroup', { label: group.label.text }, group.options.map(entry))) : all.map(entry));
    const state = () => ({ selected_option: node.value === '' ? null : all[Number(node.value)] });
    context.fields.add(block, spec, { state });
    reporting(node, spec, block, context, labelled, state);
    return node;
}

function choices(spec, block, context, labelled, kind) {
    const several = kind === 'checkbox';
    const name = freshId('choice');
    const before = context.fields.before(block, spec);
    const first = before ? before.selected_options ?? [before.selected_option] : spec.initial_options ?? [spec.initial_option];
    const picked = new Set(first.filter(Boolean).map(option => option.value));
    const inputs = (spec.options ?? []).map(option => h('input', { type: kind, name, checked: picked.has(option.value) }));
    const node = h('div', { class: 'choices', role: several ? 'group' : 'radiogroup', 'aria-labelledby': labelled?.labelId, 'aria-describedby': labelled?.hint,
        id: labelled?.id, tabindex: labelled ? '-1' : null },
    (spec.options ?? []).map((option, index) => h('label', { lang: languageOf(option.text?.text, context.locale) }, inputs[index],
        h('span', {}, words(option.text, context), option.description && h('small', {}, words(option.description, context))))));
    const marked = () => spec.options.filter((_, index) => inputs[index].checked);
    const state = () => several ? { selected_options: marked() } : { selected_option: marked()[0] ?? null };
    context.fields.add(block, spec, { state });
    reporting(node, spec, block, context, labelled, state);
    return node;
}

/** Outside an input block, and where it asks for it, a change is told at once. */
function reporting(node, spec, block, context, labelled, state) {
    if (!labelled || block.dispatch_action) {
        node.addEventListener('change', () => context.press(block, spec, state()));
    }
}

function overflow(spec, block, context) {
    const node = h('details', { class: 'overflow' }, h('summary', { 'aria-label': 'More actions' }, icon('more')));
    node.append(h('div', { class: 'menu' }, (spec.options ?? []).map(option => h('button', {
        type: 'button',
        on: {
            click: () => {
                node.open = false;
                context.press(block, spec, { selected_option: option });
            },
        },
    }, words(option.text, context)))));
    return node;
}

const TYPED = {
    plain_text_input: ['text', 'value'], email_text_input: ['email', 'value'], url_text_input: ['url', 'value'], number_input: ['number', 'value'],
    datepicker: ['date', 'selected_date'], timepicker: ['time', 'selected_time'],
};

function typed(spec, block, context, labelled) {
    const [type, key] = TYPED[spec.type] ?? [];
    if (!type) {
        return null;
    }
    const value = context.fields.before(block, spec)?.[key] ?? spec.initial_value ?? spec.initial_date ?? spec.initial_time ?? '';
    const properties = { class: 'text', id: labelled?.id, placeholder: spec.placeholder?.text, maxlength: spec.max_length, minlength: spec.min_length,
        'aria-describedby': labelled?.hint, 'aria-required': labelled ? !labelled.optional : null, 'aria-label': labelled ? null : spec.placeholder?.text,
        lang: context.locale };
    const node = spec.multiline ? h('textarea', { ...properties, rows: '4' }) : h('input', { ...properties, type, step: spec.is_decimal_allowed ? 'any' : null });
    node.value = value;
    const state = () => ({ [key]: node.value === '' ? null : node.value });
    context.fields.add(block, spec, { state });
    reporting(node, spec, block, context, labelled, state);
    return node;
}
