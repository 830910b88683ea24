import { freshId, h, languageOf } from '../../dom.js';

/** The inputs of a card; a card shown by Action.ShowCard has its own and knows its parent's. */
export class Inputs {
    #inputs = [];

    constructor(parent = null) {
        this.parent = parent;
    }

    add(input) {
        this.#inputs.push(input);
    }

    /** All values by id, as strings: that is how Teams sends them. */
    values() {
        const own = this.#inputs.map(({ spec, value }) => [spec.id, value()]).filter(([, value]) => value !== undefined);
        return { ...this.parent?.values(), ...Object.fromEntries(own) };
    }

    /** Says what is missing or wrong beside each input; true when all are well. */
    check() {
        const wrong = this.#inputs.filter(input => !input.check());
        wrong[0]?.focus();
        return wrong.length === 0 && (this.parent?.check() ?? true);
    }
}

const TYPES = { 'Input.Text': 'text', 'Input.Number': 'number', 'Input.Date': 'date', 'Input.Time': 'time' };
const STYLES = { Email: 'email', Tel: 'tel', Url: 'url', Password: 'password' };

/** One input with its label, and the place where its mistake is named. */
export function input(spec, context) {
    const id = freshId('input');
    const drawn = spec.type === 'Input.ChoiceSet' ? choiceSet(spec, id) : spec.type === 'Input.Toggle' ? toggle(spec, id) : typed(spec, id, context);
    const error = h('p', { class: 'error', id: `${id}-error`, role: 'alert' });
    const node = h('div', { class: 'field', lang: languageOf(spec.label ?? spec.title, context.locale) },
        spec.label && h(drawn.grouped ? 'span' : 'label', { class: 'label', id: `${id}-label`, for: drawn.grouped ? null : id }, spec.label,
            spec.isRequired && h('span', { class: 'required', 'aria-hidden': 'true' }, ' *')),
        drawn.node, error);
    context.inputs.add({
        spec, value: drawn.value, focus: () => (node.querySelector('input, select, textarea'))?.focus(),
        check() {
            const wrong = mistake(spec, drawn.value());
            error.textContent = wrong ?? '';
            node.classList.toggle('wrong', Boolean(wrong));
            return !wrong;
        },
    });
    return node;
}

function mistake(spec, value) {
    const empty = value === undefined || value === '' || (spec.type === 'Input.Toggle' && value !== (spec.valueOn ?? 'true'));
    if (spec.isRequired && empty) {
        return spec.errorMessage || 'This is needed.';
    }
    const outside = spec.type === 'Input.Number' && !empty && (Number(value) < (spec.min ?? -Infinity) || Number(value) > (spec.max ?? Infinity));
    return outside || (spec.regex && !empty && !new RegExp(spec.regex).test(value)) ? spec.errorMessage || 'This does not fit.' : null;
}

function described(spec, id) {
    return { 'aria-required': spec.isRequired ? 'true' : null, 'aria-describedby': `${id}-error`, 'aria-label': spec.label ? null : spec.placeholder ?? spec.title ?? spec.id };
}

function typed(spec, id, context) {
    const properties = { id, class: 'text', placeholder: spec.placeholder, maxlength: spec.maxLength, min: spec.min, max: spec.max, lang: context.locale,
        ...described(spec, id) };
    const node = spec.isMultiline ? h('textarea', { ...properties, rows: '3' })
        : h('input', { ...properties, type: STYLES[spec.style] ?? TYPES[spec.type], step: spec.type === 'Input.Number' ? 'any' : null });
    node.value = spec.value ?? '';
    return { node, value: () => node.value === '' ? undefined : node.value };
}

function choiceSet(spec, id) {
    const picked = new Set(String(spec.value ?? '').split(spec.isMultiSelect ? ',' : '\n').filter(Boolean));
    if (!spec.isMultiSelect && spec.style !== 'expanded') {
        return compact(spec, id, picked);
    }
    const kind = spec.isMultiSelect ? 'checkbox' : 'radio';
    const boxes = (spec.choices ?? []).map(choice => h('input', { type: kind, name: id, value: choice.value, checked: picked.has(choice.value) }));
    const node = h('div', { class: 'choices', role: spec.isMultiSelect ? 'group' : 'radiogroup', 'aria-describedby': `${id}-error`,
        'aria-labelledby': spec.label ? `${id}-label` : null, 'aria-label': spec.label ? null : spec.placeholder ?? spec.id },
    (spec.choices ?? []).map((choice, index) => h('label', { lang: languageOf(choice.title) }, boxes[index], h('span', {}, choice.title))));
    return { node, grouped: true, value: () => boxes.filter(box => box.checked).map(box => box.value).join(',') || undefined };
}

function compact(spec, id, picked) {
    const node = h('select', { id, class: 'select', ...described(spec, id) },
        h('option', { value: '', selected: picked.size === 0 }, spec.placeholder ?? ''),
        (spec.choices ?? []).map(choice => h('option', { value: choice.value, selected: picked.has(choice.value) }, choice.title)));
    return { node, value: () => node.value === '' ? undefined : node.value };
}

function toggle(spec, id) {
    const [on, off] = [spec.valueOn ?? 'true', spec.valueOff ?? 'false'];
    const box = h('input', { type: 'checkbox', id, checked: String(spec.value ?? off) === on, 'aria-describedby': `${id}-error` });
    return { node: h('label', { class: 'choice', lang: languageOf(spec.title) }, box, h('span', {}, spec.title)), value: () => box.checked ? on : off, grouped: true };
}
