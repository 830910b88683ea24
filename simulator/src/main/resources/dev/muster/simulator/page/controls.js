import { api } from './api.js';
import { h, icon } from './dom.js';
import { mark } from './people.js';

const PLATFORMS = { slack: 'Slack', teams: 'Teams' };

/** A mail account is everybody's, and has no states. */
const FAULTY = { ...PLATFORMS, mail: 'Mail' };

const SHARES = [
    ['throttle', 'Too many requests (429)'],
    ['serverError', 'Server errors (5xx)'],
    ['resetAfterEffect', 'Done, then the connection is reset'],
];

/** SMTP says the same with other codes, and knows no Retry-After. */
const MAIL_SHARES = [
    ['throttle', 'Too many letters (421)'],
    ['serverError', 'Trouble (451)'],
    ['resetAfterEffect', 'Taken, then the connection is reset'],
];

const NUMBERS = [
    ['retryAfter', 'Retry-After, seconds', 3600],
    ['slowMillis', 'Slower by, milliseconds', 60_000],
];

const VERBS = {
    slack: { active: [['block', 'Block the bot']], blocked: [['unblock', 'Unblock the bot']] },
    teams: {
        active: [['block', 'Block the bot'], ['uninstall', 'Uninstall the app']],
        blocked: [['unblock', 'Unblock the bot']],
        'not-installed': [['install', 'Install the app']],
    },
};

/** The drawer with the platforms' faults, the chosen person's state and the simulator's time. */
export class Controls {
    #dialog = h('dialog', { class: 'controls', 'aria-labelledby': 'controls-title' });
    #words = h('p', { class: 'words', role: 'status' });

    constructor({ person, reread }) {
        this.person = person;
        this.reread = reread;
        document.body.append(this.#dialog);
        this.#dialog.addEventListener('click', event => event.target === this.#dialog && this.#dialog.close());
    }

    async open() {
        this.#words.textContent = '';
        await this.#draw();
        this.#dialog.showModal();
    }

    async #draw() {
        const [faults, received] = await Promise.all([api.faults().catch(() => null), api.received().catch(() => null)]);
        this.#dialog.replaceChildren(h('div', { class: 'sheet' },
            h('header', {}, h('h2', { id: 'controls-title' }, 'Faults and state'),
                h('button', { type: 'button', class: 'close', 'aria-label': 'Close', on: { click: () => this.#dialog.close() } },
                    icon('close'))),
            this.#words, this.#personPart(), faults && Object.keys(FAULTY).map(platform => this.#faultPart(platform, faults)),
            this.#timePart(), received && receivedPart(received)));
    }

    #personPart() {
        const person = this.person();
        return person && h('section', {}, h('h3', {}, person.name), Object.keys(PLATFORMS).map(platform => {
            const state = person[platform]?.state;
            const verbs = VERBS[platform][state] ?? [];
            return h('p', { class: 'account' }, mark(PLATFORMS[platform], person[platform]),
                h('span', {}, state ? `${PLATFORMS[platform]}: ${state}` : `no ${PLATFORMS[platform]} account`),
                verbs.map(([verb, words]) => h('button', {
                    type: 'button', class: 'quiet',
                    on: { click: () => this.#doing(() => api.change(person.mail, platform, verb), `${words}: done.`) },
                }, words)));
        }));
    }

    #faultPart(platform, faults) {
        const current = faults[platform] ?? {};
        const put = (name, value) => {
            current[name] = value;
            this.#doing(() => api.setFaults(faults), 'Faults changed.', false);
        };
        return h('section', {}, h('fieldset', {}, h('legend', {}, `${FAULTY[platform]} faults`),
            (platform === 'mail' ? MAIL_SHARES : SHARES).map(([name, words]) => share(words, current[name] ?? 0, value => put(name, value))),
            NUMBERS.filter(([name]) => platform !== 'mail' || name !== 'retryAfter').map(([name, words, most]) => number(words, current[name] ?? 0, most, value => put(name, value))),
            h('label', { class: 'switch' }, h('input', {
                type: 'checkbox', role: 'switch', checked: Boolean(current.outage),
                on: { change: event => put('outage', event.target.checked) },
            }), 'Outage: every connection is closed at once')));
    }

    #timePart() {
        return h('section', {}, h('h3', {}, 'Time'), h('p', { class: 'row' }, [['PT1H', 'An hour on'], ['P1D', 'A day on'], ['P7D', 'A week on']]
            .map(([period, words]) => h('button', {
                type: 'button', class: 'quiet', on: { click: () => this.#doing(() => api.advance(period), `${words}: done.`, false) },
            }, words))));
    }

    async #doing(work, done, redraw = true) {
        try {
            await work();
            this.#words.textContent = done;
        } catch (refusal) {
            this.#words.textContent = refusal.message;
        }
        if (redraw) {
            await this.reread();
            await this.#draw();
        }
    }
}

function share(words, value, put) {
    const shown = h('output', {}, percent(value));
    return h('label', { class: 'share' }, h('span', {}, words), h('input', {
        type: 'range', min: '0', max: '1', step: '0.05', value,
        on: {
            input: event => {
                shown.textContent = percent(event.target.value);
            },
            change: event => put(Number(event.target.value)),
        },
    }), shown);
}

function number(words, value, most, put) {
    return h('label', { class: 'share' }, h('span', {}, words), h('input', {
        type: 'number', min: '0', max: most, step: '1', value, on: { change: event => put(Math.max(0, Math.round(Number(event.target.value)))) },
    }));
}

function percent(value) {
    return `${Math.round(Number(value) * 100)} %`;
}

function receivedPart(received) {
    return h('section', {}, h('h3', {}, 'Arrived'), h('dl', { class: 'arrived' },
        Object.entries(FAULTY).filter(([platform]) => received[platform]).map(([platform, name]) => [
            h('dt', {}, name), h('dd', {}, `${received[platform].messages} messages for ${received[platform].people} people`)]),
        h('dt', {}, 'Twice'), h('dd', {}, String((received.duplicates ?? []).length))));
}
