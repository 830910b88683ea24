package dev.muster.audience;

import java.util.List;
import java.util.Optional;

/** A reason not to write to somebody; the first rule that holds is the one that is told. */
record Rule(String reason, Condition holds) {

    @FunctionalInterface
    interface Condition {
        boolean of(Person person);
    }

    static Optional<String> firstRefusal(List<Rule> rules, Person person) {
        return rules.stream()
                .filter(rule -> rule.holds().of(person))
                .map(Rule::reason)
                .findFirst();
    }
}
