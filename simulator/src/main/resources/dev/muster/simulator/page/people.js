import { h, languageOf } from './dom.js';

const MOST_SHOWN = 300;

const STATES = {
    active: 'active',
    deactivated: 'deactivated',
    'not-installed': 'app not installed',
    blocked: 'bot blocked',
};

/** The searchable list of simulated people. */
export class People {
    #people = [];
    #chosen = null;
    #unread = new Set();
    #search = h('input', {
        type: 'search', id: 'search', placeholder: 'Name, mail, language, role…', autocomplete: 'off', 'aria-controls': 'people-list',
        on: { input: () => this.draw() },
    });
    #count = h('p', { class: 'count', role: 'status' });
    #list = h('ul', { id: 'people-list', 'data-testid': 'people' });

    constructor(root, choose) {
        this.choose = choose;
        root.append(
            h('div', { class: 'find' }, h('label', { for: 'search' }, 'Find a person'), this.#search, this.#count), this.#list);
    }

    show(people) {
        this.#people = people;
        this.draw();
    }

    mark(mail) {
        this.#chosen = mail;
        this.#unread.delete(mail);
        this.draw();
        this.#list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    }

    unread(mail) {
        if (mail && mail !== this.#chosen) {
            this.#unread.add(mail);
        }
    }

    draw() {
        const words = this.#search.value.toLowerCase().split(/\s+/).filter(Boolean);
        const found = this.#people.filter(person => words.every(word => described(person).includes(word)));
        const focused = this.#list.contains(document.activeElement) ? document.activeElement.dataset.mail : null;
        this.#list.replaceChildren(...found.slice(0, MOST_SHOWN).map(person => this.#row(person)));
        this.#count.textContent = counted(found.length, this.#people.length);
        if (focused) {
            [...this.#list.querySelectorAll('button')].find(button => button.dataset.mail === focused)?.focus();
        }
    }

    #row(person) {
        const unread = this.#unread.has(person.mail);
        return h('li', {}, h('button', {
            type: 'button', 'data-mail': person.mail, 'data-testid': 'person',
            'aria-current': person.mail === this.#chosen ? 'true' : null,
            on: { click: () => this.choose(person.mail) },
        },
        h('span', { class: 'who' },
            h('span', { class: 'name', lang: languageOf(person.name, person.locale) }, person.name),
            roles(person).map(role => h('span', { class: 'role' }, role))),
        h('span', { class: 'mail' }, person.mail),
        h('span', { class: 'traits' },
            h('span', { class: 'locale' }, person.locale), mark('Slack', person.slack), mark('Teams', person.teams)),
        unread && h('span', { class: 'unread' }, h('span', { class: 'hidden' }, 'New messages'))));
    }
}

/** The roles worth a badge: that of an employee goes without saying. */
function roles(person) {
    return (person.roles ?? []).filter(role => role.toLowerCase() !== 'employee');
}

function described(person) {
    return [person.name, person.mail, person.locale, person.zone, ...(person.roles ?? []),
        person.slack && `slack ${person.slack.state}`, person.teams && `teams ${person.teams.state}`]
        .filter(Boolean).join(' ').toLowerCase();
}

function counted(found, all) {
    if (found > MOST_SHOWN) {
        return `${found} of ${all}; the first ${MOST_SHOWN} are shown`;
    }
    return found === all ? `${all} people` : `${found} of ${all}`;
}

/** A platform's small mark: its state is in its shape, its title and its words, not in colour alone. */
export function mark(platform, account) {
    const state = account ? account.state : 'none';
    const words = account ? `${platform}: ${STATES[state] ?? state}` : `no ${platform}`;
    return h('span', { class: `platform ${platform.toLowerCase()} ${state}`, title: words },
        h('span', { 'aria-hidden': 'true' }, platform[0]), h('span', { class: 'hidden' }, words));
}
