import { h, languageOf, picture } from '../../dom.js';
import { markdown } from './markdown.js';
import { actions } from './actions.js';
import { elements } from './elements.js';
import { Inputs } from './inputs.js';

const NEWEST = [1, 5];

/** An Adaptive Card 1.5. `context` has the reader's locale and `act(action, inputs)`. */
export function adaptiveCard(spec, context) {
    if (newer(spec.version)) {
        return h('div', { class: 'card', role: 'group' }, h('p', { lang: languageOf(spec.fallbackText) }, spec.fallbackText ?? 'This card needs a newer Teams.'));
    }
    return h('div', { class: 'card', 'data-testid': 'card', lang: spec.lang ?? null, role: 'group', 'aria-label': spec.speak ?? null },
        drawCard(spec, { ...context, locale: spec.lang ?? context.locale, byId: new Map(), inputs: null, drawCard }));
}

function drawCard(spec, context) {
    const inside = { ...context, inputs: new Inputs(context.inputs) };
    const body = elements(spec.body, inside);
    const buttons = spec.actions?.length > 0 ? actions(spec.actions, inside, drawCard) : null;
    return [body, buttons];
}

function newer(version) {
    const [major, minor] = String(version ?? '1.0').split('.').map(Number);
    return major > NEWEST[0] || (major === NEWEST[0] && minor > NEWEST[1]);
}

const CARD_ACTIONS = { openUrl: 'Action.OpenUrl', imBack: 'Action.Submit', messageBack: 'Action.Submit', invoke: 'Action.Submit' };

/** The older hero and thumbnail cards. */
function heroCard(spec, context) {
    const buttons = (spec.buttons ?? []).filter(each => CARD_ACTIONS[each.type]).map(each => ({
        type: CARD_ACTIONS[each.type], title: each.title, url: each.value,
        data: { msteams: { type: each.type, value: each.value, text: each.text, displayText: each.displayText } },
    }));
    return h('div', { class: 'card', role: 'group' }, (spec.images ?? []).map(each => picture(each.url, each.alt, 'image')),
        spec.title && h('h3', { lang: languageOf(spec.title) }, spec.title), spec.subtitle && h('p', { class: 'subtle' }, spec.subtitle),
        spec.text && h('div', { class: 'text', lang: languageOf(spec.text) }, markdown(spec.text, { whole: true })),
        actions(buttons, { ...context, byId: new Map(), inputs: new Inputs(), drawCard }, drawCard));
}

/** Any attachment of a message; what cannot be drawn is named. */
export function attachment(spec, context) {
    switch (spec.contentType) {
        case 'application/vnd.microsoft.card.adaptive':
            return adaptiveCard(spec.content ?? {}, context);
        case 'application/vnd.microsoft.card.hero':
        case 'application/vnd.microsoft.card.thumbnail':
            return heroCard(spec.content ?? {}, context);
        default:
            return spec.contentType?.startsWith('image/') ? picture(spec.contentUrl, spec.name, 'image')
                : h('p', { class: 'unknown' }, `Attachment ${spec.name ?? ''} (${spec.contentType})`);
    }
}
