/** The inputs of one message or modal: where Slack's `state.values` comes from. */
export class Fields {
    #fields = new Map();

    constructor(earlier = {}) {
        this.earlier = earlier;
    }

    add(block, element, field) {
        this.#fields.set(`${block.block_id}\n${element.action_id}`, { block, element, ...field });
    }

    /** What the reader had put in before the view was drawn again, else nothing. */
    before(block, element) {
        return this.earlier[block.block_id]?.[element.action_id] ?? null;
    }

    values() {
        const values = {};
        for (const { block, element, state } of this.#fields.values()) {
            values[block.block_id] = { ...values[block.block_id], [element.action_id]: { type: element.type, ...state() } };
        }
        return values;
    }

    /** The ids of the input blocks that must be filled in and are not. */
    missing() {
        return [...this.#fields.values()]
            .filter(({ block, state }) => block.type === 'input' && !block.optional && isEmpty(state()))
            .map(({ block }) => block.block_id);
    }
}

function isEmpty(state) {
    const [value] = Object.values(state);
    return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
